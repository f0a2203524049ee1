// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Every ready-made framework that describes itself can be rendered, in tables without a gap.

#include "catalogue_headers.hpp" // made by CMake: FOR_EACH_FRAMEWORK(ENTRY)

#include <partnerkit/render/dot.hpp>
#include <partnerkit/render/markdown.hpp>
#include <partnerkit/render/mermaid.hpp>

#include <doctest/doctest.h>

#include <iterator>
#include <string>

namespace render_frameworks_test {

namespace pk = partnerkit;

/// The number of cells of a line; -1 where one of them is empty.
int cells(std::string_view line) {
    int count = -1;
    bool is_empty = false;
    for (const char c : line) {
        if (c == '|' && is_empty) return -1;
        if (c == '|') ++count;
        is_empty = c == '|' || (is_empty && c == ' ');
    }
    return count;
}

void check_tables(std::string_view text) {
    int columns = 0;
    int lines = 0;
    while (!text.empty()) {
        const std::string_view line = text.substr(0, text.find('\n'));
        text.remove_prefix(line.size() + 1);
        INFO(line);
        if (!line.starts_with('|')) {
            columns = 0;
            continue;
        }
        if (columns == 0) columns = cells(line);
        CHECK(line.ends_with('|'));
        CHECK(columns > 1);
        CHECK(cells(line) == columns);
        ++lines;
    }
    CHECK(lines > 2);
}

int rendered = 0;
int drawn = 0;

template <class Policy>
void check() {
    if constexpr (requires { Policy::size.fields; }) { // of its view; a movement has none
        const pk::policy_view& view = pk::view_of<Policy>;
        INFO(view.name);
        std::string text;
        pk::render::markdown<Policy>(std::back_inserter(text));
        CHECK(text.starts_with("**"));
        check_tables(text);
        CHECK(text.find("refused") == std::string::npos);
        ++rendered;
        if constexpr (
            requires { typename Policy::transitions; } ||
            pk::view_of<Policy>.shape == pk::policy_shape::decision_tree) {
            std::string picture;
            pk::render::mermaid<Policy>(std::back_inserter(picture));
            CHECK(picture.find(" --> ") + picture.find("-->|yes|") != 2 * std::string::npos);
            pk::render::dot<Policy>(std::back_inserter(picture));
            CHECK(picture.ends_with("}\n"));
            ++drawn;
        }
    }
}

TEST_CASE("all ready-made frameworks") {
#define CHECK_FRAMEWORK(group, name) check<pk::frameworks::name::policy>();
    FOR_EACH_FRAMEWORK(CHECK_FRAMEWORK)
#undef CHECK_FRAMEWORK
    CHECK(rendered > 30);
    CHECK(drawn > 6);
}

} // namespace render_frameworks_test
