// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_SCHEDULE_HPP_INCLUDED
#define PARTNERKIT_SCHEDULE_HPP_INCLUDED

/// \file
/// Schedules: what is to be done from when to when. A schedule is a `rule_order` decision table
/// over the time and over what is done, fields of its subject like any other; so it is proven,
/// explained and rendered as a table. Its answer is all that has to be done now.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/table.hpp>

namespace partnerkit {
inline namespace v0 {

/// What is to be done from one time to another, both included. `Done` is the field, a `bool`, that
/// says that it is done.
template <auto What, auto Done, auto From, auto To>
struct step {
    static constexpr auto what = What;
};

/// A step with the values of its times.
template <class What, class Time>
struct planned_step {
    What what{};
    Time from{};
    Time to{};

    friend constexpr bool operator==(const planned_step&, const planned_step&) = default;
};

namespace detail {

/// A step as a row of the tables that it is in. What nobody said is done is to be done.
template <auto Time, class Element>
struct step_rows { // of no step, which is refused: a row of no kind
    using to_do = Element;
    using ahead = Element;
    using due = Element;
    using late = Element;
    using done = Element;
};
template <auto Time, auto What, auto Done, auto From, auto To>
struct step_rows<Time, step<What, Done, From, To>> {
    using is_open = std::conditional_t<
        field<Done>::may_be_missing,
        any_of<is<Done, false>, is_missing<Done>>,
        is<Done, false>>;
    using to_do = rule<What, is_open, at_least<Time, From>>;
    using ahead = rule<What, is_open, less_than<Time, From>>;
    using due = rule<What, is_open, between<Time, closed<From, To>>>;
    using late = rule<What, is_open, more_than<Time, To>>;
    using done = rule<What, is<Done, true>>;
    static constexpr std::int64_t from = make_threshold<Time, From>().steps;
    static constexpr std::int64_t to = make_threshold<Time, To>().steps;
};

template <auto Time, auto At>
struct time_diagnosis {
    static constexpr problem value = threshold_problem<Time, At>();
};

template <class Element>
inline constexpr bool is_step = false;
template <auto What, auto Done, auto From, auto To>
inline constexpr bool is_step<step<What, Done, From, To>> = true;

/// The first row whose outcome another has before it; the number of rows where there is none.
template <class... Rows>
consteval std::size_t repeated_row() {
    const typename first_outcome<Rows...>::type outcomes[] = {Rows::outcome...};
    for (std::size_t i = 1; i < sizeof...(Rows); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if (outcomes[i] == outcomes[j]) return i;
    return sizeof...(Rows);
}

template <auto Time, class... Elements>
struct schedule_diagnosis {
    template <class Hit, class... Rows>
    struct of_table {
        static constexpr problem value = [] {
            if constexpr (sizeof...(Elements) == 0) {
                return make_problem(rule_of::empty, "no step", "at least one");
            } else if constexpr (!(is_step<Elements> && ...)) {
                return make_problem(rule_of::elements, "something that is no step", "step<...>");
            } else {
                // These rows have both ends of each step, and so all that can be wrong with them.
                constexpr problem of_rows =
                    rows_problem<typename step_rows<Time, Elements>::due...>();
                if constexpr (of_rows) {
                    return of_rows;
                } else {
                    constexpr std::size_t again = repeated_row<Rows...>();
                    if constexpr (again == sizeof...(Rows))
                        return problem{};
                    else
                        return inside(
                            row_name<typename row_list<Rows...>::template at<again>>(again).view(),
                            make_problem(
                                rule_of::duplicates, "a step that is there twice", "each once"));
                }
            }
        }();
    };
};

} // namespace detail

/// A schedule over a field of its subject, the time: days since a start, weeks, quarters. What is
/// to be done when, and the field that says that it is done:
///
///     struct onboarding : pk::schedule<"onboarding", &progress::since_signature,
///         pk::step<item::welcome, &progress::welcomed, 1_days, 3_days>,
///         pk::step<item::training, &progress::trained, 3_days, 7_days>> {};
///
///     onboarding{}(progress)        // what is to be done now: due or late
///     onboarding::late{}(progress)  // as are ahead, due and done, each of them a decision table
///     onboarding::next(progress)
///
/// Answers lists, `hits<What, Steps>`, in the order of the steps. Of a step that is not done one of
/// `ahead`, `due` and `late` holds, unless the time is missing. Refused: what a decision table is
/// refused for, a step that ends before it begins, a step that is there twice.
template <fixed_string Name, auto Time, class... Steps>
struct schedule :
    detail::table_body<
        Name,
        detail::schedule_diagnosis<Time, Steps...>::template of_table,
        hit::rule_order,
        typename detail::step_rows<Time, Steps>::to_do...> {
    static_assert(detail::check<Name, typename schedule::diagnosis>::passed);

  private:
    template <class Step>
    using rows_of = detail::step_rows<Time, Step>;
    template <class... Rows>
    using table = detail::table_body<
        Name,
        detail::schedule_diagnosis<Time, Steps...>::template of_table,
        hit::rule_order,
        Rows...>;

  public:
    using step_type = typename schedule::outcome_type;
    using subject_type = typename schedule::subject_type;

    /// Not done, and not to be done yet.
    struct ahead : table<typename rows_of<Steps>::ahead...> {};
    /// To be done, and in its time.
    struct due : table<typename rows_of<Steps>::due...> {};
    /// To be done, and its time is over.
    struct late : table<typename rows_of<Steps>::late...> {};
    /// Done, whenever that was.
    struct done : table<typename rows_of<Steps>::done...> {};

    /// The steps with their times, in their order.
    [[nodiscard]] static constexpr auto steps() noexcept {
        using time = typename field<Time>::value_type;
        return std::array{planned_step<step_type, time>{
            Steps::what,
            domain<time>::from_steps(rows_of<Steps>::from),
            domain<time>::from_steps(rows_of<Steps>::to)}...};
    }

    /// Of the steps that are not done the one that has to be done first, of several the first; a
    /// `std::optional`.
    [[nodiscard]] static constexpr auto next(const subject_type& subject) noexcept {
        if constexpr (!schedule::diagnosis::value) {
            std::optional<step_type> result;
            std::int64_t end = 0;
            const auto look = [&](bool is_open, step_type what, std::int64_t to) {
                if (!is_open || (result && end <= to)) return;
                result = what;
                end = to;
            };
            (look(is_open<Steps>(subject), Steps::what, rows_of<Steps>::to), ...);
            return result;
        } else {
            return detail::stand_in_answer<detail::stand_in<step_type>>{};
        }
    }

    /// Whether all is done that has to be done before a time: `is_ready_for<0_days>(progress)`.
    template <auto At>
    [[nodiscard]] static constexpr auto is_ready_for(const subject_type& subject) noexcept {
        using time = detail::time_diagnosis<Time, At>;
        static_assert(detail::check<Name, time>::passed);
        if constexpr (!schedule::diagnosis::value && !time::value) {
            constexpr std::int64_t at = detail::make_threshold<Time, At>().steps;
            return ((rows_of<Steps>::to >= at || !is_open<Steps>(subject)) && ...);
        } else {
            return detail::stand_in_answer<detail::stand_in<bool>>{};
        }
    }

  private:
    template <class Step>
    static constexpr bool is_open(const subject_type& subject) noexcept {
        return detail::is_yes(partnerkit::test<typename rows_of<Step>::is_open>(subject));
    }
};

} // namespace v0
} // namespace partnerkit

#endif
