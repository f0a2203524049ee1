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

template <auto Field>
inline constexpr char identity_of{};

template <view_size Size>
struct builder {
    list<field_view, Size.fields> fields;
    list<operand_view, Size.operands> operands;
    list<condition_view, Size.conditions> conditions;
    list<band_view, Size.bands> bands;
    std::size_t parent = field_view::npos; // whose children are being described

    /// The index of a field, which is entered when it is new.
    template <auto Field>
    constexpr std::size_t field_index() {
        using traits = field<Field>;
        for (std::size_t i = 0; i < fields.size; ++i)
            if (fields.items[i].id == &identity_of<Field> && fields.items[i].parent == parent)
                return i;
        field_view entry{.name = traits::name(), .parent = parent, .id = &identity_of<Field>};
        entry.domain = traits::domain_type::view;
        entry.may_be_missing = traits::may_be_missing;
        entry.may_be_not_applicable = traits::may_be_not_applicable;
        if constexpr (requires { traits::describe(*this, entry); }) traits::describe(*this, entry);
        return fields.add(entry);
    }

    /// The same for a range of child records.
    template <auto Children>
    constexpr std::size_t children_index() {
        for (std::size_t i = 0; i < fields.size; ++i)
            if (fields.items[i].id == &identity_of<Children> && fields.items[i].parent == parent)
                return i;
        return fields.add(
            {.name = field<Children>::name(),
             .kind = field_kind::children,
             .parent = parent,
             .id = &identity_of<Children>});
    }
};

/// Takes the same descriptions, but only notes whether two fields share a name.
template <std::size_t Capacity>
struct name_list {
    struct entry {
        std::string_view name{};
        const void* id = nullptr;
        std::size_t parent = field_view::npos;
    };
    struct nothing {
        condition_view items[1]{};
        std::size_t size = 0;
        constexpr std::size_t add(const condition_view&) { return 0; }
    };
    list<entry, Capacity> fields;
    nothing conditions;
    std::size_t parent = field_view::npos;
    std::string_view shared; // the first name that two fields have

    template <auto Field>
    constexpr std::size_t field_index() {
        for (std::size_t i = 0; i < fields.size; ++i) {
            const entry& other = fields.items[i];
            if (other.parent != parent) continue;
            if (other.id == &identity_of<Field>) return i;
            if (other.name == field<Field>::name() && shared.empty()) shared = other.name;
        }
        return fields.add({field<Field>::name(), &identity_of<Field>, parent});
    }
    template <auto Children>
    constexpr std::size_t children_index() {
        return field_index<Children>();
    }
};

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
