// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_REFUSED_PARTNER_HPP_INCLUDED
#define PARTNERKIT_TESTS_REFUSED_PARTNER_HPP_INCLUDED

// What the refused policies are about. It comes after the library's header in each case, as in a
// user's file.

#include <partnerkit/condition.hpp>

namespace pk = partnerkit;
using namespace pk::literals;

enum class tier { registered, silver, gold, platinum };
BOOST_DESCRIBE_ENUM(tier, registered, silver, gold, platinum)

enum class verdict { pass, conditional, pursue };
BOOST_DESCRIBE_ENUM(verdict, pass, conditional, pursue)

enum class mood { bad, good }; // not described

struct person {
    pk::count certificates;
    bool active = false;
};
BOOST_DESCRIBE_STRUCT(person, (), (certificates, active))

struct partner {
    pk::percent overlap, influence, practice;
    pk::rating culture;
    pk::count certified, staff;
    pk::usd pipeline;
    pk::eur turnover;
    bool dedicated = false;
    tier current = tier::registered;
    pk::if_applicable<pk::percent> renewal;
    double raw = 0;
    mood feeling = mood::bad;
    std::int64_t views = 0;
    std::int64_t clicks = 0;
    person people[2]{};
};
BOOST_DESCRIBE_STRUCT(
    partner,
    (),
    (overlap,
     influence,
     practice,
     culture,
     certified,
     staff,
     pipeline,
     turnover,
     dedicated,
     current,
     renewal,
     raw,
     feeling,
     views,
     clicks,
     people))

struct prospect { // not described
    pk::count employees;
    person contacts[2]{};
    [[nodiscard]] constexpr pk::count headcount() const { return employees; }
};

struct distributor {
    pk::count warehouses;
};
BOOST_DESCRIBE_STRUCT(distributor, (), (warehouses))

#endif
