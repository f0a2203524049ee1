// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TIMELINE_HPP_INCLUDED
#define PARTNERKIT_TIMELINE_HPP_INCLUDED

/// \file
/// Rules that change on a date: the versions of a policy, each from its day on, and the rule as of
/// a day. A version ends where the next begins, so there is no gap and no overlap to check for.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/condition.hpp>
#include <partnerkit/date.hpp>

namespace partnerkit {
inline namespace v0 {

/// The policy before the first date.
template <class Policy>
struct at_first {};
/// The policy from a day on, which belongs to it.
template <date From, class Policy>
struct since {};
/// No policy from a day on: the programme ended, or paused.
template <date From>
struct ended {};

namespace detail {

template <class Version>
struct version_traits {
    static constexpr bool is_one = false;
    static constexpr bool is_first = false;
    static constexpr std::int64_t from = INT64_MIN;
    using policy = void;
};
template <class Policy>
struct version_traits<at_first<Policy>> {
    static constexpr bool is_one = true;
    static constexpr bool is_first = true;
    static constexpr std::int64_t from = INT64_MIN;
    using policy = Policy;
};
template <date From, class Policy>
struct version_traits<since<From, Policy>> {
    static constexpr bool is_one = true;
    static constexpr bool is_first = false;
    static constexpr std::int64_t from = From.days().time_since_epoch().count();
    using policy = Policy;
};
template <date From>
struct version_traits<ended<From>> : version_traits<since<From, void>> {};

template <class... Policies>
struct first_policy {
    using type = void;
};
template <class Policy, class... Policies>
struct first_policy<Policy, Policies...> {
    using type = Policy;
};
template <class... Policies>
struct first_policy<void, Policies...> : first_policy<Policies...> {};

template <class Policy>
struct policy_answer {
    using subject = typename Policy::subject_type;
    using type = std::remove_cvref_t<decltype(Policy{}(std::declval<const subject&>()))>;
};
template <>
struct policy_answer<void> {
    using subject = any_subject;
    using type = bool;
};

template <class First, class Policy>
inline constexpr bool answers_alike =
    std::is_void_v<Policy> ||
    (std::is_same_v<
         typename policy_answer<First>::subject,
         typename policy_answer<Policy>::subject> &&
     std::is_same_v<typename policy_answer<First>::type, typename policy_answer<Policy>::type>);
template <class First>
inline constexpr bool answers_alike<First, void> = true;

template <class... Versions>
struct timeline_diagnosis {
    using first = typename first_policy<typename version_traits<Versions>::policy...>::type;
    static constexpr problem value = [] {
        constexpr std::size_t count = sizeof...(Versions);
        const bool are_versions[] = {version_traits<Versions>::is_one..., true};
        const bool are_first[] = {version_traits<Versions>::is_first..., false};
        const std::int64_t days[] = {version_traits<Versions>::from..., 0};
        problem wrong;
        for (std::size_t i = 0; i < count && !wrong; ++i) {
            if (!are_versions[i])
                wrong = make_problem(
                    rule_of::versions, "something that is no version", "at_first, since or ended");
            else if (are_first[i] && i > 0)
                wrong = make_problem(
                    rule_of::versions, "at_first after another version", "at_first first");
            else if (i > 0 && days[i] <= days[i - 1])
                wrong = make_problem(
                    rule_of::versions, "a date not after the one before", "a later date");
            text_buffer<80> place;
            place << "version " << i + 1;
            wrong = inside(place.view(), wrong);
        }
        if constexpr ((version_traits<Versions>::is_one && ...)) {
            if constexpr (std::is_void_v<first>) {
                if (!wrong) wrong = make_problem(rule_of::empty, "no policy", "at least one");
            } else {
                const bool alike[] = {
                    answers_alike<first, typename version_traits<Versions>::policy>..., true};
                for (std::size_t i = 0; i < count && !wrong; ++i) {
                    if (alike[i]) continue;
                    wrong = make_problem(
                        rule_of::versions, "another subject or answer", "those of the first");
                    text_buffer<80> place;
                    place << "version " << i + 1;
                    wrong = inside(place.view(), wrong);
                }
            }
        }
        return wrong;
    }();
};

} // namespace detail

/// The versions of a policy, from the earliest on:
///
///     struct revenue_share : pk::timeline<"revenue share",
///         pk::at_first<share_of_2020>,
///         pk::since<pk::date{2021, 8, 1}, share_of_2021>> {};
///     const auto share = revenue_share::as_of(invoice_date, sale);
///
/// All versions have one subject and one type of answer. `as_of` answers it, or a `std::optional`
/// of it where there is a day without a rule: no `at_first`, or an `ended`.
template <fixed_string Name, class... Versions>
struct timeline {
    using diagnosis = detail::timeline_diagnosis<Versions...>;
    static_assert(detail::check<Name, diagnosis>::passed);

    static constexpr std::string_view name = Name.view();
    using first_policy = typename diagnosis::first;
    using subject_type = typename detail::policy_answer<first_policy>::subject;
    using answer_type = typename detail::policy_answer<first_policy>::type;
    static constexpr bool is_always =
        (detail::version_traits<Versions>::is_first || ...) &&
        !(std::is_void_v<typename detail::version_traits<Versions>::policy> || ...);
    using result_type = std::conditional_t<is_always, answer_type, std::optional<answer_type>>;

    /// The answer of the version that a day has.
    [[nodiscard]] static constexpr result_type
    as_of(std::chrono::sys_days day, const subject_type& subject) noexcept {
        if constexpr (diagnosis::value) {
            return result_type{};
        } else {
            std::optional<answer_type> answer;
            const std::size_t version = version_on(day);
            std::size_t at = 0;
            ((++at == version
                  ? decide<typename detail::version_traits<Versions>::policy>(subject, answer)
                  : void()),
             ...);
            if constexpr (is_always)
                return *answer;
            else
                return answer;
        }
    }

    /// Which version a day has, from 1; 0 before the first one begins.
    [[nodiscard]] static constexpr std::size_t version_on(std::chrono::sys_days day) noexcept {
        const std::int64_t asked = day.time_since_epoch().count();
        return (
            std::size_t{0} + ... +
            (detail::version_traits<Versions>::from <= asked ? std::size_t{1} : 0));
    }

  private:
    template <class Policy>
    static constexpr void
    decide(const subject_type& subject, std::optional<answer_type>& answer) noexcept {
        if constexpr (!std::is_void_v<Policy>) answer = Policy{}(subject);
    }
};

} // namespace v0
} // namespace partnerkit

#endif
