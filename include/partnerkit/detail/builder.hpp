// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_BUILDER_HPP_INCLUDED
#define PARTNERKIT_DETAIL_BUILDER_HPP_INCLUDED

// Collects the arrays of a view while a policy describes itself, at compile time.

#include <partnerkit/field.hpp>
#include <partnerkit/view.hpp>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// A fixed-capacity list; one spare place, because an array has at least one element.
template <class T, std::size_t Capacity>
struct list {
    T items[Capacity + 1]{};
    std::size_t size = 0;

    constexpr std::size_t add(const T& item) {
        items[size] = item;
        return size++;
    }
};

/// A list that keeps nothing, for those who take a description for something else in it.
template <class T>
struct ignored_list {
    T items[1]{};
    std::size_t size = 0;
    constexpr std::size_t add(const T&) { return 0; }
};

/// What tells one field from another: its spelling as a template argument, which the compiler
/// knows. Not the address of an object, because GCC with -fsanitize=undefined compares no two
/// addresses in a constant expression.
template <auto Field>
constexpr std::string_view identity_of() {
    return {__PRETTY_FUNCTION__, sizeof(__PRETTY_FUNCTION__) - 1};
}
template <class Type>
constexpr std::string_view identity_of_type() {
    return {__PRETTY_FUNCTION__, sizeof(__PRETTY_FUNCTION__) - 1};
}
/// One step of a constant evaluation, where `==` takes several for each character.
constexpr bool is_same_text(std::string_view a, std::string_view b) noexcept {
    return a.size() == b.size() &&
           (a.empty() || __builtin_memcmp(a.data(), b.data(), a.size()) == 0);
}

/// The identities of fields, for finding the place of one. Rows tend to ask about the same fields
/// in the same order, so that the next one is tried first. A constant evaluation counts its
/// statements, and this is done for each condition: hence no string_view.
template <std::size_t Capacity>
struct identity_list {
    const char* texts[Capacity + 1]{};
    std::size_t lengths[Capacity + 1]{};
    std::size_t parents[Capacity + 1]{};
    std::size_t size = 0;
    std::size_t next = 0;

    constexpr std::size_t find(std::string_view id, std::size_t parent) {
        const char* const text = id.data();
        const std::size_t length = id.size();
        for (std::size_t tried = 0; tried < size; ++tried) {
            const std::size_t at = next < size ? next : 0;
            next = at + 1;
            if (lengths[at] == length && parents[at] == parent &&
                __builtin_memcmp(texts[at], text, length) == 0)
                return at;
        }
        return field_view::npos;
    }
    constexpr void add(std::string_view id, std::size_t parent) {
        texts[size] = id.data();
        lengths[size] = id.size();
        parents[size++] = parent;
    }
};

template <view_size Size>
struct builder {
    list<field_view, Size.fields> fields;
    list<operand_view, Size.operands> operands;
    list<condition_view, Size.conditions> conditions;
    list<band_view, Size.bands> bands;
    list<rule_view, Size.rules> rules;
    list<outcome_view, Size.rules> outcomes;
    list<criterion_view, Size.criteria> criteria;
    list<question_view, Size.questions> questions;
    identity_list<Size.fields> identities;
    std::size_t parent = field_view::npos; // whose children are being described

    /// The index of a field, which is entered when it is new.
    template <auto Field>
    constexpr std::size_t field_index() {
        using traits = field<Field>;
        const std::size_t known = identities.find(identity_of<Field>(), parent);
        if (known != field_view::npos) return known;
        field_view entry{.name = traits::name(), .parent = parent, .id = identity_of<Field>()};
        entry.domain = traits::domain_type::view;
        entry.may_be_missing = traits::may_be_missing;
        entry.may_be_not_applicable = traits::may_be_not_applicable;
        if constexpr (requires { traits::describe(*this, entry); }) traits::describe(*this, entry);
        identities.add(entry.id, parent);
        return fields.add(entry);
    }

    /// The same for the range of child records that a quantifier asks about.
    template <class Quantifier>
    constexpr std::size_t children_index() {
        const std::size_t known = identities.find(identity_of_type<Quantifier>(), parent);
        if (known != field_view::npos) return known;
        identities.add(identity_of_type<Quantifier>(), parent);
        return fields.add(
            {.name = Quantifier::traits::name(),
             .kind = field_kind::children,
             .domain = domain<bool>::view,
             .may_be_missing = !Quantifier::is_certain,
             .parent = parent,
             .id = identity_of_type<Quantifier>()});
    }
};

/// Enters the fields of a condition and nothing else.
template <class View>
struct field_entry {
    View& view;
    ignored_list<condition_view> conditions{};
    std::size_t parent = field_view::npos;

    template <auto Field>
    constexpr std::size_t field_index() {
        view.parent = parent;
        return view.template field_index<Field>();
    }
    template <class Quantifier>
    constexpr std::size_t children_index() {
        view.parent = parent;
        return view.template children_index<Quantifier>();
    }
};

/// Enters a condition and says where. Its fields come first: a field may bring conditions of its
/// own, which must not end up in the middle of this one.
template <class Condition, class View>
constexpr view_range describe_condition(View& view) {
    const std::size_t parent = view.parent;
    field_entry<View> fields{view, {}, parent};
    Condition::describe(fields);
    view.parent = parent;
    const std::size_t first = view.conditions.size;
    Condition::describe(view);
    return {first, view.conditions.size - first};
}

/// Takes the same descriptions, but only notes whether two fields share a name.
template <std::size_t Capacity>
struct name_list {
    list<std::string_view, Capacity> names;
    identity_list<Capacity> identities;
    ignored_list<condition_view> conditions;
    std::size_t parent = field_view::npos;
    std::string_view shared; // the first name that two fields have

    template <auto Field>
    constexpr std::size_t field_index() {
        const std::size_t known = identities.find(identity_of<Field>(), parent);
        if (known != field_view::npos) return known;
        const std::string_view name = field<Field>::name();
        for (std::size_t i = 0; i < names.size; ++i)
            if (identities.parents[i] == parent && names.items[i] == name && shared.empty())
                shared = name;
        return enter(name, identity_of<Field>());
    }
    template <class Quantifier>
    constexpr std::size_t children_index() { // a range has no name here
        const std::size_t known = identities.find(identity_of_type<Quantifier>(), parent);
        return known != field_view::npos ? known : enter({}, identity_of_type<Quantifier>());
    }

  private:
    constexpr std::size_t enter(std::string_view name, std::string_view id) {
        identities.add(id, parent);
        return names.add(name);
    }
};

/// Takes them once more, and notes the first field that is read from another subject than the one
/// asked about.
template <class Asked>
struct stranger {
    std::string_view name{};
    ignored_list<condition_view> conditions{};
    ignored_list<outcome_view> outcomes{};
    ignored_list<question_view> questions{};
    std::size_t parent = field_view::npos;

    template <auto Field>
    constexpr std::size_t field_index() {
        return note<typename field<Field>::subject_type>(field<Field>::name());
    }
    template <class Quantifier>
    constexpr std::size_t children_index() {
        return note<typename Quantifier::subject_type>(Quantifier::traits::name());
    }

  private:
    template <class Subject>
    constexpr std::size_t note(std::string_view field_name) {
        using common = typename common_subject<Asked, Subject>::type;
        if (std::is_same_v<common, different_subjects> && parent == field_view::npos &&
            name.empty())
            name = field_name;
        return 0;
    }
};

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
