// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "reading.hpp"
#include "sums.hpp"

#include <set>

namespace portfolio {

namespace {

result<quarterly_result> read_quarter(const columns& in, const record& row) {
    quarterly_result read;
    year_number year;
    quarter_number number;
    input_error wrong;
    if (!take(in.value<year_number>(row, "year"), year, wrong) ||
        !take(in.value<quarter_number>(row, "quarter"), number, wrong) ||
        !take(in.value<amount>(row, "revenue"), read.revenue, wrong) ||
        !take(in.value<std::optional<pk::usd>>(row, "pipeline"), read.pipeline, wrong) ||
        !take(in.value<std::optional<pk::count>>(row, "referrals"), read.referrals, wrong))
        return wrong;
    read.quarter = {year, number.steps};
    return read;
}

/// The partner of a row, which must be a known one.
result<std::size_t> find_partner(
    const columns& in, const record& row, const partner_places& places, const reading& how) {
    const auto id = in.name(row, "partner");
    if (!id) return id.error();
    const auto place = places.find(*id);
    if (place == places.end())
        return in.error(row, "partner", in_quotes(*id) + " is no partner in " + how.partners_file);
    return place->second;
}

struct guards {
    sum_guard<amount> revenue;
    sum_guard<pk::usd> pipeline;
    sum_guard<pk::count> referrals;
};

std::optional<input_error>
check_sums(guards& sums, const quarterly_result& read, const columns& in, const record& row) {
    constexpr std::string_view text = "together with the lines before, this is too high to add up";
    if (!sums.revenue.add(read.revenue)) return in.error(row, "revenue", text);
    if (read.pipeline && !sums.pipeline.add(*read.pipeline)) return in.error(row, "pipeline", text);
    if (read.referrals && !sums.referrals.add(*read.referrals))
        return in.error(row, "referrals", text);
    return {};
}

} // namespace

const std::vector<field_name>& quarter_fields() {
    static const std::vector<field_name> fields{
        {"partner", true},
        {"year", true},
        {"quarter", true},
        {"revenue", true},
        {"pipeline"},
        {"referrals"}};
    return fields;
}

result<void>
read_quarters(const table& from, const reading& how, const partner_places& places, records& into) {
    const auto in = find_columns(from, quarter_fields(), how);
    if (!in) return in.error();
    guards sums;
    std::set<std::pair<std::size_t, quarter>> seen;
    for (const record& row : from.records) {
        const auto place = find_partner(*in, row, places, how);
        if (!place) return place.error();
        auto read = read_quarter(*in, row);
        if (!read) return read.error();
        read->partner = *place;
        if (!seen.emplace(*place, read->quarter).second)
            return in->error(
                row,
                "quarter",
                "a second result of " + in_quotes(into.partners[*place].id) + " for " +
                    read->quarter.text());
        if (auto wrong = check_sums(sums, *read, *in, row)) return *wrong;
        into.results.push_back(*read);
    }
    return {};
}

} // namespace portfolio
