// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "both.hpp"
#include "policies.hpp"

#include <partnerkit/bind.hpp>

namespace {

namespace pk = partnerkit;
using namespace pk::literals;
using examples::attractiveness;
using examples::candidate;
using examples::priority;

// A CRM's record: other order, a base class, more members than the policy reads.
struct account {
    int id = 0;
    pk::percent influence;
};
BOOST_DESCRIBE_STRUCT(account, (), (id, influence))
struct crm_account : account {
    pk::percent revenue, appetite, practice, icp_overlap;
    bool active = true;
};
BOOST_DESCRIBE_STRUCT(crm_account, (account), (revenue, appetite, practice, icp_overlap, active))

constexpr crm_account make_account(pk::percent overlap) {
    crm_account result;
    result.id = 7;
    result.influence = 80;
    result.revenue = 50;
    result.appetite = 60;
    result.practice = 70;
    result.icp_overlap = overlap;
    return result;
}

constexpr auto by_name = [](const crm_account& record) {
    return attractiveness{}(pk::as<candidate>(record));
};

// Nothing described, other names, one value computed.
struct legacy {
    int overlap_in_hundredths = 0;
    pk::percent reach, fit, will;
    struct {
        pk::percent share;
    } money;
};
constexpr pk::percent overlap_of(const legacy& record) {
    return pk::percent::from_steps(static_cast<pk::percent::rep>(record.overlap_in_hundredths));
}
constexpr pk::percent share_of(const legacy& record) { return record.money.share; }

constexpr auto by_mapping = [](const legacy& record) {
    return attractiveness{}(pk::as<
                            candidate,
                            pk::from_field<&candidate::icp_overlap, &overlap_of>,
                            pk::from_field<&candidate::influence, &legacy::reach>,
                            pk::from_field<&candidate::practice, &legacy::fit>,
                            pk::from_field<&candidate::appetite, &legacy::will>,
                            pk::from_field<&candidate::revenue, &share_of>>(record));
};

constexpr legacy make_legacy(int overlap) {
    legacy result;
    result.overlap_in_hundredths = overlap;
    result.reach = 80;
    result.fit = 70;
    result.will = 60;
    result.money.share = 50;
    return result;
}

struct wants_optional {
    std::optional<pk::count> staff;
    pk::if_applicable<pk::count> certified;
};
BOOST_DESCRIBE_STRUCT(wants_optional, (), (staff, certified))
struct has_both {
    pk::count staff, certified;
};
BOOST_DESCRIBE_STRUCT(has_both, (), (staff, certified))

constexpr auto filled = [](const has_both& record) {
    const auto input = pk::as<wants_optional>(record);
    return input.staff == pk::count{3} && input.certified.state() == pk::presence::known &&
           *input.certified == pk::count{2};
};

TEST_CASE(
    "a policy decides on a host's record by the names of its members, base classes included") {
    CHECK_BOTH(by_name, make_account(90), (by_name(make_account(90))));
    static_assert(by_name(make_account(90)).score == 75);
    static_assert(by_name(make_account(90)).band == priority::priority);
    static_assert(by_name(make_account(pk::percent{89.99_dec})).band == priority::secondary);
    CHECK(by_name(tests::at_run_time(make_account(90))).band == priority::priority);
    CHECK(
        by_name(tests::at_run_time(make_account(pk::percent{89.99_dec}))).band ==
        priority::secondary);
}

TEST_CASE("a mapping takes members from fields and functions of a record that is not described") {
    static_assert(by_mapping(make_legacy(90'00)).score == 75);
    static_assert(by_mapping(make_legacy(89'99)).band == priority::secondary);
    CHECK(by_mapping(tests::at_run_time(make_legacy(90'00))).band == priority::priority);
    CHECK(by_mapping(tests::at_run_time(make_legacy(89'99))).band == priority::secondary);
}

TEST_CASE("a mapping wins over a member of the same name") {
    constexpr auto swapped = [](const crm_account& record) {
        return pk::as<candidate, pk::from_field<&candidate::revenue, &crm_account::appetite>>(
                   record)
            .revenue;
    };
    CHECK_BOTH(swapped, make_account(90), pk::percent{60});
}

TEST_CASE("a value that is always known fills one that may be absent") {
    CHECK_BOTH(filled, (has_both{3, 2}), true);
}

TEST_CASE("binding is noexcept") {
    static_assert(noexcept(pk::as<candidate>(std::declval<const crm_account&>())));
    CHECK(sizeof(pk::as<candidate>(make_account(1))) == sizeof(candidate));
}

} // namespace
