// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: (docs/errors.md#outcomes)
// EXPECT-CLANG: (docs/errors.md#outcomes)
// EXPECT: "outcomes of different types"
// FORBID: a picture shows
#include <partnerkit/render/dot.hpp>
#include <partnerkit/render/markdown.hpp>
#include <partnerkit/tree.hpp>

namespace pk = partnerkit;

struct gap {
    bool core = false;
};
BOOST_DESCRIBE_STRUCT(gap, (), (core))
enum class choice { build, buy };
BOOST_DESCRIBE_ENUM(choice, build, buy)

struct policy :
    pk::decision_tree<
        "what to do",
        pk::question<
            "Is it core?",
            pk::holds<&gap::core>,
            pk::yes<pk::leaf<choice::build>>,
#ifdef PARTNERKIT_VALID_NEIGHBOUR
            pk::no<pk::leaf<choice::buy>>>> {
};
#else
            pk::no<pk::leaf<7>>>> {
};
#endif

char* draw(char* to) { return pk::render::dot<policy>(pk::render::markdown<policy>(to)); }
