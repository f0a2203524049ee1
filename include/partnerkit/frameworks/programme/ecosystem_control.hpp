// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_FRAMEWORKS_PROGRAMME_ECOSYSTEM_CONTROL_HPP_INCLUDED
#define PARTNERKIT_FRAMEWORKS_PROGRAMME_ECOSYSTEM_CONTROL_HPP_INCLUDED

/// \file
/// T1: is an ecosystem open to every partner, or is each one admitted? Curated where a poor partner
/// could do the brand serious damage, or where people can look at every candidate; otherwise open.
/// `policy::granted(outcome::open)` points to what a model is good and bad at, and to the four
/// layers that an open ecosystem has in place of a gate. There is an answer to every input.

// First, so that a diagnostic starts with few lines about inclusion.
#include <partnerkit/detail/problem.hpp>

#include <partnerkit/frameworks/framework.hpp>
#include <partnerkit/tree.hpp>

namespace partnerkit {
inline namespace v0 {
namespace frameworks {
namespace ecosystem_control {

struct input {
    bool brand_at_risk = false; ///< by a poor partner; where regulated or critical to security
    bool review_scales = false; ///< people can look at all candidates: dozens, not thousands
};
BOOST_DESCRIBE_STRUCT(input, (), (brand_at_risk, review_scales))

enum class outcome { open, curated };
BOOST_DESCRIBE_ENUM(outcome, open, curated)

struct advantages {
    bool high_quality = false;
    bool controlled_brand = false;
    bool network_effects = false;
    bool rapid_growth = false;
    bool self_service = false;
};
BOOST_DESCRIBE_STRUCT(
    advantages, (), (high_quality, controlled_brand, network_effects, rapid_growth, self_service))

struct drawbacks {
    bool slow_growth = false;
    bool partner_friction = false;
    bool we_are_the_bottleneck = false;
    bool quality_varies = false;
    bool moderation_takes_effort = false;
};
BOOST_DESCRIBE_STRUCT(
    drawbacks,
    (),
    (slow_growth, partner_friction, we_are_the_bottleneck, quality_varies, moderation_takes_effort))

/// What controls quality where nobody is kept out.
struct control_layers {
    bool search_and_discovery = false;         ///< show what is good first
    bool trust_signals = false;                ///< badges, usage, health scores
    bool community_curation = false;           ///< ratings, collections, recommendations
    bool moderation_after_publication = false; ///< takes out spam
};
BOOST_DESCRIBE_STRUCT(
    control_layers,
    (),
    (search_and_discovery, trust_signals, community_curation, moderation_after_publication))

/// What comes with an answer.
struct terms {
    advantages pros{};
    drawbacks cons{};
    control_layers layers{}; ///< in place of a gate; none where there is one
};
BOOST_DESCRIBE_STRUCT(terms, (), (pros, cons, layers))

inline constexpr terms curated{
    .pros = {.high_quality = true, .controlled_brand = true},
    .cons = {.slow_growth = true, .partner_friction = true, .we_are_the_bottleneck = true}};
inline constexpr terms open{
    .pros = {.network_effects = true, .rapid_growth = true, .self_service = true},
    .cons = {.quality_varies = true, .moderation_takes_effort = true},
    .layers = {
        .search_and_discovery = true,
        .trust_signals = true,
        .community_curation = true,
        .moderation_after_publication = true}};

struct policy :
    decision_tree<
        "ecosystem control",
        question<
            "Could a poor partner do the brand serious damage?",
            holds<&input::brand_at_risk>,
            yes<leaf<outcome::curated>>,
            no<question<
                "Can people review all candidates?",
                holds<&input::review_scales>,
                yes<leaf<outcome::curated>>,
                no<leaf<outcome::open>>>>>> {
    static constexpr framework about{
        "T1", "Ecosystem control tree", "Who may join our ecosystem?", "S0 §2"};

    /// What comes with a model, as a tier table has it; never null.
    [[nodiscard]] static constexpr const terms* granted(outcome model) noexcept {
        return model == outcome::open ? &open : &curated;
    }
};

} // namespace ecosystem_control
} // namespace frameworks
} // namespace v0
} // namespace partnerkit

#endif
