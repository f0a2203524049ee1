// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#columns)
// EXPECT-CLANG: (docs/errors.md#columns)
// EXPECT: "people"
// EXPECT: "child records"
#include <partnerkit/batch.hpp>
#include <partnerkit/table.hpp>

#include "partner.hpp"

#include <vector>

struct staffed :
    pk::decision_table<
        "staffed",
        pk::hit::first,
        pk::rule<
            verdict::pursue,
            pk::at_least<&partner::staff, 3>,
            pk::some<&partner::people, pk::holds<&person::active>>>,
        pk::otherwise<verdict::pass>> {};
#ifdef PARTNERKIT_VALID_NEIGHBOUR
auto decide(const std::vector<partner>& partners, std::vector<verdict>& verdicts) {
    return pk::batch::decide<staffed>(pk::batch::records(partners), pk::batch::outcomes(verdicts));
}
#else
auto decide(const std::vector<pk::count>& staff, std::vector<verdict>& verdicts) {
    return pk::batch::decide<staffed>(
        pk::batch::columns{pk::batch::column<&partner::staff>(staff)},
        pk::batch::outcomes(verdicts));
}
#endif
