// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Built with -fno-exceptions -fno-rtti: the library needs neither. And nothing that it does at run
// time allocates: every form of operator new is counted here.

#include "policies.hpp"

#include <partnerkit/batch.hpp>
#include <partnerkit/partnerkit.hpp>

#include <cstdio>
#include <cstdlib>
#include <new>

namespace {
int allocations = 0;

void* allocate(std::size_t size) noexcept {
    ++allocations;
    return std::malloc(size == 0 ? 1 : size);
}
void* allocate(std::size_t size, std::align_val_t alignment) noexcept {
    ++allocations;
    const auto step = static_cast<std::size_t>(alignment);
    return std::aligned_alloc(step, (size + step - 1) / step * step);
}
} // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return allocate(size); }
void* operator new(std::size_t size, std::align_val_t a) { return allocate(size, a); }
void* operator new[](std::size_t size, std::align_val_t a) { return allocate(size, a); }
void operator delete(void* p) noexcept { std::free(p); }
void operator delete[](void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }
void operator delete[](void* p, std::size_t) noexcept { std::free(p); }
void operator delete(void* p, std::align_val_t) noexcept { std::free(p); }
void operator delete[](void* p, std::align_val_t) noexcept { std::free(p); }
void operator delete(void* p, std::size_t, std::align_val_t) noexcept { std::free(p); }
void operator delete[](void* p, std::size_t, std::align_val_t) noexcept { std::free(p); }

namespace plain {

namespace pk = partnerkit;
using namespace pk::literals;
using examples::partner;
using examples::tier;

/// The same rows under each hit policy.
template <class Hit>
struct offers :
    pk::decision_table<
        "offers",
        Hit,
        pk::rule<tier::silver, pk::at_least<&partner::certified, 1>>,
        pk::rule<tier::gold, pk::at_least<&partner::certified, 3>>,
        pk::rule<tier::platinum, pk::holds<&partner::dedicated_practice>>> {};

template <class Hit>
struct points :
    pk::decision_table<
        "points",
        Hit,
        pk::rule<10, pk::at_least<&partner::certified, 1>>,
        pk::rule<20, pk::at_least<&partner::certified, 3>>,
        pk::otherwise<0>> {};

struct person {
    pk::count certificates;
};
BOOST_DESCRIBE_STRUCT(person, (), (certificates))
struct team {
    person people[3]{};
    std::optional<pk::percent> attach;
    pk::if_applicable<pk::percent> renewal;
    pk::count won, lost;
};
BOOST_DESCRIBE_STRUCT(team, (), (people, attach, renewal, won, lost))

struct team_score :
    pk::scorecard<
        "team",
        pk::gate<
            pk::some<&team::people, pk::at_least<&person::certificates, 1>>,
            examples::verdict::pass>,
        pk::criterion<pk::capped<&team::attach, 100_pct, 100>>,
        pk::criterion<pk::capped<&team::renewal, 100_pct, 100>, pk::above{0}>,
        pk::criterion<pk::named<
            "size",
            pk::better_of<
                pk::capped<&team::won, 10, 25>,
                pk::by_bands<&team::lost, pk::from<5, 0>, pk::otherwise<7>>>>>,
        pk::criterion<pk::named<
            "wins",
            pk::points_if<pk::at_least<pk::ratio<&team::won, &team::lost>, 50_pct>, 5>>>,
        pk::bands<
            pk::from<90, examples::verdict::pursue>,
            pk::otherwise<examples::verdict::pass>>> {};

int failures = 0;
void expect(bool holds, const char* what) {
    if (holds) return;
    ++failures;
    std::printf("wrong: %s\n", what);
}

/// Hides from the compiler that a value is a constant.
template <class T>
const T& at_run_time(const T& value) {
    const volatile auto* address = &value;
    return *const_cast<const T*>(address);
}

void evaluate_scorecards() {
    const examples::candidate five{90, 80, 70, 60, 50};
    const auto answer = examples::attractiveness{}(at_run_time(five));
    expect(answer.score == 75_dec && answer.band == examples::priority::priority, "a scorecard");
    team us;
    us.attach = 50_pct;
    us.renewal = 60_pct;
    us.won = 3;
    us.lost = 4;
    us.people[1].certificates = 2;
    const auto points = team_score{}(at_run_time(us));
    expect(points && points->score == 122.5_dec, "points of many kinds");
    expect(!team_score{}(at_run_time(team{})), "a missing value");
}

void evaluate_tables() {
    const partner four{600'000_usd, 4, true};
    const partner& p = at_run_time(four);
    namespace hit = pk::hit;
    expect(examples::pipeline_tiers{}(p) == tier::gold, "a tier table");
    expect(offers<hit::unique>{}(p).error().second_row == 1, "unique");
    expect(!offers<hit::any>{}(p).has_value(), "any");
    expect(offers<hit::first>{}(p) == tier::silver, "first");
    expect(
        offers<hit::priority<tier::platinum, tier::gold, tier::silver>>{}(p) == tier::platinum,
        "priority");
    expect(offers<hit::rule_order>{}(p).size() == 3, "rule order");
    expect(
        offers<hit::output_order<tier::platinum, tier::gold, tier::silver>>{}(p)[2] == tier::silver,
        "output order");
    expect(offers<hit::collect>{}(p)[1] == tier::gold, "collect");
    expect(points<hit::collect_sum>{}(p) == 30, "collect sum");
    expect(points<hit::collect_min>{}(p) == 10, "collect min");
    expect(points<hit::collect_max>{}(p) == 20, "collect max");
    expect(points<hit::collect_count>{}(p) == 2, "collect count");
    expect(offers<hit::first>::matching_rows(p).size() == 3, "matching rows");
}

void walk_a_tree() {
    const examples::capability late{false, 7, false};
    expect(
        examples::build_or_partner{}(at_run_time(late)) == examples::sourcing::partner, "a tree");
    expect(examples::build_or_partner::path(at_run_time(late)).size == 2, "a path");
}

void check_inputs() {
    const double real = 97.53;
    const std::string_view text = "1234.5";
    expect(pk::checked<pk::percent>(at_run_time(real), "share") == 97.53_pct, "a real number");
    expect(pk::checked<pk::usd>(at_run_time(text), "pipeline") == 1'234.5_usd, "a text");
    const auto wrong = pk::checked<pk::count>(at_run_time(std::string_view{"many"}), "people");
    expect(pk::to_text(wrong.error()).view().starts_with("people: \"many\""), "an error as text");
    expect(pk::to_text(tier::gold).view() == "gold", "a value as text");
}

void read_descriptions() {
    const partner four{600'000_usd, 4, true};
    const auto values = pk::values_of<examples::pipeline_tiers>(at_run_time(four));
    const pk::policy_view& view = pk::view_of<examples::pipeline_tiers>;
    expect(values.size() == view.fields.size(), "values");
    expect(
        pk::test(view, view.rules[1].condition.first, values) == pk::truth::yes, "a rule as data");
    expect(pk::as<partner>(at_run_time(four)).certified == pk::count{4}, "a bound record");
}

void explain_answers() {
    const partner four{600'000_usd, 4, true};
    using policy = examples::pipeline_tiers;
    char text[1024];
    const auto why = pk::explain<policy>(at_run_time(four));
    expect(why.rules.size() == 4 && why.rules[1].decides, "an explanation");
    expect(pk::write_text(why, text) > text, "an explanation in words");
    const auto next = pk::next_tier<policy>(at_run_time(four));
    expect(next.by == pk::reach_by::changes && next.changes.size() == 2, "the next tier");
    expect(pk::write_text(next, text) > text, "the next tier in words");
    const auto open = pk::possible<policy, &partner::certified>(at_run_time(four));
    expect(open.outcomes.size() == 3, "what is possible");
    const auto firm = pk::margins_of<policy>(at_run_time(four));
    expect(firm.thresholds.size() == 2, "margins");
    expect(pk::write_text(firm, text) > text, "margins in words");
}

void decide_many() {
    examples::partner partners[70];
    examples::tier tiers[70];
    for (int i = 0; i < 70; ++i)
        partners[i] = {100'000_usd, pk::count::from_steps(i % 3), false};
    pk::batch::histogram<examples::tier> counts;
    const auto done = pk::batch::decide<examples::pipeline_tiers>(
        pk::batch::records(at_run_time(partners)),
        pk::batch::outcomes(tiers),
        pk::batch::count_in(counts));
    expect(done.has_value() && done->rows == 70, "a batch");
    for (int i = 0; i < 70; ++i)
        expect(tiers[i] == examples::pipeline_tiers{}(partners[i]), "a row of a batch");
    expect(counts[examples::tier::silver] == 46, "the counts of a batch");
}

} // namespace plain

int main() {
    plain::evaluate_scorecards();
    plain::decide_many();
    plain::evaluate_tables();
    plain::walk_a_tree();
    plain::check_inputs();
    plain::read_descriptions();
    plain::explain_answers();
    plain::expect(allocations == 0, "something allocates");
    ::operator delete(::operator new(1)); // the count is alive; a new-expression could be elided
    plain::expect(allocations == 1, "allocations are not counted");
    return plain::failures == 0 ? 0 : 1;
}
