// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: an SQL expression sees one row, and no child records
// EXPECT-CLANG: an SQL expression sees one row, and no child records
// EXPECT-GCC: required from
#include <partnerkit/render/sql.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

struct rules :
    pk::decision_table<
        "rules",
        pk::hit::first,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
        pk::rule<verdict::pursue, pk::at_least<&partner::staff, 2>>,
#else
        pk::rule<
            verdict::pursue,
            pk::some<&partner::people, pk::at_least<&person::certificates, 1>>>,
#endif
        pk::otherwise<verdict::pass>> {
};

char* write(char* to) {
    return pk::render::sql_expression<rules>(to, pk::render::dialect::postgresql);
}
