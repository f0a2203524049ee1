// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// EXPECT-ANYWHERE: a picture shows a decision tree or a lifecycle
// EXPECT-CLANG: a picture shows a decision tree or a lifecycle
// EXPECT-GCC: required from
// EXPECT-ANYWHERE: render::markdown
#include <partnerkit/render/dot.hpp>
#include <partnerkit/render/mermaid.hpp>
#include <partnerkit/tree.hpp>

namespace pk = partnerkit;

struct gap {
    bool core = false;
};
BOOST_DESCRIBE_STRUCT(gap, (), (core))
enum class choice { build, buy };
BOOST_DESCRIBE_ENUM(choice, build, buy)
using is_core = pk::holds<&gap::core>;

#ifdef PARTNERKIT_VALID_NEIGHBOUR
struct policy :
    pk::decision_tree<
        "what to do",
        pk::question<
            "Is it core?",
            is_core,
            pk::yes<pk::leaf<choice::build>>,
            pk::no<pk::leaf<choice::buy>>>> {};
#else
struct policy :
    pk::decision_table<
        "what to do",
        pk::hit::first,
        pk::rule<choice::build, is_core>,
        pk::otherwise<choice::buy>> {};
#endif

char* draw(char* to) { return pk::render::mermaid<policy>(to); }
