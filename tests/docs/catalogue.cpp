// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Prints docs/frameworks.md. All that it says of a framework comes from the framework itself.

#include "catalogue_headers.hpp" // made by CMake: FOR_EACH_FRAMEWORK(ENTRY)

#include <partnerkit/reader.hpp>

#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>
#include <vector>

namespace catalogue {

namespace pk = partnerkit;

struct entry {
    pk::frameworks::framework about;
    std::string_view group;
    std::string_view header; ///< without .hpp
    std::string kind;        ///< of policy
    std::string inputs;
    std::string outcomes;
};

/// How a policy decides, in words.
std::string kind_of(const pk::policy_view& policy) {
    switch (policy.shape) {
    case pk::policy_shape::scorecard:
        return "scorecard";
    case pk::policy_shape::tier_table:
        return "tier table";
    case pk::policy_shape::decision_tree:
        return "decision tree";
    case pk::policy_shape::decision_table:
        break;
    }
    const bool lists_all = policy.hit_policy == pk::hit_kind::rule_order ||
                           policy.hit_policy == pk::hit_kind::output_order ||
                           policy.hit_policy == pk::hit_kind::collect;
    return lists_all ? "decision table, all that match" : "decision table";
}

/// The names of the members of a struct or of the enumerators of an enumeration: `a`, `b`.
template <class Described>
std::string names() {
    std::string list;
    const auto append = [&](auto named) {
        list += list.empty() ? "`" : ", `";
        list += named.name;
        list += '`';
    };
    if constexpr (pk::detail::is_number<Described>)
        list = "an amount in " + std::string{Described::unit::symbol};
    else if constexpr (std::is_enum_v<Described>)
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<Described>>(append);
    else
        boost::mp11::mp_for_each<boost::describe::describe_members<
            Described,
            boost::describe::mod_public | boost::describe::mod_inherited>>(append);
    return list;
}

/// Movements and calculations describe no conditions.
template <class Policy>
std::string kind_of_policy() {
    if constexpr (requires { typename Policy::transitions; })
        return "lifecycle";
    else if constexpr (requires { Policy::rules.up_after; })
        return "movement";
    else if constexpr (requires { Policy::steps(); })
        return "schedule";
    else if constexpr (!requires { Policy::size; })
        return "calculation";
    else
        return kind_of(pk::view_of<Policy>);
}

template <class Policy, class Input, class Outcome>
entry make_entry(std::string_view group, std::string_view header) {
    return {
        Policy::about, group, header, kind_of_policy<Policy>(), names<Input>(), names<Outcome>()};
}

/// E2 stands before E10.
bool is_before(const entry& a, const entry& b) {
    const std::string_view first = a.about.id, second = b.about.id;
    return first.size() != second.size() ? first.size() < second.size() : first < second;
}

void print(std::string_view text) { std::fwrite(text.data(), 1, text.size(), stdout); }

void print_section(
    const std::vector<entry>& entries, std::string_view group, std::string_view title) {
    const auto is_of_group = [group](const entry& each) { return each.group == group; };
    if (std::none_of(entries.begin(), entries.end(), is_of_group)) return;
    print("\n## ");
    print(title);
    print("\n\n| | framework | asks, and from what | answers |\n|---|---|---|---|\n");
    for (const entry& each : entries) {
        if (!is_of_group(each)) continue;
        std::string row = "| ";
        row.append(each.about.id).append(" | [").append(each.about.name);
        row.append("](../include/partnerkit/frameworks/").append(group).append("/");
        row.append(each.header).append(".hpp)<br>").append(each.kind).append("<br>");
        row.append(each.about.source).append(" | ").append(each.about.question).append("<br>");
        row.append(each.inputs).append(" | ").append(each.outcomes).append(" |\n");
        print(row);
    }
}

constexpr std::string_view introduction = R"(# Ready-made frameworks

Each is one header and one namespace, `partnerkit::frameworks::` and the name of the header, with an `input`, an
`outcome` and a `policy`:

```cpp
#include <partnerkit/frameworks/programme/tier_framework.hpp>

namespace pk = partnerkit;
using namespace pk::literals;
namespace tiers = pk::frameworks::tier_framework;
static_assert(tiers::policy{}({640'000_usd, 4, false}) == tiers::outcome::gold);
```

A policy runs on your own record with `as<input>(record)` (`bind.hpp`), and with your own numbers through `with`
(`with.hpp`) or the parameters that its header names. Units, borders, and what was chosen where a source leaves
something open, are in the headers. `policy::about` says where a rule comes from: S0 and S1 are two versions of
*Partnership Architecture*, S2 is *Partner Strategy*, S3 *Partnership Marketer*, S4 *Partnership Strategy*.

This page is made from the policies, by the target `frameworks_page`.
)";

// The example above.
using namespace pk::literals;
namespace tiers = pk::frameworks::tier_framework;
static_assert(tiers::policy{}({640'000_usd, 4, false}) == tiers::outcome::gold);

} // namespace catalogue

int main() {
    using namespace catalogue;
#define ENTRY(group, name)                                                                         \
    make_entry<                                                                                    \
        pk::frameworks::name::policy,                                                              \
        pk::frameworks::name::input,                                                               \
        pk::frameworks::name::outcome>(#group, #name),
    std::vector<entry> entries{FOR_EACH_FRAMEWORK(ENTRY)};
#undef ENTRY
    std::sort(entries.begin(), entries.end(), is_before);

    print(introduction);
    print_section(entries, "evaluate", "Evaluate a partner");
    print_section(entries, "programme", "Structure the programme");
    print_section(entries, "movement", "Move partners through time");
    print_section(entries, "value", "Money and measures");
}
