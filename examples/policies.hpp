// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_EXAMPLES_POLICIES_HPP_INCLUDED
#define PARTNERKIT_EXAMPLES_POLICIES_HPP_INCLUDED

// Five policies that the examples, tests and benchmarks share. They show what a host writes: its
// own structs, described, and the rules as types.

#include <partnerkit/score.hpp>
#include <partnerkit/tier.hpp>
#include <partnerkit/tree.hpp>

namespace examples {

namespace pk = partnerkit;
using namespace pk::literals;

// ---- E5: partner attractiveness, five criteria in per cent ------------------------------------

struct candidate {
    pk::percent icp_overlap, influence, practice, appetite, revenue;
};
BOOST_DESCRIBE_STRUCT(candidate, (), (icp_overlap, influence, practice, appetite, revenue))

enum class priority { opportunistic, secondary, priority };
BOOST_DESCRIBE_ENUM(priority, opportunistic, secondary, priority)

struct attractiveness :
    pk::scorecard<
        "partner attractiveness",
        pk::criterion<&candidate::icp_overlap, 30_pct>,
        pk::criterion<&candidate::influence, 25_pct>,
        pk::criterion<&candidate::practice, 20_pct>,
        pk::criterion<&candidate::appetite, 15_pct>,
        pk::criterion<&candidate::revenue, 10_pct>,
        pk::bands<
            pk::from<75, priority::priority>,
            pk::from<50, priority::secondary>,
            pk::otherwise<priority::opportunistic>>> {};

// ---- E6: partner evaluation, seven ratings from 1 to 5 ------------------------------------------

struct evaluation {
    pk::rating icp_overlap, complementarity, reach, reputation, readiness, sponsorship, culture;
};
BOOST_DESCRIBE_STRUCT(
    evaluation,
    (),
    (icp_overlap, complementarity, reach, reputation, readiness, sponsorship, culture))

enum class verdict { pass, conditional, pursue };
BOOST_DESCRIBE_ENUM(verdict, pass, conditional, pursue)

struct partner_evaluation :
    pk::scorecard<
        "partner evaluation",
        pk::criterion<&evaluation::icp_overlap, 25_pct>,
        pk::criterion<&evaluation::complementarity, 20_pct>,
        pk::criterion<&evaluation::reach, 15_pct>,
        pk::criterion<&evaluation::reputation, 15_pct>,
        pk::criterion<&evaluation::readiness, 10_pct>,
        pk::criterion<&evaluation::sponsorship, 10_pct>,
        pk::criterion<&evaluation::culture, 5_pct>,
        pk::bands<
            pk::from<3.5_dec, verdict::pursue>,
            pk::from<2.5_dec, verdict::conditional>,
            pk::otherwise<verdict::pass>>> {};

// ---- T7: tiers by pipeline, certified people and a dedicated practice ---------------------------

enum class tier { registered, silver, gold, platinum };
BOOST_DESCRIBE_ENUM(tier, registered, silver, gold, platinum)

struct partner {
    pk::usd pipeline;
    pk::count certified;
    bool dedicated_practice = false;
};
BOOST_DESCRIBE_STRUCT(partner, (), (pipeline, certified, dedicated_practice))

struct pipeline_tiers :
    pk::tier_table<
        "tiers by pipeline",
        pk::tier<
            tier::platinum,
            pk::at_least<&partner::pipeline, 2'000'000_usd>,
            pk::at_least<&partner::certified, 5>,
            pk::holds<&partner::dedicated_practice>>,
        pk::tier<
            tier::gold,
            pk::at_least<&partner::pipeline, 500'000_usd>,
            pk::at_least<&partner::certified, 3>>,
        pk::tier<
            tier::silver,
            pk::at_least<&partner::pipeline, 100'000_usd>,
            pk::at_least<&partner::certified, 1>>,
        pk::otherwise<tier::registered>> {};

// ---- T8: tiers by revenue or referrals ----------------------------------------------------------

enum class standing { none, registered, silver, gold, platinum };
BOOST_DESCRIBE_ENUM(standing, none, registered, silver, gold, platinum)

struct sales {
    pk::money<"USD", 10'000> revenue;
    pk::count referrals;
    bool agreement_signed = false;
};
BOOST_DESCRIBE_STRUCT(sales, (), (revenue, referrals, agreement_signed))

struct revenue_tiers :
    pk::tier_table<
        "tiers by revenue",
        pk::tier<standing::platinum, pk::at_least<&sales::revenue, 200'000_usd>>,
        pk::tier<
            standing::gold,
            pk::any_of<
                pk::at_least<&sales::revenue, 50'000_usd>,
                pk::at_least<&sales::referrals, 20>>>,
        pk::tier<
            standing::silver,
            pk::any_of<
                pk::at_least<&sales::revenue, 10'000_usd>,
                pk::at_least<&sales::referrals, 5>>>,
        pk::tier<standing::registered, pk::holds<&sales::agreement_signed>>,
        pk::otherwise<standing::none>> {};

// ---- T2: build or partner -----------------------------------------------------------------------

struct capability {
    bool is_core = false;
    pk::count months_of_delay;
    bool has_credible_partner = false;
};
BOOST_DESCRIBE_STRUCT(capability, (), (is_core, months_of_delay, has_credible_partner))

enum class sourcing { build, partner };
BOOST_DESCRIBE_ENUM(sourcing, build, partner)

struct build_or_partner :
    pk::decision_tree<
        "build or partner",
        pk::question<
            "Is it core to our differentiation?",
            pk::holds<&capability::is_core>,
            pk::yes<pk::leaf<sourcing::build>>,
            pk::no<pk::question<
                "Would building delay the roadmap by more than 6 months?",
                pk::more_than<&capability::months_of_delay, 6>,
                pk::yes<pk::leaf<sourcing::partner>>,
                pk::no<pk::question<
                    "Is there a credible partner who needs us too?",
                    pk::holds<&capability::has_credible_partner>,
                    pk::yes<pk::leaf<sourcing::partner>>,
                    pk::no<pk::leaf<sourcing::build>>>>>>>> {};

} // namespace examples

#endif
