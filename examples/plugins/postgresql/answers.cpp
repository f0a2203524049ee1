// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// What the policy says about rows.

#include "answers.hpp"

#include "columns.hpp"
#include "partner_policy.hpp"

#include <partnerkit/explain.hpp>
#include <partnerkit/next.hpp>

#include <new>

namespace answers {

namespace {

namespace pk = partnerkit;
using partner_policy::profile;
using partner_policy::results;
using partner_policy::score_policy;
using partner_policy::tier_policy;

static_assert(columns::count<results> <= most_columns && columns::count<profile> <= most_columns);

// ---- texts -------------------------------------------------------------------------------------

/// Writes as much as there is room for, and counts the rest.
class text_writer {
  public:
    explicit text_writer(text& to) : to_(&to) {}
    text_writer& operator*() { return *this; }
    text_writer& operator++(int) { return *this; }
    text_writer& operator=(char c) {
        if (to_->size < to_->capacity) to_->room[to_->size] = c;
        ++to_->size;
        return *this;
    }

  private:
    text* to_;
};

void write(std::string_view from, text& to) {
    text_writer out{to};
    for (const char c : from)
        out = c;
}

template <class Enum>
constexpr std::span<const pk::named_value> names_of{
    pk::domain<Enum>::view.names, pk::domain<Enum>::view.name_count};

template <class Enum>
std::size_t place_of(Enum value) {
    std::size_t place = 0;
    while (names_of<Enum>[place].steps != static_cast<std::int64_t>(value))
        ++place;
    return place;
}

template <class Enum>
std::string_view name_of(Enum value) {
    return names_of<Enum>[place_of(value)].name;
}

// ---- rows --------------------------------------------------------------------------------------

template <class Subject>
constexpr auto types_of = [] {
    std::array<sql_type, columns::count<Subject>> types{};
    for (std::size_t i = 0; i < types.size(); ++i)
        types[i] = sql_type_of(*columns::domains<Subject>[i]);
    return types;
}();

verdict refuse(const pk::domain_error& error, text& why) {
    write(pk::to_text(error), why);
    const bool is_outside = error.fault == pk::domain_fault::below_lowest ||
                            error.fault == pk::domain_fault::above_highest;
    return is_outside ? verdict::out_of_range : verdict::refused;
}

template <class Subject>
verdict read(Subject& subject, const cell* row, text& why) {
    for (std::size_t i = 0; i < columns::count<Subject>; ++i) {
        const auto take = [&](const auto& value) { return columns::read(subject, i, value); };
        const cell& given = row[i];
        const auto done = given.is == cell::kind::whole     ? take(given.whole)
                          : given.is == cell::kind::real    ? take(given.real)
                          : given.is == cell::kind::boolean ? take(given.boolean)
                          : given.is == cell::kind::text
                              ? take(std::string_view{given.text, given.size})
                              : take(std::string_view{}); // what is missing
        if (!done) return refuse(done.error(), why);
    }
    return verdict::answered;
}

/// Calls `use` with an answer of a policy, if there is one.
template <class Answer, class Use>
verdict if_answered(const Answer& answer, const Use& use) {
    if constexpr (requires { answer.has_value(); }) {
        if (!answer.has_value()) return verdict::none;
        use(*answer);
    } else {
        use(answer);
    }
    return verdict::answered;
}

template <class Policy, class Subject, class Use>
verdict decide(const cell* row, text& why, const Use& use) {
    Subject subject{};
    const verdict done = read(subject, row, why);
    return done == verdict::answered ? if_answered(Policy{}(std::as_const(subject)), use) : done;
}

// ---- tiers and movement ------------------------------------------------------------------------

using tier_type = answer_of<tier_policy>;
static_assert(
    pk::domain<tier_type>::view.kind == pk::value_kind::enumeration,
    "the tiers of the policy are an enumeration");

struct movement {
    pk::standing<tier_type> standing{};
    pk::movement_event event = pk::movement_event::none;
};
static_assert(std::is_trivially_copyable_v<movement> && std::is_trivially_destructible_v<movement>);

} // namespace

const std::string_view version{partner_policy::version};
const std::span<const pk::named_value> tiers{names_of<tier_type>};
const std::span<const sql_type> tier_columns{types_of<results>};
const std::span<const sql_type> score_columns{types_of<profile>};
const std::size_t movement_size = sizeof(movement);

verdict tier(const cell* row, std::size_t& place, text& why) noexcept {
    return decide<tier_policy, results>(
        row, why, [&](tier_type answer) { place = place_of(answer); });
}

verdict explanation(const cell* row, text& to) noexcept {
    results subject{};
    const verdict done = read(subject, row, to);
    if (done == verdict::answered)
        pk::write_text(pk::explain<tier_policy>(subject), text_writer{to});
    return done;
}

verdict next_tier(const cell* row, text& to) noexcept {
    results subject{};
    const verdict done = read(subject, row, to);
    if (done == verdict::answered)
        pk::write_text(pk::next_tier<tier_policy>(subject), text_writer{to});
    return done;
}

void begin(void* memory) noexcept { new (memory) movement{}; }

verdict move(void* memory, const cell* row, const cell& activity, text& why) noexcept {
    results achieved{};
    const verdict done = read(achieved, row, why);
    if (done != verdict::answered) return done;
    // A period that earns no tier counts as one that earns the lowest.
    auto earned = static_cast<tier_type>(pk::domain<tier_type>::view.lowest);
    if_answered(tier_policy{}(std::as_const(achieved)), [&](tier_type answer) { earned = answer; });
    const bool is_active =
        activity.is == cell::kind::boolean ? activity.boolean : columns::shows_activity(achieved);
    auto& now = *static_cast<movement*>(memory);
    const auto next = partner_policy::movement_policy::next(now.standing, earned, is_active);
    now = {next.after, next.event};
    return verdict::answered;
}

standing standing_of(const void* memory) noexcept {
    const auto& [held, event] = *static_cast<const movement*>(memory);
    const bool was_inside = held.membership != pk::membership::outside;
    return {
        .membership = name_of(held.membership),
        .tier = was_inside ? name_of(held.tier) : std::string_view{},
        .event = name_of(event),
        .above = held.above,
        .below = held.below,
        .idle = held.idle};
}

// ---- scores ------------------------------------------------------------------------------------

verdict score(const cell* row, text& to) noexcept {
    return decide<score_policy, profile>(row, to, [&](const auto& answer) {
        const auto write_score = [&]<class Score>(const Score& value) {
            constexpr pk::fraction step = pk::domain<Score>::view.step;
            static_assert(1'000'000'000'000 % step.denominator == 0, "a score is a decimal number");
            const auto steps = static_cast<std::int64_t>(pk::domain<Score>::steps(value));
            write(pk::to_text(pk::fraction{steps * step.numerator, step.denominator}), to);
        };
        if constexpr (requires { answer.score; })
            write_score(answer.score);
        else
            write_score(answer);
    });
}

verdict band(const cell* row, text& to) noexcept {
    bool has_band = false;
    const verdict done = decide<score_policy, profile>(row, to, [&](const auto& answer) {
        if constexpr (requires { answer.band; }) {
            has_band = true;
            write(name_of(answer.band), to);
        }
    });
    return done == verdict::answered && !has_band ? verdict::none : done;
}

} // namespace answers
