// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_MIGRATION_HPP_INCLUDED
#define PARTNERKIT_MIGRATION_HPP_INCLUDED

/// \file
/// Who moves from which outcome to which when a new version of a policy replaces the old one, over
/// a portfolio.

#include <partnerkit/criterion.hpp>
#include <partnerkit/domain.hpp>
#include <partnerkit/expected.hpp>

#include <array>
#include <iterator>

namespace partnerkit {
inline namespace v0 {

/// How many subjects move from each outcome of an enumeration to each. Subjects without an answer,
/// before or after, are counted under `std::nullopt`.
template <class Outcome>
class migration_matrix {
  public:
    using outcome = std::optional<Outcome>;

    constexpr void add(const outcome& before, const outcome& after) noexcept {
        ++counts_[place_of(before)][place_of(after)];
    }
    [[nodiscard]] constexpr std::size_t
    count(const outcome& before, const outcome& after) const noexcept {
        return counts_[place_of(before)][place_of(after)];
    }
    [[nodiscard]] constexpr std::size_t total() const noexcept {
        return count_if([](std::size_t, std::size_t) { return true; });
    }
    [[nodiscard]] constexpr std::size_t unchanged() const noexcept {
        return count_if([](std::size_t before, std::size_t after) { return before == after; });
    }
    /// Those whose outcome is higher than before; any is higher than none.
    [[nodiscard]] constexpr std::size_t raised() const noexcept {
        return count_if([](std::size_t before, std::size_t after) {
            return steps_at(before) < steps_at(after);
        });
    }
    [[nodiscard]] constexpr std::size_t lowered() const noexcept {
        return count_if([](std::size_t before, std::size_t after) {
            return steps_at(after) < steps_at(before);
        });
    }

  private:
    static constexpr std::size_t names = detail::enumerator_count<Outcome>;

    static constexpr std::size_t place_of(const outcome& value) noexcept {
        std::size_t place = 0;
        while (value && place < names && steps_at(place) != domain<Outcome>::steps(*value))
            ++place;
        return value ? place : names;
    }
    static constexpr std::int64_t steps_at(std::size_t place) noexcept {
        return place < names ? domain<Outcome>::view.names[place].steps : INT64_MIN;
    }
    template <class Condition>
    [[nodiscard]] constexpr std::size_t count_if(Condition condition) const noexcept {
        std::size_t sum = 0;
        for (std::size_t before = 0; before <= names; ++before)
            for (std::size_t after = 0; after <= names; ++after)
                if (condition(before, after)) sum += counts_[before][after];
        return sum;
    }

    std::array<std::array<std::size_t, names + 1>, names + 1> counts_{};
};

namespace detail {

/// The outcome in an answer, whatever a policy wraps around it.
template <class Answer>
struct answered {
    using outcome = Answer;
    static constexpr std::optional<outcome> get(const Answer& answer) noexcept { return answer; }
};
template <class Answer>
struct answered<std::optional<Answer>> {
    using outcome = typename answered<Answer>::outcome;
    static constexpr std::optional<outcome> get(const std::optional<Answer>& answer) noexcept {
        if (!answer) return std::nullopt;
        return answered<Answer>::get(*answer);
    }
};
template <class Answer, class Error>
struct answered<expected<Answer, Error>> {
    using outcome = typename answered<Answer>::outcome;
    static constexpr std::optional<outcome> get(const expected<Answer, Error>& answer) noexcept {
        if (!answer) return std::nullopt;
        return answered<Answer>::get(*answer);
    }
};
template <class Score, class Band>
struct answered<scored<Score, Band>> {
    using outcome = typename answered<Band>::outcome;
    static constexpr std::optional<outcome> get(const scored<Score, Band>& answer) noexcept {
        return answered<Band>::get(answer.band);
    }
};

template <class Policy, class Subject>
using answer_of = answered<std::remove_cvref_t<decltype(Policy{}(std::declval<const Subject&>()))>>;

} // namespace detail

/// Decides every subject of a range by the old and by the new version of a policy. Both answer
/// outcomes of one described enumeration. Linear in the range; allocates nothing.
template <class Old, class New, class Subjects>
[[nodiscard]] constexpr auto migration(const Subjects& subjects) noexcept {
    using subject = std::remove_cvref_t<decltype(*std::begin(subjects))>;
    using before = detail::answer_of<Old, subject>;
    using after = detail::answer_of<New, subject>;
    static_assert(
        std::is_enum_v<typename before::outcome> &&
            std::is_same_v<typename before::outcome, typename after::outcome>,
        "both versions of a policy answer outcomes of one enumeration (docs/errors.md#outcomes)");
    migration_matrix<typename before::outcome> result;
    for (const auto& each : subjects)
        result.add(before::get(Old{}(each)), after::get(New{}(each)));
    return result;
}

} // namespace v0
} // namespace partnerkit

#endif
