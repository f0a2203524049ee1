// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_LIFECYCLE_HPP_INCLUDED
#define PARTNERKIT_LIFECYCLE_HPP_INCLUDED

/// \file
/// Lifecycles: states, events, guards and effects. A lifecycle is a `unique` decision table over
/// the state and the event, two fields of its subject like any other; so it is proven, explained
/// and rendered as a table. Beside what a table is checked for: every state can be reached, and
/// left unless the lifecycle ends in it, and no way goes around a state that is not to be skipped.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/table.hpp>

namespace partnerkit {
inline namespace v0 {

/// What is done on a transition, by the host: enumerators of one type.
template <auto... Effects>
struct effects {};

namespace detail {

/// Tells the guards of a transition from its effects.
template <class Guards, class... Parts>
struct transition_parts;
template <class... Guards>
struct transition_parts<type_list<Guards...>> {
    using guards = type_list<Guards...>;
    using done = effects<>;
    static constexpr std::size_t effect_lists = 0;
};
template <class... Guards, class Part, class... Parts>
struct transition_parts<type_list<Guards...>, Part, Parts...> :
    transition_parts<type_list<Guards..., Part>, Parts...> {};
template <class... Guards, auto... Effects, class... Parts>
struct transition_parts<type_list<Guards...>, effects<Effects...>, Parts...> :
    transition_parts<type_list<Guards...>, Parts...> {
    using done = effects<Effects...>;
    static constexpr std::size_t effect_lists =
        1 + transition_parts<type_list<Guards...>, Parts...>::effect_lists;
};

} // namespace detail

/// From a state to another, on an event, where all guards hold; one `effects<...>` may stand among
/// them. The two states may be the same.
template <auto From, auto Event, auto To, class... Guards>
struct transition {
    static constexpr auto from = From;
    static constexpr auto event = Event;
    static constexpr auto to = To;
    using parts = detail::transition_parts<detail::type_list<>, Guards...>;
};

/// The state in which a lifecycle begins.
template <auto State>
struct starts_in {};
/// States that nothing has to leave.
template <auto... States>
struct ends_in {};
/// Every way to a state goes through another: `never_skips<stage::evaluate, stage::activate>`.
template <auto Through, auto To>
struct never_skips {};

namespace detail {

template <class Element>
inline constexpr bool is_transition = false;
template <auto From, auto Event, auto To, class... Guards>
inline constexpr bool is_transition<transition<From, Event, To, Guards...>> = true;

template <class Element>
inline constexpr bool is_start = false;
template <auto State>
inline constexpr bool is_start<starts_in<State>> = true;

template <class Element>
inline constexpr bool is_claim = is_start<Element>;
template <auto... States>
inline constexpr bool is_claim<ends_in<States...>> = true;
template <auto Through, auto To>
inline constexpr bool is_claim<never_skips<Through, To>> = true;

template <class Element>
inline constexpr auto start_of = 0;
template <auto State>
inline constexpr auto start_of<starts_in<State>> = State;

template <class Element, auto State>
inline constexpr bool ends = false;
template <auto... States, auto State>
inline constexpr bool ends<ends_in<States...>, State> = ((States == State) || ...);

/// A transition as a row of a table.
template <auto State, auto Event, class Transition, class Guards>
struct row_of;
template <auto State, auto Event, class Transition, class... Guards>
struct row_of<State, Event, Transition, type_list<Guards...>> {
    using type =
        rule<Transition::to, is<State, Transition::from>, is<Event, Transition::event>, Guards...>;
};

/// The transitions among the elements of a lifecycle, and the rows they are.
template <auto State, auto Event, class Done, class... Elements>
struct lifecycle_rows;
template <auto State, auto Event, class... Transitions>
struct lifecycle_rows<State, Event, type_list<Transitions...>> {
    using transitions = type_list<Transitions...>;
    template <template <class...> class Table>
    using table = Table<
        hit::unique,
        typename row_of<State, Event, Transitions, typename Transitions::parts::guards>::type...>;
};
template <auto State, auto Event, class... Done, class Element, class... Elements>
struct lifecycle_rows<State, Event, type_list<Done...>, Element, Elements...> :
    lifecycle_rows<State, Event, type_list<Done...>, Elements...> {};
template <auto State, auto Event, class... Done, class Element, class... Elements>
    requires is_transition<Element>
struct lifecycle_rows<State, Event, type_list<Done...>, Element, Elements...> :
    lifecycle_rows<State, Event, type_list<Done..., Element>, Elements...> {
};

// ---- the ways through it -----------------------------------------------------------------------

/// States by their place among the enumerators.
template <class States, std::size_t Count>
struct ways {
    static constexpr std::size_t count = enumerator_count<States>;
    std::size_t from[Count + 1]{};
    std::size_t to[Count + 1]{};

    static constexpr std::size_t place(std::int64_t state) {
        std::size_t at = 0;
        while (at < count && enumerators_of<States>.values[at].steps != state)
            ++at;
        return at;
    }
    /// Which states can be reached from one, without passing another; `count` for none.
    struct reached {
        bool states[count + 1]{};
    };
    constexpr reached reach(std::size_t start, std::size_t without) const {
        reached result;
        result.states[start] = start != without;
        for (bool is_new = true; is_new;) {
            is_new = false;
            for (std::size_t i = 0; i < Count; ++i)
                if (result.states[from[i]] && !result.states[to[i]] && to[i] != without)
                    is_new = result.states[to[i]] = true;
        }
        return result;
    }
    constexpr bool leaves(std::size_t state) const {
        for (std::size_t i = 0; i < Count; ++i)
            if (from[i] == state && to[i] != state) return true;
        return false;
    }
};

template <class Element, class States>
struct skip_claim {
    static constexpr bool is_one = false;
};
template <auto Through, auto To, class States>
struct skip_claim<never_skips<Through, To>, States> {
    static constexpr bool is_one = true;
    static constexpr bool is_of_states =
        std::is_same_v<std::remove_const_t<decltype(To)>, States> &&
        std::is_same_v<std::remove_const_t<decltype(Through)>, States>;
    static constexpr auto through = static_cast<std::int64_t>(Through);
    static constexpr auto to = static_cast<std::int64_t>(To);
};

constexpr problem
states_problem(std::string_view state, std::string_view found, std::string_view wanted) {
    return inside(state, make_problem(rule_of::states, found, wanted));
}

template <class States, class... Elements, class... Transitions>
consteval problem ways_problem(type_list<Transitions...>) {
    using map = ways<States, sizeof...(Transitions)>;
    constexpr map all{
        {map::place(static_cast<std::int64_t>(Transitions::from))...},
        {map::place(static_cast<std::int64_t>(Transitions::to))...}};
    constexpr std::size_t starts = (std::size_t{0} + ... + (is_start<Elements> ? 1U : 0U));
    if (starts != 1)
        return make_problem(
            rule_of::states,
            starts == 0 ? "no state to start in" : "several states to start in",
            "one starts_in<state>");
    std::int64_t first = 0;
    ((is_start<Elements> ? void(first = static_cast<std::int64_t>(start_of<Elements>)) : void()),
     ...);
    const auto reached = all.reach(map::place(first), map::count);
    problem wrong;
    for (std::size_t state = 0; state < map::count && !wrong; ++state) {
        const std::string_view name = enumerators_of<States>.values[state].name;
        if (!reached.states[state])
            wrong = states_problem(name, "no way into it", "a transition to it");
    }
    [[maybe_unused]] const auto check_exit = [&]<std::size_t Place>() {
        constexpr auto state = static_cast<States>(enumerators_of<States>.values[Place].steps);
        constexpr bool is_last = (ends<Elements, state> || ...);
        const std::string_view name = enumerators_of<States>.values[Place].name;
        if (wrong || all.leaves(Place) != is_last) return;
        wrong = is_last ? states_problem(name, "a way out of it", "none: ends_in<...> has it")
                        : states_problem(name, "no way out of it", "a transition, or ends_in<...>");
    };
    [&]<std::size_t... Place>(std::index_sequence<Place...>) {
        (check_exit.template operator()<Place>(), ...);
    }
    (std::make_index_sequence<map::count>{});
    [[maybe_unused]] const auto check_skip = [&]<class Element>() {
        using claim = skip_claim<Element, States>;
        if constexpr (claim::is_one) {
            if constexpr (!claim::is_of_states) {
                if (!wrong)
                    wrong = make_problem(
                        rule_of::states, "never_skips of something else", "two of its states");
            } else if (!wrong) {
                const std::size_t through = map::place(claim::through);
                const std::size_t to = map::place(claim::to);
                if (all.reach(map::place(first), through).states[to]) {
                    wrong =
                        states_problem(enumerators_of<States>.values[to].name, "a way around ", "");
                    wrong.found << enumerators_of<States>.values[through].name;
                    wrong.wanted << "every way through "
                                 << enumerators_of<States>.values[through].name;
                }
            }
        }
    };
    (check_skip.template operator()<Elements>(), ...);
    return wrong;
}

// ---- diagnosis ---------------------------------------------------------------------------------

template <class Transition, class States, class Events>
inline constexpr bool is_of_fields =
    std::is_same_v<std::remove_const_t<decltype(Transition::from)>, States>&&
        std::is_same_v<std::remove_const_t<decltype(Transition::to)>, States>&&
            std::is_same_v<std::remove_const_t<decltype(Transition::event)>, Events>;

template <class States, class Events, class... Transitions>
consteval problem transitions_problem(type_list<Transitions...>) {
    const bool are_between[] = {is_of_fields<Transitions, States, Events>..., true};
    const bool have_one_list[] = {(Transitions::parts::effect_lists <= 1)..., true};
    for (std::size_t i = 0; i < sizeof...(Transitions); ++i) {
        text_buffer<80> place;
        place << "transition " << i + 1;
        if (!are_between[i])
            return inside(
                place.view(),
                make_problem(
                    rule_of::states, "states or an event of another type", "those of the fields"));
        if (!have_one_list[i])
            return inside(
                place.view(),
                make_problem(rule_of::elements, "two lists of effects", "one effects<...>"));
    }
    return {};
}

template <class Type>
concept is_described_enum = std::is_enum_v<Type> && has_domain<Type>;

template <class Rows, auto State, auto Event, class... Elements>
struct lifecycle_diagnosis {
    template <class Hit, class... Table>
    struct of_table {
        static constexpr problem value = [] {
            using states = typename field<State>::stored_type;
            using events = typename field<Event>::stored_type;
            problem wrong;
            if constexpr (!is_described_enum<states> || !is_described_enum<events>) {
                wrong = make_problem(
                    rule_of::states, "a state or event of another kind", "described enumerations");
            } else if constexpr (!((is_transition<Elements> || is_claim<Elements>)&&...)) {
                wrong = make_problem(
                    rule_of::elements, "something else", "transition, starts_in, ends_in, ...");
            } else {
                constexpr problem of_types =
                    transitions_problem<states, events>(typename Rows::transitions{});
                if constexpr (of_types) {
                    wrong = of_types;
                } else {
                    constexpr problem of_rows = table_diagnosis<Hit, Table...>::value;
                    if constexpr (of_rows)
                        wrong = of_rows;
                    else
                        wrong = ways_problem<states, Elements...>(typename Rows::transitions{});
                }
            }
            return wrong;
        }();
    };
};

// ---- effects -----------------------------------------------------------------------------------

template <class... Lists>
struct effect_facts {
    using type = unknown_value;
    static constexpr std::size_t most = 0;
};
template <class List, class... Lists>
struct effect_facts<List, Lists...> : effect_facts<Lists...> {};
template <auto First, auto... Effects, class... Lists>
struct effect_facts<effects<First, Effects...>, Lists...> {
    using type = std::remove_const_t<decltype(First)>;
    static constexpr std::size_t most = 1 + sizeof...(Effects) > effect_facts<Lists...>::most
                                            ? 1 + sizeof...(Effects)
                                            : effect_facts<Lists...>::most;
};
template <class Transitions>
struct effects_of_all;
template <class... Transitions>
struct effects_of_all<type_list<Transitions...>> :
    effect_facts<typename Transitions::parts::done...> {};

template <class List, auto... Effects>
constexpr void list_effects(List& list, effects<Effects...>) noexcept {
    (list.push_back(Effects), ...);
}
template <class List, class... Transitions>
constexpr void list_effects_of(std::size_t row, List& list, type_list<Transitions...>) noexcept {
    std::size_t at = 0;
    ((at++ == row ? list_effects(list, typename Transitions::parts::done{}) : void()), ...);
}

/// The table that a lifecycle is.
template <fixed_string Name, auto State, auto Event, class... Elements>
struct lifecycle_table {
    using rows = lifecycle_rows<State, Event, type_list<>, Elements...>;
    using diagnosis = lifecycle_diagnosis<rows, State, Event, Elements...>;
    template <class Hit, class... Table>
    using body = table_body<Name, diagnosis::template of_table, Hit, Table...>;
    using type = typename rows::template table<body>;
};

} // namespace detail

/// A lifecycle over two fields of its subject, the state and the event:
///
///     struct partner_life : pk::lifecycle<"partner lifecycle", &moment::stage, &moment::event,
///         pk::starts_in<stage::identified>,
///         pk::transition<stage::identified, event::evaluated, stage::active,
///             pk::at_least<&moment::score, 3.5_dec>, pk::effects<action::send_welcome>>,
///         pk::transition<stage::active, event::reviewed, stage::ended>,
///         pk::ends_in<stage::ended>> {};
///
/// Answers `expected<State, hit_error>`: the next state, or that no transition applies, or that two
/// do; `prove::disjoint` shows that this never happens. Every described state must be reachable.
template <fixed_string Name, auto State, auto Event, class... Elements>
struct lifecycle : detail::lifecycle_table<Name, State, Event, Elements...>::type {
    static_assert(detail::check<Name, typename lifecycle::diagnosis>::passed);

    using transitions =
        typename detail::lifecycle_table<Name, State, Event, Elements...>::rows::transitions;
    using effect_type = typename detail::effects_of_all<transitions>::type;

    /// What is to be done on the transition that applies; nothing where none does.
    [[nodiscard]] static constexpr auto
    effects_of(const typename lifecycle::subject_type& subject) noexcept {
        hits<effect_type, detail::effects_of_all<transitions>::most> list;
        if constexpr (!lifecycle::diagnosis::value) {
            const auto rows = lifecycle::matching_rows(subject);
            if (rows.size() == 1) detail::list_effects_of(rows[0], list, transitions{});
        }
        return list;
    }
};

} // namespace v0
} // namespace partnerkit

#endif
