// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "amounts.hpp"
#include "json.hpp"
#include "report_parts.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>

namespace portfolio {

namespace {

namespace json = boost::json;

json::object verdict_of(const verdict& said, bool is_score) {
    json::object object;
    if (is_score) object["score"] = text_or_null(said.score);
    object[is_score ? "band" : "tier"] = text_or_null(said.outcome);
    if (said.is_known()) return object;
    json::array missing;
    for (const std::string_view name : said.missing)
        missing.push_back(text_or_null(name));
    object["missing"] = std::move(missing);
    return object;
}

json::object partner_of(const reviewed_partner& entry) {
    json::object object{
        {"id", entry.partner->id},
        {"name", entry.partner->name},
        {"active", entry.sums.is_active},
        {"revenue", exact(entry.sums.revenue)}};
    object["programme"] = verdict_of(entry.tier, false);
    if (entry.attractiveness) object["attractiveness"] = verdict_of(*entry.attractiveness, true);
    if (entry.evaluation) object["evaluation"] = verdict_of(*entry.evaluation, true);
    return object;
}

json::array rules_of(const explanation& why) {
    json::array rules;
    for (const rule_reason& rule : why.rules) {
        json::array lines;
        for (const requirement& line : rule.requirements) {
            json::value met = line.met == pk::truth::yes;
            if (line.met == pk::truth::unknown) met = nullptr;
            lines.push_back(json::object{
                {"depth", line.depth},
                {"requires", line.text},
                {"found", text_or_null(line.found)},
                {"met", met}});
        }
        rules.push_back(json::object{{"outcome", rule.outcome}, {"requirements", lines}});
    }
    return rules;
}

json::array criteria_of(const explanation& why) {
    json::array criteria;
    for (const contribution& part : why.criteria) {
        json::object object{
            {"criterion", part.criterion},
            {"found", part.found},
            {"weight", text_or_null(part.weight)},
            {"points", text_or_null(part.points)}};
        if (!part.least.empty()) object["least"] = part.least;
        criteria.push_back(std::move(object));
    }
    return criteria;
}

json::object explanation_of(const explanation& why) {
    const bool is_score = !why.criteria.empty();
    json::object object{{"policy", text_or_null(why.policy)}};
    object["result"] = verdict_of(why.verdict, is_score);
    if (!why.rules.empty()) object["rules"] = rules_of(why);
    if (!is_score) return object;
    object["criteria"] = criteria_of(why);
    json::array bands;
    for (const band_reason& band : why.bands)
        bands.push_back(json::object{{"from", band.from}, {"band", band.outcome}});
    object["bands"] = std::move(bands);
    return object;
}

} // namespace

json::object period_value(const period& when) {
    return {{"from", when.first.text()}, {"to", when.last.text()}};
}

json::value text_or_null(std::string_view text) {
    if (text.empty()) return nullptr;
    return json::value(json::string_view{text.data(), text.size()}); // braces would make an array
}

std::string as_json(const review& of) {
    json::array partners;
    for (const reviewed_partner& entry : of.partners)
        partners.push_back(partner_of(entry));
    json::array tiers;
    for (const tier_count& tier : of.tiers)
        tiers.push_back(
            json::object{{"tier", text_or_null(tier.tier)}, {"partners", tier.partners}});
    return pretty(json::object{
        {"programme", text_or_null(of.programme_name)},
        {"period", period_value(of.period)},
        {"currency", "USD"},
        {"partners", std::move(partners)},
        {"tiers", std::move(tiers)},
        {"totals",
         json::object{
             {"partners", of.partners.size()},
             {"active", of.active},
             {"revenue", exact(of.revenue)},
             {"revenue_of_all_quarters", exact(of.revenue_of_all_quarters)}}},
        {"movement", movement_value(of)}});
}

std::string as_json(const review& of, const reviewed_partner& who) {
    json::array reasons;
    for (const explanation& why : explain(of, who))
        reasons.push_back(explanation_of(why));
    return pretty(json::object{
        {"period", period_value(of.period)},
        {"currency", "USD"},
        {"partner", partner_of(who)},
        {"reasons", std::move(reasons)},
        {"movement", history_value(of, who)}});
}

} // namespace portfolio
