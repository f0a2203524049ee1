// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_HEAP_SORT_HPP_INCLUDED
#define PARTNERKIT_DETAIL_HEAP_SORT_HPP_INCLUDED

#include <partnerkit/version.hpp>

#include <cstddef>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// Lets the item at `root` sink below the greater ones; the greatest is on top of the heap.
template <class Items, class Less>
constexpr void sink(Items& items, std::size_t root, std::size_t end, const Less& less) {
    const auto item = items[root];
    for (std::size_t child; (child = 2 * root + 1) < end; root = child) {
        if (child + 1 < end && less(items[child], items[child + 1])) ++child;
        if (!less(item, items[child])) break;
        items[root] = items[child];
    }
    items[root] = item;
}

/// Sorts what has `[]` in ascending order. No recursion, no extra memory, no bad cases, and not the
/// cost of <algorithm>.
template <class Items, class Less>
constexpr void heap_sort(Items& items, std::size_t size, const Less& less) {
    for (std::size_t root = size / 2; root-- > 0;)
        sink(items, root, size, less);
    for (std::size_t end = size; end-- > 1;) {
        const auto last = items[end];
        items[end] = items[0];
        items[0] = last;
        sink(items, 0, end, less);
    }
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
