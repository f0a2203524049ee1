// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Prints docs/rendering.md. The code that it shows is the code that makes what follows.

#include <microsoft_partner/microsoft_partner.hpp>
#include <partnerkit/frameworks/movement/onboarding.hpp>
#include <partnerkit/frameworks/movement/partner_cycle.hpp>
#include <partnerkit/frameworks/programme/build_or_partner.hpp>
#include <partnerkit/frameworks/programme/sourcing_matrix.hpp>
#include <partnerkit/frameworks/programme/tier_framework.hpp>
#include <partnerkit/frameworks/programme/which_tier.hpp>
#include <partnerkit/render/dot.hpp>
#include <partnerkit/render/markdown.hpp>
#include <partnerkit/render/mermaid.hpp>

#include <cstdio>
#include <iterator>
#include <string>
#include <string_view>

namespace rendering {

namespace pk = partnerkit;
namespace frameworks = pk::frameworks;

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void print_code(std::string_view notation, std::string_view policy) {
    print("```cpp\nstd::string text;\npk::render::");
    print(notation);
    print("<");
    print(policy);
    print(">(std::back_inserter(text));\n```\n\n");
}

void print_fenced(std::string_view language, std::string_view text) {
    print("```");
    print(language);
    print("\n");
    print(text);
    print("```\n");
}

#define SHOW(notation, ...)                                                                        \
    [] {                                                                                           \
        print_code(#notation, #__VA_ARGS__);                                                       \
        std::string text;                                                                          \
        pk::render::notation<__VA_ARGS__>(std::back_inserter(text));                               \
        return text;                                                                               \
    }()

constexpr std::string_view introduction = R"(# Policies for people

A policy describes itself, so its documentation need not be written a second time:

| header | function | writes |
|---|---|---|
| `render/markdown.hpp` | `render::markdown<policy>(to)` | tables, of every policy |
| `render/mermaid.hpp` | `render::mermaid<policy>(to)` | a diagram that GitHub draws, of a decision tree or a lifecycle |
| `render/dot.hpp` | `render::dot<policy>(to)` | the same for Graphviz |

`to` is any output iterator over `char`: a `char*`, a `std::back_inserter`, a `std::ostreambuf_iterator`. What is
returned is where the text ends. Nothing is allocated, and all of it can be done at compile time.

Names are escaped, so that none of them ends a cell or a label or becomes a mark, a tag or a formula; line breaks in
them are spaces. A web address in a name may still become a link, as anywhere on GitHub.

This page is made by the target `rendering_page`; the code on it makes what follows it.

## Tables

### A scorecard

)";

constexpr std::string_view pictures = R"(
## Pictures

Trees and lifecycles have a picture; the compiler refuses to draw a table.

### A tree in Mermaid

)";

} // namespace rendering

int main() {
    using namespace rendering;
    print(introduction);
    print(SHOW(markdown, microsoft::data_and_ai));
    print("\n### A tier table\n\n");
    print(SHOW(markdown, frameworks::tier_framework::policy));
    print("\nWhat tiers grant are structs of the host, and not shown.\n");
    print("\n### A decision table\n\n");
    print(SHOW(markdown, frameworks::sourcing_matrix::policy));
    print("\n### A decision tree\n\n");
    print(SHOW(markdown, frameworks::build_or_partner::policy));
    print("\n### A lifecycle\n\n");
    print(SHOW(markdown, frameworks::partner_cycle::policy));
    print("\n### A schedule\n\n");
    print(SHOW(markdown, frameworks::onboarding::policy));
    print(pictures);
    print_fenced("mermaid", SHOW(mermaid, frameworks::which_tier::policy));
    print("\n### A lifecycle in Mermaid\n\n");
    print_fenced("mermaid", SHOW(mermaid, frameworks::partner_cycle::policy));
    print("\nGuards stand in brackets, effects behind a slash. Mermaid lets long labels overlap; "
          "Graphviz does not.\n");
    print("\n### A tree for Graphviz\n\n`dot -Tsvg` makes a picture of it.\n\n");
    print_fenced("dot", SHOW(dot, frameworks::which_tier::policy));
}
