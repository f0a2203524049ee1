// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_BENCHMARKS_RULES64_HPP_INCLUDED
#define PARTNERKIT_BENCHMARKS_RULES64_HPP_INCLUDED

// A table of 64 rules, no two of which share a threshold, so that nothing is asked twice. The first
// that matches decides.

#include <partnerkit/hit.hpp>
#include <partnerkit/table.hpp>

#include <cstdint>
#include <utility>

namespace bench {

namespace pk = partnerkit;

enum class grade : std::uint8_t { none, a, b, c, d, e, f, g, h };
BOOST_DESCRIBE_ENUM(grade, none, a, b, c, d, e, f, g, h)

/// Two numbers of 16 bits, in hundredths.
struct signals {
    pk::percent growth, reach;
};
BOOST_DESCRIBE_STRUCT(signals, (), (growth, reach))

/// Rule i asks for a growth of at least 98.7 - 1.5 i per cent, and a reach of at least
/// 1.1 + 1.5 (37 i mod 64) per cent.
template <std::size_t... I>
consteval auto make_rules(std::index_sequence<I...>) {
    return pk::decision_table<
        "64 rules",
        pk::hit::first,
        pk::rule<
            static_cast<grade>(I % 8 + 1),
            pk::at_least<&signals::growth, pk::fraction{987 - 15 * std::int64_t{I}, 10}>,
            pk::at_least<
                &signals::reach,
                pk::fraction{11 + 15 * std::int64_t{37 * I % 64}, 10}>>...,
        pk::otherwise<grade::none>>{};
}
struct rules64 : decltype(make_rules(std::make_index_sequence<64>{})) {};

} // namespace bench

#endif
