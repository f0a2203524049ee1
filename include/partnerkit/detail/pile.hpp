// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DETAIL_PILE_HPP_INCLUDED
#define PARTNERKIT_DETAIL_PILE_HPP_INCLUDED

#include <partnerkit/detail/heap_sort.hpp>

#include <cstddef>

namespace partnerkit {
inline namespace v0 {
namespace detail {

/// A growing array. Proofs run in constant expressions, where each statement counts against the
/// compiler's limit, and std::vector takes a dozen for an element. For the same reason loops below
/// take `data()` once, and are single expressions where that is still readable.
template <class T>
class pile {
  public:
    constexpr pile() = default;
    constexpr explicit pile(std::size_t size)
        : items_(new T[size]{}), size_(size), capacity_(size) {}
    pile(const pile&) = delete;
    pile& operator=(const pile&) = delete;
    constexpr ~pile() { delete[] items_; }

    [[nodiscard]] constexpr std::size_t size() const noexcept { return size_; }
    [[nodiscard]] constexpr bool empty() const noexcept { return size_ == 0; }
    [[nodiscard]] constexpr T& operator[](std::size_t i) noexcept { return items_[i]; }
    [[nodiscard]] constexpr const T& operator[](std::size_t i) const noexcept { return items_[i]; }
    [[nodiscard]] constexpr T* data() noexcept { return items_; }
    [[nodiscard]] constexpr const T* data() const noexcept { return items_; }

    constexpr void push(const T& item) {
        if (size_ == capacity_) grow(size_ + 1);
        items_[size_++] = item;
    }
    /// Makes room for more items at the end, whose values are not set, and says where.
    constexpr T* extend(std::size_t more) {
        if (size_ + more > capacity_) grow(size_ + more);
        size_ += more;
        return items_ + (size_ - more);
    }
    constexpr void reserve(std::size_t capacity) {
        if (capacity > capacity_) grow(capacity);
    }
    constexpr void shrink(std::size_t size) noexcept { size_ = size; }
    constexpr void swap(pile& other) noexcept {
        T* const items = items_;
        const std::size_t size = size_;
        const std::size_t capacity = capacity_;
        items_ = other.items_, size_ = other.size_, capacity_ = other.capacity_;
        other.items_ = items, other.size_ = size, other.capacity_ = capacity;
    }

    /// In ascending order and each item once.
    template <class Less>
    constexpr void sort_and_unite(Less less) {
        heap_sort(items_, size_, less);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < size_; ++i)
            if (i == 0 || less(items_[kept - 1], items_[i])) items_[kept++] = items_[i];
        size_ = kept;
    }

  private:
    constexpr void grow(std::size_t least) {
        capacity_ = capacity_ * 2 > least ? capacity_ * 2 : least + 6;
        T* const items = new T[capacity_]{};
        for (std::size_t i = 0; i < size_; ++i)
            items[i] = items_[i];
        delete[] items_;
        items_ = items;
    }

    T* items_ = nullptr;
    std::size_t size_ = 0;
    std::size_t capacity_ = 0;
};

/// By their member `value`, and equal ones as they were. Merges what is in order already:
/// thresholds and outcomes tend to rise or fall from row to row.
template <class T>
constexpr void sort_by_value(pile<T>& items) {
    const std::size_t count = items.size();
    pile<T> spare(count + 1);
    pile<std::size_t> runs; // where each ends
    T* from = items.data();
    T* to = spare.data();
    for (std::size_t first = 0; first < count;) {
        std::size_t end = first + 1;
        if (end < count && from[end].value < from[first].value) {
            while (end < count && from[end].value < from[end - 1].value)
                ++end;
            for (std::size_t i = first, j = end; i + 1 < j; ++i) {
                const T last = from[--j];
                from[j] = from[i];
                from[i] = last;
            }
        } else {
            while (end < count && from[end].value >= from[end - 1].value)
                ++end;
        }
        runs.push(first = end);
    }
    while (runs.size() > 1) {
        std::size_t merged = 0;
        std::size_t at = 0;
        for (std::size_t run = 0; run < runs.size(); run += 2) {
            const std::size_t middle = runs[run];
            const std::size_t end = run + 1 < runs.size() ? runs[run + 1] : middle;
            std::size_t a = at;
            std::size_t b = middle;
            while (at < end)
                to[at++] = b == end || (a < middle && from[a].value <= from[b].value) ? from[a++]
                                                                                      : from[b++];
            runs[merged++] = end;
        }
        runs.shrink(merged);
        T* const sorted = to;
        to = from;
        from = sorted;
    }
    if (from != items.data()) items.swap(spare);
    items.shrink(count);
}

} // namespace detail
} // namespace v0
} // namespace partnerkit

#endif
