// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#order)
// EXPECT-CLANG: (docs/errors.md#order)
// EXPECT: "programme"
// EXPECT: "a tier above the row before"
#include <partnerkit/explain.hpp>
#include <partnerkit/margin.hpp>
#include <partnerkit/next.hpp>
#include <partnerkit/possible.hpp>
#include <partnerkit/render/markdown.hpp>
#include <partnerkit/render/sql.hpp>
#include <partnerkit/tier.hpp>

#include "partner.hpp"

struct programme :
    pk::tier_table<
        "programme",
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::tier<tier::gold, pk::at_least<&partner::staff, 5>>,
        pk::tier<tier::silver, pk::at_least<&partner::staff, 3>>,
#else
        pk::tier<tier::silver, pk::at_least<&partner::staff, 3>>,
        pk::tier<tier::gold, pk::at_least<&partner::staff, 5>>,
#endif
        pk::otherwise<tier::registered>> {
};

char* write(char* to, const partner& of) {
    to = pk::write_text(pk::explain<programme>(of), to);
    to = pk::write_text(pk::next_tier<programme>(of), to);
    to = pk::write_text(pk::reach<programme, tier::gold>(of), to);
    to = pk::render::markdown<programme>(to);
    return pk::render::sql_expression<programme>(to, pk::render::dialect::sqlite);
}
bool is_decided(const partner& of) { return pk::possible<programme>(of).is_decided(); }
bool is_firm(const partner& of) { return !pk::margins_of<programme>(of).is_within(5_pct); }
