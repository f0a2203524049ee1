// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_RENDER_HPP_INCLUDED
#define PARTNERKIT_DETAIL_RENDER_HPP_INCLUDED

// What the renderings share, and how a picture is drawn in any notation.

#include <partnerkit/detail/phrase.hpp>
#include <partnerkit/lifecycle.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// What is written as it is, among names and values, which are escaped.
struct mark {
    std::string_view text;
};

template <class Iterator, class Escape>
struct page {
    text_output<Iterator> out;
    Escape escape{};

    constexpr page& operator<<(char c) {
        const bool is_control = static_cast<unsigned char>(c) < ' ' || c == '\x7f';
        escape(out, is_control ? ' ' : c); // no name ends a line
        return *this;
    }
    constexpr page& operator<<(std::string_view text) {
        for (char c : text)
            *this << c;
        return *this;
    }
    constexpr page& operator<<(const char* text) { return *this << std::string_view{text}; }
    template <std::integral Whole>
    constexpr page& operator<<(Whole whole) {
        text_buffer<24> text;
        return *this << (text << whole).view();
    }
    constexpr page& operator<<(mark as_it_is) {
        out << as_it_is.text;
        escape = {};
        return *this;
    }
};

constexpr bool is_one_of(char c, std::string_view chars) { return chars.find(c) != chars.npos; }

template <class Out, has_domain Value>
constexpr void write_value(Out& out, const Value& value) {
    write_steps(out, domain<Value>::view, static_cast<std::int64_t>(domain<Value>::steps(value)));
}

/// An outcome by its name. A struct of the host has none, but a number; equal ones have the same.
template <class Out>
constexpr void write_outcome(Out& out, const policy_view& view, std::size_t index) {
    const outcome_view& outcome = view.outcomes[index];
    std::size_t first = 0;
    while (view.outcomes[first].id != outcome.id)
        ++first;
    if (outcome.id.empty())
        out << outcome.name.view();
    else
        out << "outcome " << first + 1;
}

/// What a branch of a tree ends with.
template <class Out>
constexpr void write_leaf(Out& out, const policy_view& view, const question_view& leaf) {
    write_outcome(out, view, leaf.outcome);
    if (leaf.follow_up.empty()) return;
    out << "; after " << leaf.follow_up_months
        << (leaf.follow_up_months == 1 ? " month" : " months");
    out << ": " << leaf.follow_up;
}

// ---- lifecycles --------------------------------------------------------------------------------

template <fixed_string Name, auto State, auto Event, class... Elements>
consteval std::int64_t first_state(const lifecycle<Name, State, Event, Elements...>*) {
    std::int64_t steps = 0;
    (void)((is_start<Elements> && (steps = std::int64_t(start_of<Elements>), true)) || ...);
    return steps;
}
template <class Policy>
concept is_lifecycle = requires(const Policy* policy) {
    first_state(policy);
};
template <is_lifecycle Policy>
inline constexpr std::int64_t first_state_of = first_state(static_cast<const Policy*>(nullptr));

// A row of a lifecycle is `all_of`: its state, its event, its guards.
constexpr const condition_view& state_of(const policy_view& view, const rule_view& row) {
    return view.conditions[row.condition.first + 1];
}
constexpr bool is_end(const policy_view& view, std::int64_t state) {
    for (const rule_view& row : view.rules)
        if (state_of(view, row).lower == state && view.outcomes[row.outcome].steps != state)
            return false;
    return true;
}
template <class Out>
constexpr void write_event(Out& out, const policy_view& view, const rule_view& row) {
    const condition_view& event = view.conditions[row.condition.first + 2];
    write_field_steps(out, view.fields[event.field], event.lower);
}
/// Whether there are any.
template <class Out>
constexpr bool
write_guards(Out& out, std::string_view before, const policy_view& view, const rule_view& row) {
    const std::size_t first = row.condition.first + 3;
    const std::size_t end = row.condition.first + row.condition.size;
    for (std::size_t part = first; part < end; part += view.conditions[part].size) {
        const relation op = view.conditions[part].op;
        const bool is_closed = view.conditions[part].size < end - first &&
                               (op == relation::any_of || is_quantifier(op));
        out << (part == first ? before : " and ") << (is_closed ? "(" : "");
        write_condition(out, view, part);
        out << (is_closed ? ")" : "");
    }
    return first < end;
}
template <class Policy>
inline constexpr bool has_effects = has_domain<typename Policy::effect_type>;
/// Whether there are any.
template <class Policy, class Out>
constexpr bool write_effects(Out& out, std::string_view before, std::size_t row) {
    if constexpr (has_effects<Policy>) {
        using transitions = typename Policy::transitions;
        hits<typename Policy::effect_type, effects_of_all<transitions>::most> list;
        list_effects_of(row, list, transitions{});
        for (std::size_t i = 0; i < list.size(); ++i)
            write_value(out << (i == 0 ? before : ", "), list[i]);
        return !list.empty();
    }
    return false;
}

// ---- pictures ----------------------------------------------------------------------------------

/// What a notation has before and after a name.
struct marks {
    std::string_view before;
    std::string_view after;
};
/// Nodes are called n0, n1, ...; all marks begin after such a name and end with the line or "n".
struct notation {
    std::string_view begin{}, end{};
    marks name{}, question{}, outcome{}, state{}, start{};
    std::string_view end_of_life{}; ///< after a state
    /// From, `arrow`, label, `between`, to, `after_arrow`; or with the label last.
    std::string_view arrow{}, between{}, after_arrow{};
    bool is_label_last = false;
};

template <class Iterator, class Escape>
struct picture {
    page<Iterator, Escape> to;
    const policy_view& view;
    const notation& with;

    template <class Label>
    constexpr void draw_node(std::size_t number, const marks& around, Label label) {
        to << mark{"    n"} << number << mark{around.before};
        label();
        to << mark{around.after};
    }
    template <class Label>
    constexpr void draw_arrow(std::size_t from, std::size_t target, Label label) {
        to << mark{"    n"} << from << mark{with.arrow};
        if (with.is_label_last) to << target << mark{with.between};
        label();
        if (!with.is_label_last) to << mark{with.between} << target;
        to << mark{with.after_arrow};
    }
    constexpr void draw_tree(std::size_t number) {
        const question_view& node = view.questions[number];
        if (node.is_leaf)
            return draw_node(number, with.outcome, [&] { write_leaf(to, view, node); });
        draw_node(number, with.question, [&] { to << node.text; });
        draw_tree(node.yes);
        draw_tree(node.no);
        draw_arrow(number, node.yes, [&] { to << "yes"; });
        draw_arrow(number, node.no, [&] { to << "no"; });
    }
    template <class Policy>
    constexpr void draw_lifecycle() {
        const domain_view& states = view.outcome;
        const auto place = [&](std::int64_t state) {
            std::size_t number = 0;
            while (number < states.name_count && states.names[number].steps != state)
                ++number;
            return number;
        };
        for (std::size_t i = 0; i < states.name_count; ++i)
            draw_node(i, with.state, [&] { to << states.names[i].name; });
        to << mark{with.start.before} << place(first_state_of<Policy>) << mark{with.start.after};
        for (std::size_t i = 0; i < view.rules.size(); ++i) {
            const rule_view& row = view.rules[i];
            const std::size_t next = place(view.outcomes[row.outcome].steps);
            draw_arrow(place(state_of(view, row).lower), next, [&] {
                write_event(to, view, row);
                if (write_guards(to, " [", view, row)) to << ']';
                write_effects<Policy>(to, " / ", i);
            });
        }
        for (std::size_t i = 0; i < states.name_count; ++i)
            if (is_end(view, states.names[i].steps))
                to << mark{"    n"} << i << mark{with.end_of_life};
    }
};

/// A policy that was refused already has no picture, and no second error.
template <class Policy, class Escape, class Iterator>
constexpr Iterator draw(Iterator to, const notation& of_trees, const notation& of_lifecycles) {
    constexpr const policy_view& view = view_of<Policy>;
    constexpr bool is_tree = view.shape == policy_shape::decision_tree;
    static_assert(
        is_tree || is_lifecycle<Policy> || is_refused<Policy>(),
        "a picture shows a decision tree or a lifecycle; other policies are tables: "
        "render::markdown (docs/rendering.md#pictures)");
    const notation& with = is_tree ? of_trees : of_lifecycles;
    picture<Iterator, Escape> drawn{{{to}}, view, with};
    drawn.to << mark{with.begin} << mark{with.name.before} << view.name << mark{with.name.after};
    if constexpr (is_tree)
        drawn.draw_tree(view.questions.size() - 1);
    else if constexpr (is_lifecycle<Policy>)
        drawn.template draw_lifecycle<Policy>();
    drawn.to << mark{with.end};
    return drawn.to.out.to;
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
