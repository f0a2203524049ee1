// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_REFUTE_HPP_INCLUDED
#define PARTNERKIT_DETAIL_REFUTE_HPP_INCLUDED

// From a proof that failed to the compiler's error: where in the policy, what was found, what was
// wanted, and the subject that shows it.

#include <partnerkit/proof.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

template <fixed_string... Values>
struct subject; // the witness, a value for each field
template <fixed_string... Values>
struct raised; // the same, with more of a field

/// False, with the facts of a failed proof as arguments for the compiler to print.
template <class Policy, class At, class Found, class Wanted, class... Witnesses>
inline constexpr bool holds_for = false;

/// The rule that a failed proof broke.
enum class broken : unsigned char {
    complete,
    disjoint,
    reachable,
    monotone,
    decisive,
    equivalent,
    generous,
    undecided
};

template <broken Rule, class... Facts>
struct refuted;

template <class... Facts>
struct refuted<broken::complete, Facts...> {
    static_assert(
        holds_for<Facts...>, "every possible subject gets an outcome (docs/errors.md#complete)");
};
template <class... Facts>
struct refuted<broken::disjoint, Facts...> {
    static_assert(
        holds_for<Facts...>,
        "no subject matches two rows of a unique table, or two rows of an any table that differ "
        "(docs/errors.md#disjoint)");
};
template <class... Facts>
struct refuted<broken::reachable, Facts...> {
    static_assert(
        holds_for<Facts...>,
        "every row decides for some subject, and every outcome can happen "
        "(docs/errors.md#reachable)");
};
template <class... Facts>
struct refuted<broken::monotone, Facts...> {
    static_assert(
        holds_for<Facts...>, "a better number never costs an outcome (docs/errors.md#monotone)");
};
template <class... Facts>
struct refuted<broken::decisive, Facts...> {
    static_assert(
        holds_for<Facts...>, "no condition is always true or never true (docs/errors.md#decisive)");
};
template <class... Facts>
struct refuted<broken::equivalent, Facts...> {
    static_assert(
        holds_for<Facts...>,
        "both policies give every subject the same outcome (docs/errors.md#equivalent)");
};
template <class... Facts>
struct refuted<broken::generous, Facts...> {
    static_assert(
        holds_for<Facts...>,
        "the new policy gives no subject less than the old one (docs/errors.md#generous)");
};
template <class... Facts>
struct refuted<broken::undecided, Facts...> {
    static_assert(
        holds_for<Facts...>,
        "a proof decides within its limits, and is not guessed beyond them "
        "(docs/errors.md#undecided)");
};

/// What a failed proof has to say, in the parts that the compiler prints.
struct refutation {
    broken rule = broken::complete;
    text_buffer<240> at{};
    text_buffer<80> found{};
    text_buffer<80> wanted{};
};

constexpr void say(refutation& out, std::string_view found, std::string_view wanted) {
    out.found << found;
    out.wanted << wanted;
}

constexpr refutation explain_refutation(const proof& failed) {
    refutation out{.rule = static_cast<broken>(failed.asked)};
    if (failed) return out;
    if (failed.result == verdict::undecided) {
        out.rule = broken::undecided;
        out.at << "the proof";
        if (failed.why == undecided_because::unsupported)
            say(out, "a policy of a kind it does not cover", "another policy (see proofs.md)");
        else
            say(out, "more regions than may be looked at", "fewer rows, or asked at run time");
        return out;
    }
    const policy_view& view = *failed.policy;
    const bool are_two = failed.asked == property::equivalent || failed.asked == property::generous;
    if (failed.asked == property::decisive) {
        write_condition_place(out.at, view, failed.where);
    } else if (!failed.outcome.empty()) {
        out.at << failed.outcome;
    } else if (failed.asked != property::complete) {
        write_place(out.at << (are_two ? "old " : ""), view, failed.where);
        if (failed.asked != property::reachable)
            write_place(
                out.at << ", " << (are_two ? "new " : ""),
                are_two ? *failed.new_policy : view,
                failed.other);
    } else {
        out.at << "all of it";
    }
    switch (failed.asked) {
    case property::complete:
        say(out, "a subject without an outcome", "an outcome for every subject");
        break;
    case property::disjoint:
        say(out,
            "a subject that both rows match",
            view.hit_policy == hit_kind::any ? "one outcome for it" : "at most one row for it");
        break;
    case property::reachable:
        if (failed.outcome.empty())
            say(out, "no subject that it decides for", "at least one subject");
        else
            say(out, "an outcome that never happens", "a subject that gets it");
        break;
    case property::monotone:
        say(out, "a better subject that gets less", "at least as much for it");
        break;
    case property::decisive:
        say(out, failed.outcome, "true for some, false for others");
        break;
    case property::equivalent:
        say(out, "a subject with another outcome", "the same outcome");
        break;
    case property::generous:
        say(out, "a subject that gets less", "at least as much for it");
        break;
    }
    return out;
}

/// A value of a witness, its field's name shortened where it would make a compiler cut the value.
template <class Buffer>
constexpr void write_short(Buffer& out, const witness::value& value) {
    constexpr std::size_t most = 34;
    text_buffer<80> text;
    write_value(text << " = ", value);
    std::string_view name = value.field->name;
    const bool is_long = name.size() + text.size > most && name.size() > 3 && text.size + 3 < most;
    if (is_long) name = name.substr(0, most - text.size - 3);
    if (out.size != 0) out << ", ";
    out << name << (is_long ? "..." : "") << text.view();
}

template <const proof& Failed>
inline constexpr text_buffer<900> subject_text = [] {
    text_buffer<900> text;
    for (const witness::value& each : Failed.subject)
        write_short(text, each);
    return text;
}();
/// Of the better subject, what is better.
template <const proof& Failed>
inline constexpr text_buffer<900> raised_text = [] {
    text_buffer<900> text;
    for (const witness::value& each : Failed.raised) {
        const std::size_t before = Failed.subject.find(each.field->name);
        if (before == Failed.subject.size || Failed.subject.values[before].state != each.state ||
            Failed.subject.values[before].steps != each.steps)
            write_short(text, each);
    }
    return text;
}();

/// Nothing to say.
struct no_refusal {};

/// The class whose instantiation is the compiler's error about what a question found.
template <class Question>
struct refusal_of {
    static constexpr refutation why = explain_refutation(Question::result);
    template <class... Witnesses>
    using refusal = std::type_identity<refuted<
        why.rule,
        typename Question::names,
        facts_of<at, why.at>,
        found<exact_text<why.found>()>,
        wanted<exact_text<why.wanted>()>,
        Witnesses...>>;

    static consteval auto choose() {
        using first = facts_of<subject, subject_text<Question::result>>;
        if constexpr (Question::result)
            return std::type_identity<no_refusal>{};
        else if constexpr (Question::result.subject.empty())
            return refusal<>{};
        else if constexpr (Question::result.raised.empty())
            return refusal<first>{};
        else
            return refusal<first, facts_of<raised, raised_text<Question::result>>>{};
    }
    using type = typename decltype(choose())::type;
};

/// Asked for by every proof: silent where it holds, one error where it does not.
template <class Question>
struct proven {
    static_assert(sizeof(typename refusal_of<Question>::type) != 0);
    static constexpr bool value = true; // it was the other class that spoke
};

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
