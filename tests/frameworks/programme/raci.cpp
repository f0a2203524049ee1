// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include <partnerkit/bind.hpp>
#include <partnerkit/frameworks/programme/raci.hpp>
#include <partnerkit/prove.hpp>

#include "../decides.hpp"

#include <doctest/doctest.h>

#include <array>

namespace raci_test {

namespace pk = partnerkit;
using namespace pk::frameworks::raci;

static_assert(pk::prove::complete<policy> && pk::prove::reachable<policy>);
static_assert(pk::prove::decisive<policy>);

constexpr auto r = outcome::responsible, a = outcome::accountable, c = outcome::consulted,
               i = outcome::informed;

constexpr std::array roles{
    role::cpo,
    role::vp_alliances,
    role::director_partner_development,
    role::director_partner_operations,
    role::finance,
    role::legal};

/// The parts of all roles in a decision, as the table has them.
constexpr std::array<outcome, 6> row(decision of) {
    std::array<outcome, 6> parts{};
    for (std::size_t column = 0; column < 6; ++column)
        parts[column] = *policy{}({of, roles[column]});
    return parts;
}

TEST_CASE("T15 the part of each role in each decision") {
    using parts = std::array<outcome, 6>;
    CHECK_BOTH(row, decision::new_partnership, (parts{a, c, r, i, c, c}));
    CHECK_BOTH(row, decision::tier_change, (parts{a, r, c, c, i, i}));
    CHECK_BOTH(row, decision::commercial_terms, (parts{a, c, c, i, r, r}));
    CHECK_BOTH(row, decision::deal_registration, (parts{i, a, i, r, i, i}));
    CHECK_BOTH(row, decision::development_funds, (parts{a, c, i, r, r, i}));
    CHECK_BOTH(row, decision::partner_exit, (parts{a, r, c, c, i, c}));
}

TEST_CASE("T15 the matrix and the table say the same") {
    for (std::size_t line = 0; line < 6; ++line)
        for (const role each : roles) {
            const auto asked = static_cast<decision>(line);
            CHECK(policy{}({asked, each}) == policy::part_in(asked, each));
        }
}

template <class... Roles>
constexpr pk::hits<role, 6> these(Roles... expected) {
    pk::hits<role, 6> result;
    (result.push_back(expected), ...);
    return result;
}

TEST_CASE("T15 who is accountable, who is responsible, whom to ask and whom to tell") {
    constexpr auto accountable = [](decision of) { return policy::accountable_for(of); };
    CHECK_BOTH(accountable, decision::new_partnership, role::cpo);
    CHECK_BOTH(accountable, decision::deal_registration, role::vp_alliances);
    constexpr auto responsible = [](decision of) { return policy::responsible_for(of); };
    CHECK_BOTH(responsible, decision::new_partnership, these(role::director_partner_development));
    CHECK_BOTH(responsible, decision::commercial_terms, these(role::finance, role::legal));
    CHECK_BOTH(
        responsible,
        decision::development_funds,
        these(role::director_partner_operations, role::finance));
    constexpr auto consulted = [](decision of) { return policy::with_part(c, of); };
    CHECK_BOTH(
        consulted,
        decision::new_partnership,
        these(role::vp_alliances, role::finance, role::legal));
    CHECK_BOTH(consulted, decision::deal_registration, these());
    constexpr auto part_of_legal = [](decision of) { return policy::part_in(of, role::legal); };
    CHECK_BOTH(part_of_legal, decision::partner_exit, c);
}

// ---- the host's own ----------------------------------------------------------------------------

/// The matrix with another part for one role.
constexpr matrix changed(decision in, role of, outcome part) {
    matrix result = assignments;
    result[static_cast<std::size_t>(in)][static_cast<std::size_t>(of)] = part;
    return result;
}

inline constexpr matrix ours = changed(decision::partner_exit, role::legal, r);
using our_policy = responsibilities<ours>;

TEST_CASE("T15 with the host's own matrix") {
    constexpr auto responsible = [](decision of) { return our_policy::responsible_for(of); };
    CHECK_BOTH(responsible, decision::partner_exit, these(role::vp_alliances, role::legal));
    CHECK_BOTH(responsible, decision::tier_change, these(role::vp_alliances));
}

TEST_CASE("T15 matrices that would be refused") {
    CHECK_BOTH(has_one_accountable_each, assignments, true);
    CHECK_BOTH(has_responsible_each, assignments, true);
    // two are accountable
    CHECK_BOTH(has_one_accountable_each, (changed(decision::tier_change, role::legal, a)), false);
    // nobody is
    CHECK_BOTH(has_one_accountable_each, (changed(decision::partner_exit, role::cpo, i)), false);
    // nobody is responsible
    CHECK_BOTH(
        has_responsible_each,
        (changed(decision::deal_registration, role::director_partner_operations, i)),
        false);
    CHECK_BOTH(has_responsible_each, (changed(decision::commercial_terms, role::legal, i)), true);
}

struct task {
    int id = 0;
    raci_test::role role = role::legal;
    raci_test::decision decision = decision::partner_exit;
};
BOOST_DESCRIBE_STRUCT(task, (), (id, role, decision))

constexpr outcome part_in_task(const task& of) { return *policy{}(pk::as<input>(of)); }

TEST_CASE("T15 on a record of the host") {
    CHECK_BOTH(part_in_task, (task{7, role::cpo, decision::deal_registration}), i);
}

} // namespace raci_test
