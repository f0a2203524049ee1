// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#columns)
// EXPECT-CLANG: (docs/errors.md#columns)
// EXPECT: "new programme"
// EXPECT: "staff"
// EXPECT: "no column"
#include <partnerkit/batch.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

#include <vector>

struct programme :
    pk::tier_table<
        "programme",
        pk::tier<tier::gold, pk::at_least<&partner::certified, 3>>,
        pk::otherwise<tier::registered>> {};
struct new_programme :
    pk::tier_table<
        "new programme",
        pk::tier<
            tier::gold,
            pk::at_least<&partner::certified, 3>,
            pk::at_least<&partner::staff, 9>>,
        pk::otherwise<tier::registered>> {};
#ifdef PARTNERKIT_VALID_NEIGHBOUR
constexpr auto second = &partner::staff;
#else
constexpr auto second = &partner::views;
#endif
auto decide(const std::vector<std::int32_t>& certified, const std::vector<std::int32_t>& others) {
    return pk::batch::migration<programme, new_programme>(pk::batch::columns{
        pk::batch::column<&partner::certified>(certified), pk::batch::column<second>(others)});
}
