// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/bind.hpp>
#include <partnerkit/frameworks/evaluate/anti_patterns.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

#include <optional>

namespace anti_patterns_test {

namespace pk = partnerkit;
using namespace pk::literals;
using namespace pk::frameworks::anti_patterns;

static_assert(pk::prove::reachable<policy> && pk::prove::decisive<policy>);
static_assert(!pk::prove::is_complete(pk::view_of<policy>)); // some programme has none

/// A programme with nothing wrong.
constexpr input sound{
    .partners = 10,
    .active_partners = 6,
    .we_gain = true,
    .partners_gain = true,
    .attribution = true,
    .partner_success = true,
    .tiers = 3,
    .months_since_review = 3,
    .mdf_return_tracked = true,
    .sells_into_partners = false,
    .icp_analysis = true,
    .shared_kpis = 3,
    .unproven_types = 1,
    .graded_terms = true,
    .deal_registration = true,
    .fraud_controls = true,
    .exit_criteria = true,
    .touchpoints_scheduled = true,
    .customer_value = true,
    .integration_path = true};

/// The same with another value of a member.
template <auto Member, class Value>
constexpr input but(Value value) {
    input result = sound;
    result.*Member = value;
    return result;
}
constexpr input with_active(pk::count active, pk::count of) {
    input result = sound;
    result.active_partners = active;
    result.partners = of;
    return result;
}

constexpr auto review(const input& of) { return policy{}(of); }
constexpr bool is_sound(const input& of) { return review(of).empty(); }
/// What is wrong, if it is one thing.
constexpr std::optional<outcome> wrong(const input& of) {
    return review(of).size() == 1 ? std::optional{review(of)[0]} : std::nullopt;
}

TEST_CASE("E12 a sound programme has none") { CHECK_BOTH(is_sound, sound, true); }

TEST_CASE("E12 quantity over quality: the active share at, below and above") {
    CHECK_BOTH(wrong, with_active(5, 10), outcome::quantity_over_quality);
    CHECK_BOTH(is_sound, with_active(6, 10), true);
    CHECK_BOTH(is_sound, with_active(7, 10), true);
    CHECK_BOTH(wrong, with_active(59'999, 100'000), outcome::quantity_over_quality);
    CHECK_BOTH(is_sound, with_active(60'000, 100'000), true);
    CHECK_BOTH(is_sound, with_active(60'001, 100'000), true);
    CHECK_BOTH(is_sound, with_active(0, 0), true); // nobody is inactive yet
}

TEST_CASE("E12 value for one side, or for none") {
    CHECK_BOTH(wrong, but<&input::we_gain>(false), outcome::one_sided_value);
    CHECK_BOTH(wrong, but<&input::partners_gain>(false), outcome::one_sided_value);
}

TEST_CASE("E12 more than three tiers") {
    CHECK_BOTH(is_sound, but<&input::tiers>(pk::count{2}), true);
    CHECK_BOTH(is_sound, but<&input::tiers>(pk::count{3}), true);
    CHECK_BOTH(wrong, but<&input::tiers>(pk::count{4}), outcome::over_complicated_tiers);
}

TEST_CASE("E12 set and forget: months since somebody looked") {
    CHECK_BOTH(is_sound, but<&input::months_since_review>(pk::count{2}), true);
    CHECK_BOTH(is_sound, but<&input::months_since_review>(pk::count{3}), true);
    CHECK_BOTH(wrong, but<&input::months_since_review>(pk::count{4}), outcome::set_and_forget);
}

TEST_CASE("E12 three to five shared KPIs") {
    CHECK_BOTH(wrong, but<&input::shared_kpis>(pk::count{0}), outcome::no_shared_kpis);
    CHECK_BOTH(wrong, but<&input::shared_kpis>(pk::count{2}), outcome::no_shared_kpis);
    CHECK_BOTH(is_sound, but<&input::shared_kpis>(pk::count{3}), true);
    CHECK_BOTH(is_sound, but<&input::shared_kpis>(pk::count{4}), true);
    CHECK_BOTH(is_sound, but<&input::shared_kpis>(pk::count{5}), true);
    CHECK_BOTH(wrong, but<&input::shared_kpis>(pk::count{6}), outcome::no_shared_kpis);
}

TEST_CASE("E12 all types at once") {
    CHECK_BOTH(is_sound, but<&input::unproven_types>(pk::count{0}), true);
    CHECK_BOTH(is_sound, but<&input::unproven_types>(pk::count{1}), true);
    CHECK_BOTH(wrong, but<&input::unproven_types>(pk::count{2}), outcome::all_types_at_once);
}

TEST_CASE("E12 what is wrong only where there is something to control") {
    CHECK_BOTH(wrong, but<&input::mdf_return_tracked>(false), outcome::mdf_without_accountability);
    CHECK_BOTH(wrong, but<&input::deal_registration>(false), outcome::no_deal_registration);
    CHECK_BOTH(wrong, but<&input::fraud_controls>(false), outcome::no_fraud_controls);
    CHECK_BOTH(is_sound, but<&input::mdf_return_tracked>(pk::not_applicable), true);
    CHECK_BOTH(is_sound, but<&input::deal_registration>(pk::not_applicable), true);
    CHECK_BOTH(is_sound, but<&input::fraud_controls>(pk::not_applicable), true);
    CHECK_BOTH(is_sound, but<&input::fraud_controls>(std::nullopt), true); // nobody knows
}

TEST_CASE("E12 what is wrong by itself") {
    CHECK_BOTH(wrong, but<&input::attribution>(false), outcome::no_attribution);
    CHECK_BOTH(wrong, but<&input::partner_success>(false), outcome::ignored_partner_success);
    CHECK_BOTH(wrong, but<&input::sells_into_partners>(true), outcome::competing_with_partners);
    CHECK_BOTH(wrong, but<&input::icp_analysis>(false), outcome::no_icp_analysis);
    CHECK_BOTH(wrong, but<&input::graded_terms>(false), outcome::same_terms_for_all);
    CHECK_BOTH(wrong, but<&input::exit_criteria>(false), outcome::no_exit_criteria);
    CHECK_BOTH(wrong, but<&input::touchpoints_scheduled>(false), outcome::ghosting_after_launch);
    CHECK_BOTH(wrong, but<&input::customer_value>(false), outcome::vanity);
    CHECK_BOTH(wrong, but<&input::integration_path>(false), outcome::no_integration_path);
}

TEST_CASE("E12 reports each that holds, in order") {
    constexpr auto worst = [] {
        input result{};
        result.partners = 100;
        result.tiers = 4;
        result.months_since_review = 4;
        result.mdf_return_tracked = false;
        result.deal_registration = false;
        result.fraud_controls = false;
        result.sells_into_partners = true;
        result.unproven_types = 5;
        return result;
    };
    constexpr auto has_all = [](const input& of) {
        const auto found = review(of);
        bool ordered = found.size() == 18;
        for (std::size_t i = 0; ordered && i < found.size(); ++i)
            ordered = found[i] == static_cast<outcome>(i);
        return ordered;
    };
    CHECK_BOTH(has_all, worst(), true);
}

TEST_CASE("E12 the facts behind an anti-pattern are in its rule") {
    constexpr const pk::policy_view& view = pk::view_of<policy>;
    const input of = but<&input::tiers>(pk::count{7});
    const auto rows = policy::matching_rows(of);
    REQUIRE(rows.size() == 1);
    const pk::rule_view& row = view.rules[rows[0]];
    CHECK(view.outcomes[row.outcome].name.view() == "over_complicated_tiers");
    // The first node says that all below it must hold; the comparison comes next.
    const pk::condition_view& fact = view.conditions[row.condition.first + 1];
    CHECK(view.fields[fact.field].name == "tiers");
    CHECK(fact.lower == 4);
    CHECK(pk::values_of<policy>(of)[fact.field].steps == 7);
}

struct ours : policy_within<limits{.active = 50_pct, .months = 6, .unproven_types = 2}> {};
static_assert(pk::prove::reachable<ours> && ours::about.id == "E12");
constexpr auto review_ours(const input& of) { return ours{}(of).size(); }

TEST_CASE("E12 with the host's own limits") {
    CHECK_BOTH(review_ours, with_active(4, 10), 1);
    CHECK_BOTH(review_ours, with_active(5, 10), 0);
    CHECK_BOTH(review_ours, but<&input::months_since_review>(pk::count{6}), 0);
    CHECK_BOTH(review_ours, but<&input::months_since_review>(pk::count{7}), 1);
    CHECK_BOTH(review_ours, but<&input::unproven_types>(pk::count{2}), 0);
    CHECK_BOTH(review_ours, but<&input::unproven_types>(pk::count{3}), 1);
}

// The host counts partners in a record of its own; the other facts are in the input already.
struct crm_programme : input {
    int id = 0;
};
BOOST_DESCRIBE_STRUCT(crm_programme, (input), (id))
constexpr auto review_record(const crm_programme& of) { return review(pk::as<input>(of)).size(); }

TEST_CASE("E12 on a record of the host") {
    CHECK_BOTH(review_record, (crm_programme{sound, 1}), 0);
    CHECK_BOTH(review_record, (crm_programme{but<&input::tiers>(pk::count{4}), 1}), 1);
}

} // namespace anti_patterns_test
