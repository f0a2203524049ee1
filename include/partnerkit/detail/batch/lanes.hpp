// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Vectors, and what they are asked: which rows are in a range; other values for some rows. A part
// of kernel.hpp, which says how it is included.

#ifndef PARTNERKIT_LANES
// Alone, this is nothing.
#else

/// `Count` values in a vector.
template <class T, std::size_t Count>
struct vector_type {
    typedef T type __attribute__((vector_size(Count * sizeof(T))));
};
template <class T, std::size_t Count = PARTNERKIT_LANES / sizeof(T)>
using vector = typename vector_type<T, Count>::type;
template <class T>
inline constexpr std::size_t lane_count = PARTNERKIT_LANES / sizeof(T);
template <class T>
inline constexpr std::size_t vector_count = tile_rows / lane_count<T>;

template <class T, std::size_t Count = PARTNERKIT_LANES / sizeof(T)>
PARTNERKIT_INLINE void load(vector<T, Count>& to, const T* from) noexcept {
    __builtin_memcpy(&to, from, sizeof(to));
}
template <class T, std::size_t Count = PARTNERKIT_LANES / sizeof(T)>
PARTNERKIT_INLINE void store_vector(T* to, const vector<T, Count>& from) noexcept {
    __builtin_memcpy(to, &from, sizeof(from));
}

/// Values in lanes of another width. Compilers know better ways for most than we, but not for
/// bytes.
template <class To, class From, std::size_t Count>
PARTNERKIT_INLINE void convert(vector<To, Count>& to, const vector<From, Count>& from) noexcept {
#if PARTNERKIT_LANES > 16
    if constexpr (
        std::is_same_v<From, std::uint8_t> && sizeof(To) == 2 && Count * 2 == PARTNERKIT_LANES) {
#if PARTNERKIT_LANES == 64
        to = reinterpret_cast<vector<To, Count>>(
            _mm512_cvtepu8_epi16(reinterpret_cast<__m256i>(from)));
#else
        to = reinterpret_cast<vector<To, Count>>(
            _mm256_cvtepu8_epi16(reinterpret_cast<__m128i>(from)));
#endif
        return;
    }
#endif
    to = __builtin_convertvector(from, vector<To, Count>);
}

/// Multiplies lanes by a number, as the processor does: compilers would make more of a constant.
template <class T, std::size_t Count>
PARTNERKIT_INLINE void multiply(vector<T, Count>& values, T factor) noexcept {
    if (factor == 1) return;
    if constexpr (sizeof(T) == 2) __asm__("" : "+r"(factor));
    values *= factor;
}

// ---- which rows are in a range, and values for some rows ---------------------------------------

#if PARTNERKIT_LANES == 64

/// A comparison's mask as bits of a word. GCC 12 may put an extended mask on the stack as one byte
/// and read back eight, so it is not told that one is extended.
template <class Mask>
PARTNERKIT_INLINE row_bits as_row_bits(Mask mask) noexcept {
#ifndef __clang__
    if constexpr (sizeof(Mask) < 8) __asm__("" : "+k"(mask));
#endif
    return mask;
}

template <class T>
PARTNERKIT_INLINE auto not_below(const vector<T>& left, const vector<T>& right) noexcept {
    const auto a = reinterpret_cast<__m512i>(left);
    const auto b = reinterpret_cast<__m512i>(right);
    constexpr bool is_signed = std::is_signed_v<T>;
    if constexpr (sizeof(T) == 1 && is_signed)
        return _mm512_cmpge_epi8_mask(a, b);
    else if constexpr (sizeof(T) == 1)
        return _mm512_cmpge_epu8_mask(a, b);
    else if constexpr (sizeof(T) == 2 && is_signed)
        return _mm512_cmpge_epi16_mask(a, b);
    else if constexpr (sizeof(T) == 2)
        return _mm512_cmpge_epu16_mask(a, b);
    else if constexpr (sizeof(T) == 4 && is_signed)
        return _mm512_cmpge_epi32_mask(a, b);
    else if constexpr (sizeof(T) == 4)
        return _mm512_cmpge_epu32_mask(a, b);
    else if constexpr (is_signed)
        return _mm512_cmpge_epi64_mask(a, b);
    else
        return _mm512_cmpge_epu64_mask(a, b);
}

/// An end that every number is within is not asked for. Else the range is moved to zero, and one
/// unsigned comparison tells.
template <class T>
PARTNERKIT_INLINE auto vector_in_range(const T* values, T low, T high) noexcept {
    using lane = unsigned_of<T>;
    vector<T> x;
    load<T>(x, values);
    if (__builtin_constant_p(high) && high == static_cast<T>(most_of<T>))
        return not_below<T>(x, vector<T>{} + low);
    if (__builtin_constant_p(low) && low == static_cast<T>(least_of<T>))
        return not_below<T>(vector<T>{} + high, x);
    const auto width = static_cast<lane>(static_cast<lane>(high) - static_cast<lane>(low));
    return not_below<lane>(
        vector<lane>{} + width, reinterpret_cast<vector<lane>>(x) - static_cast<lane>(low));
}

template <class T>
PARTNERKIT_INLINE void
select_vector(vector<T>& values, row_bits mask, const vector<T>& other) noexcept {
    const auto a = reinterpret_cast<__m512i>(values);
    const auto b = reinterpret_cast<__m512i>(other);
    __m512i result;
    if constexpr (sizeof(T) == 1)
        result = _mm512_mask_mov_epi8(a, static_cast<__mmask64>(mask), b);
    else if constexpr (sizeof(T) == 2)
        result = _mm512_mask_mov_epi16(a, static_cast<__mmask32>(mask), b);
    else if constexpr (sizeof(T) == 4)
        result = _mm512_mask_mov_epi32(a, static_cast<__mmask16>(mask), b);
    else
        result = _mm512_mask_mov_epi64(a, static_cast<__mmask8>(mask), b);
    values = reinterpret_cast<vector<T>>(result);
}

#else

/// One bit for each lane of a comparison's result.
template <class Lane>
PARTNERKIT_INLINE row_bits bits_of(const vector<Lane>& mask) noexcept {
#if PARTNERKIT_LANES == 32
    const auto m = reinterpret_cast<__m256i>(mask);
    if constexpr (sizeof(Lane) == 1) {
        return static_cast<std::uint32_t>(_mm256_movemask_epi8(m));
    } else if constexpr (sizeof(Lane) == 2) {
        const auto bits = static_cast<std::uint32_t>(
            _mm256_movemask_epi8(_mm256_packs_epi16(m, _mm256_setzero_si256())));
        return (bits & 0xFFU) | (bits >> 8U & 0xFF00U);
    } else if constexpr (sizeof(Lane) == 4) {
        return static_cast<std::uint32_t>(_mm256_movemask_ps(_mm256_castsi256_ps(m)));
    } else {
        return static_cast<std::uint32_t>(_mm256_movemask_pd(_mm256_castsi256_pd(m)));
    }
#elif defined(__SSE2__) && !defined(PARTNERKIT_BATCH_PORTABLE)
    const auto m = reinterpret_cast<__m128i>(mask);
    if constexpr (sizeof(Lane) == 1)
        return static_cast<std::uint32_t>(_mm_movemask_epi8(m));
    else if constexpr (sizeof(Lane) == 2)
        return static_cast<std::uint32_t>(
            _mm_movemask_epi8(_mm_packs_epi16(m, _mm_setzero_si128())));
    else if constexpr (sizeof(Lane) == 4)
        return static_cast<std::uint32_t>(_mm_movemask_ps(_mm_castsi128_ps(m)));
    else
        return static_cast<std::uint32_t>(_mm_movemask_pd(_mm_castsi128_pd(m)));
#else
    row_bits bits = 0;
    for (std::size_t i = 0; i < lane_count<Lane>; ++i)
        bits |= static_cast<row_bits>(mask[i] & 1) << i;
    return bits;
#endif
}

template <class T>
PARTNERKIT_INLINE row_bits vector_in_range(const T* values, T low, T high) noexcept {
    vector<T> x;
    load<T>(x, values);
    using lane = std::make_signed_t<T>;
    if (high == static_cast<T>(most_of<T>)) return bits_of<lane>(x >= (vector<T>{} + low));
    if (low == static_cast<T>(least_of<T>)) return bits_of<lane>(x <= (vector<T>{} + high));
    return bits_of<lane>((x >= (vector<T>{} + low)) & (x <= (vector<T>{} + high)));
}

template <class T>
PARTNERKIT_INLINE void
select_vector(vector<T>& values, row_bits mask, const vector<T>& other) noexcept {
    vector<T> bits{}; // the bits of the rows, where each lane can look at its own
    vector<T> own{};
#if PARTNERKIT_LANES == 32
    if constexpr (sizeof(T) == 1) {
        const __m256i bytes = _mm256_shuffle_epi8(
            _mm256_set1_epi32(static_cast<int>(mask)),
            _mm256_setr_epi64x(0, 0x0101010101010101, 0x0202020202020202, 0x0303030303030303));
        const __m256i each = _mm256_set1_epi64x(static_cast<long long>(0x8040201008040201));
        const __m256i chosen = _mm256_cmpeq_epi8(_mm256_and_si256(bytes, each), each);
        const __m256i result = _mm256_blendv_epi8(
            reinterpret_cast<__m256i>(values), reinterpret_cast<__m256i>(other), chosen);
        values = reinterpret_cast<vector<T>>(result);
        return;
    }
#endif
    if constexpr (sizeof(T) == 1) {
        vector<row_bits> bytes{};
        for (std::size_t i = 0; i < PARTNERKIT_LANES / 8; ++i)
            bytes[i] = (mask >> (8 * i) & 0xFF) * 0x0101010101010101;
        vector<row_bits> each = vector<row_bits>{} + 0x8040201008040201;
        if constexpr (std::endian::native != std::endian::little)
            each = vector<row_bits>{} + 0x0102040810204080;
        __builtin_memcpy(&bits, &bytes, sizeof(bits));
        __builtin_memcpy(&own, &each, sizeof(own));
    } else {
        bits = vector<T>{} + static_cast<T>(mask);
        for (std::size_t i = 0; i < lane_count<T>; ++i)
            own[i] = static_cast<T>(T{1} << i);
    }
    values = (bits & own) == own ? other : values;
}

#endif

#if PARTNERKIT_LANES == 64
/// The masks of vectors side by side become one where masks are, not in other registers.
template <class T, std::size_t Count>
PARTNERKIT_INLINE auto vectors_in_range(const T* values, T low, T high) noexcept {
    constexpr std::size_t half = Count / 2;
    constexpr std::size_t rows = half * lane_count<T>;
    if constexpr (Count == 1)
        return vector_in_range<T>(values, low, high);
    else if constexpr (rows == 8)
        return _mm512_kunpackb(
            vectors_in_range<T, half>(values + rows, low, high),
            vectors_in_range<T, half>(values, low, high));
    else if constexpr (rows == 16)
        return _mm512_kunpackw(
            vectors_in_range<T, half>(values + rows, low, high),
            vectors_in_range<T, half>(values, low, high));
    else
        return _mm512_kunpackd(
            vectors_in_range<T, half>(values + rows, low, high),
            vectors_in_range<T, half>(values, low, high));
}
template <class T, std::size_t... I>
PARTNERKIT_INLINE row_bits
tile_in_range(const T* values, T low, T high, std::index_sequence<I...>) noexcept {
    return vectors_in_range<T, sizeof...(I)>(values, low, high);
}
#else
template <class T, std::size_t... I>
PARTNERKIT_INLINE row_bits
tile_in_range(const T* values, T low, T high, std::index_sequence<I...>) noexcept {
    return (
        (vector_in_range<T>(values + I * lane_count<T>, low, high) << (I * lane_count<T>)) | ...);
}
#endif
/// The rows whose value lies in a closed range.
template <class T>
PARTNERKIT_INLINE row_bits in_range(const T* values, T low, T high) noexcept {
    if (low == static_cast<T>(least_of<T>) && high == static_cast<T>(most_of<T>)) return all_rows;
    return tile_in_range<T>(values, low, high, std::make_index_sequence<vector_count<T>>{});
}
/// The same as one function for all ranges, for policies of so many conditions that compilers
/// would take too long.
template <class T>
PARTNERKIT_TARGET __attribute__((noinline)) row_bits
in_range_called(const T* values, T low, T high) noexcept {
    return tile_in_range<T>(values, low, high, std::make_index_sequence<vector_count<T>>{});
}
template <auto Range, bool Called = false, class T>
PARTNERKIT_INLINE row_bits in_range_of(const T* values) noexcept {
    if constexpr (Range.is_empty)
        return 0;
    else if constexpr (Called)
        return in_range_called<T>(values, Range.low, Range.high);
    else
        return in_range<T>(values, Range.low, Range.high);
}

/// The values of a tile, in registers.
template <class T>
struct tile_values {
    vector<T> parts[vector_count<T>];
};
template <class T, std::size_t... I>
PARTNERKIT_INLINE void
fill_parts(tile_values<T>& tile, T value, std::index_sequence<I...>) noexcept {
    ((tile.parts[I] = vector<T>{} + value), ...);
}
template <class T>
PARTNERKIT_INLINE void fill(tile_values<T>& tile, T value) noexcept {
    fill_parts(tile, value, std::make_index_sequence<vector_count<T>>{});
}
template <class T, std::size_t... I>
PARTNERKIT_INLINE void
select_parts(tile_values<T>& tile, row_bits rows, T value, std::index_sequence<I...>) noexcept {
    (select_vector<T>(tile.parts[I], rows >> (I * lane_count<T>), vector<T>{} + value), ...);
}
/// Sets the values of some rows.
template <class T>
PARTNERKIT_INLINE void select(tile_values<T>& tile, row_bits rows, T value) noexcept {
    select_parts(tile, rows, value, std::make_index_sequence<vector_count<T>>{});
}
/// The same, as one function; see above.
template <class T>
PARTNERKIT_TARGET __attribute__((noinline)) void
select_called(tile_values<T>& tile, row_bits rows, T value) noexcept {
    select(tile, rows, value);
}
template <class T, std::size_t... I>
PARTNERKIT_INLINE void
load_parts(tile_values<T>& tile, const T* from, std::index_sequence<I...>) noexcept {
    (load<T>(tile.parts[I], from + I * lane_count<T>), ...);
}
template <class T, std::size_t... I>
PARTNERKIT_INLINE void
store_parts(const tile_values<T>& tile, T* to, std::index_sequence<I...>) noexcept {
    (store_vector<T>(to + I * lane_count<T>, tile.parts[I]), ...);
}
template <class T>
PARTNERKIT_INLINE void store(const tile_values<T>& tile, T* to) noexcept {
    store_parts(tile, to, std::make_index_sequence<vector_count<T>>{});
}
template <class T>
PARTNERKIT_INLINE void select(T* values, row_bits rows, T value) noexcept {
    tile_values<T> tile;
    load_parts(tile, values, std::make_index_sequence<vector_count<T>>{});
    select(tile, rows, value);
    store_parts(tile, values, std::make_index_sequence<vector_count<T>>{});
}

#endif
