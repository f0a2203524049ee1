// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_EVALUATE_LANDSCAPE_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_EVALUATE_LANDSCAPE_HPP_INCLUDED

/// \file
/// E11: where a firm belongs on the map of possible partners, by what kind of firm it is.
/// `policy::granted(outcome::growth)` points to the tier we aim at and how the class is served.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tier.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace landscape {

enum class firm {
    long_tail,           ///< small boutiques, regional resellers, advisors
    boutique,            ///< a consultancy for one industry
    regional_integrator, ///< or for the mid-market
    software_vendor,     ///< product firms
    global_integrator,
    big_four
};
BOOST_DESCRIBE_ENUM(
    firm, long_tail, boutique, regional_integrator, software_vendor, global_integrator, big_four)

struct input {
    firm kind = firm::long_tail;
};
BOOST_DESCRIBE_STRUCT(input, (), (kind))

/// Classes C, B and A.
enum class outcome { long_tail, growth, strategic };
BOOST_DESCRIBE_ENUM(outcome, long_tail, growth, strategic)

enum class target { registered, gold, platinum };
BOOST_DESCRIBE_ENUM(target, registered, gold, platinum)

/// What a class means.
struct terms {
    target tier = target::registered; ///< of the tier framework (T7)
    bool self_serve = false;          ///< a portal and onboarding without our people
};
BOOST_DESCRIBE_STRUCT(terms, (), (tier, self_serve))

inline constexpr terms strategic{.tier = target::platinum};
inline constexpr terms growth{.tier = target::gold};
inline constexpr terms long_tail{.tier = target::registered, .self_serve = true};

struct policy :
    tier_table<
        "market landscape",
        tier<
            outcome::strategic,
            one_of<&input::kind, firm::big_four, firm::global_integrator>,
            grants<strategic>>,
        tier<
            outcome::growth,
            one_of<&input::kind, firm::boutique, firm::regional_integrator, firm::software_vendor>,
            grants<growth>>,
        otherwise<outcome::long_tail, grants<long_tail>>> {
    static constexpr framework about{
        "E11", "Market landscape class", "Where does this firm belong?", "S2 §2.1"};
};

} // namespace landscape

} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
