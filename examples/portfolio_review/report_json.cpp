// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "amounts.hpp"
#include "json.hpp"
#include "report_parts.hpp"

#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/mp11/algorithm.hpp>

namespace portfolio {

namespace {

namespace json = boost::json;

json::array names_of(const std::vector<std::string_view>& names) {
    json::array list;
    for (const std::string_view name : names)
        list.push_back(text_or_null(name));
    return list;
}

json::object verdict_of(const verdict& said, bool is_score) {
    json::object object;
    if (is_score) object["score"] = text_or_null(said.score);
    object[is_score ? "band" : "tier"] = text_or_null(said.outcome);
    if (said.missing.empty()) return object;
    object["missing"] = names_of(said.missing);
    object["possible"] = names_of(said.possible);
    if (is_score) {
        object["lowest_score"] = said.lowest_score;
        object["highest_score"] = said.highest_score;
    }
    object["ask"] = text_or_null(said.ask);
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

/// The described structs of an explanation as objects, with values and points in their units.
class reasons_writer {
  public:
    explicit reasons_writer(const reasons& why) : why_(why), policy_(*why.policy) {}

    [[nodiscard]] json::object write() const {
        const bool is_score = policy_.shape == pk::policy_shape::scorecard;
        json::object object{{"policy", text_or_null(policy_.name)}};
        object["result"] = verdict_of(why_.verdict, is_score);
        object["sentences"] = json::array(why_.sentences.begin(), why_.sentences.end());
        if (!why_.rules.empty()) object["rules"] = rules();
        if (why_.criteria.empty()) return object;
        object["criteria"] = list_of(why_.criteria);
        json::array codes;
        for (const std::size_t criterion : why_.reason_codes)
            codes.push_back(text_or_null(why_.criteria[criterion].field));
        object["reason_codes"] = std::move(codes);
        object["bands"] = bands();
        return object;
    }

  private:
    [[nodiscard]] json::array rules() const {
        json::array list = list_of(why_.rules);
        for (std::size_t i = 0; i < list.size(); ++i) {
            const pk::view_range asked = policy_.rules[why_.rules[i].rule].condition;
            json::array conditions;
            for (const pk::condition_reason& reason : why_.conditions) {
                if (reason.node < asked.first || reason.node >= asked.first + asked.size) continue;
                json::object object = members_of(reason);
                object["requires"] = condition_text(policy_, reason.node);
                conditions.push_back(std::move(object));
            }
            list[i].as_object()["conditions"] = std::move(conditions);
        }
        return list;
    }

    [[nodiscard]] json::array bands() const {
        json::array list;
        const pk::view_range bands = policy_.score_bands;
        for (std::size_t i = bands.first; i < bands.first + bands.size; ++i)
            list.push_back(json::object{
                {"from", text(pk::to_text(policy_.score, policy_.bands[i].lower))},
                {"band", text(policy_.outcomes[policy_.bands[i].outcome].name)}});
        return list;
    }

    template <class Reason>
    [[nodiscard]] json::array list_of(const std::vector<Reason>& all) const {
        json::array list;
        for (const Reason& reason : all)
            list.push_back(members_of(reason));
        return list;
    }

    template <class Reason>
    [[nodiscard]] json::object members_of(const Reason& reason) const {
        json::object object;
        boost::mp11::mp_for_each<
            boost::describe::describe_members<Reason, boost::describe::mod_public>>(
            [&](auto member) {
                object[member.name] = value_of(reason, reason.*decltype(member)::pointer);
            });
        return object;
    }

    template <class Reason, class Value>
    [[nodiscard]] json::value value_of(const Reason& reason, const Value& value) const {
        if constexpr (std::is_same_v<Value, pk::truth>)
            return value == pk::truth::unknown ? json::value{} : value == pk::truth::yes;
        else if constexpr (std::is_same_v<Value, std::string_view>)
            return text_or_null(value);
        else if constexpr (std::is_same_v<Value, pk::fraction>)
            return text(pk::to_text(value));
        else if constexpr (std::is_same_v<Value, std::int64_t>) // points
            return text(pk::to_text(policy_.score, value));
        else if constexpr (std::is_same_v<Value, pk::field_value>)
            return found(reason, value);
        else
            return value;
    }

    [[nodiscard]] json::value
    found(const pk::condition_reason& reason, const pk::field_value& value) const {
        if (reason.field.empty()) return nullptr; // `any_of` and the like
        return text(
            pk::to_text(policy_.fields[policy_.conditions[reason.node].field].domain, value.steps));
    }
    [[nodiscard]] json::value
    found(const pk::criterion_reason& reason, const pk::field_value& value) const {
        return text(pk::to_text(
            policy_.fields[policy_.criteria[reason.criterion].field].domain, value.steps));
    }

    template <class Buffer>
    [[nodiscard]] static json::value text(const Buffer& buffer) {
        return text_or_null(buffer.view());
    }

    const reasons& why_;
    const pk::policy_view& policy_;
};

json::array reasons_of(const review& of, const reviewed_partner& who) {
    json::array list;
    for (const reasons& why : explain(of, who))
        list.push_back(reasons_writer{why}.write());
    return list;
}

json::object way_of(const way_up& way) {
    json::array changes;
    for (const change& each : way.changes)
        changes.push_back(json::object{
            {"field", text_or_null(each.field)}, {"from", each.from}, {"to", each.to}});
    return {{"tier", way.tier}, {"changes", std::move(changes)}};
}

json::array near_misses_value(const review& of, const reviewed_partner& who) {
    json::array misses;
    for (const near_miss& miss : near_misses_of(of, who))
        misses.push_back(json::object{
            {"policy", text_or_null(miss.policy)},
            {"outcome", text_or_null(miss.outcome)},
            {"switched", text_or_null(miss.switched)},
            {"share", text_or_null(pk::to_text(miss.share).view())},
            {"sentence", text_or_null(miss.text)}});
    return misses;
}

/// Null where a value is missing that may make a difference.
json::value next_tier_value(const next_step& next) {
    if (!next.is_known) return nullptr;
    json::array alone;
    for (const way_up& way : next.alone)
        alone.push_back(way_of(way));
    json::object object{{"at_the_top", next.is_at_top}, {"cheapest", nullptr}, {"cost", nullptr}};
    if (next.best) {
        object["cheapest"] = way_of(*next.best);
        object["cost"] = next.cost;
    }
    object["alone"] = std::move(alone);
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
    for (const reviewed_partner& entry : of.partners) {
        json::object object = partner_of(entry);
        if (of.question.next_tier) object["next_tier"] = next_tier_value(next_tier_of(of, entry));
        if (of.question.near_miss) object["near_misses"] = near_misses_value(of, entry);
        if (of.question.explain) object["reasons"] = reasons_of(of, entry);
        partners.push_back(std::move(object));
    }
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
    json::object object{
        {"period", period_value(of.period)}, {"currency", "USD"}, {"partner", partner_of(who)}};
    if (of.question.next_tier) object["next_tier"] = next_tier_value(next_tier_of(of, who));
    if (of.question.near_miss) object["near_misses"] = near_misses_value(of, who);
    object["reasons"] = reasons_of(of, who);
    object["movement"] = history_value(of, who);
    return pretty(object);
}

} // namespace portfolio
