// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "reading.hpp"

#include <boost/mp11/algorithm.hpp>

namespace portfolio {

namespace {

// ---- fields ------------------------------------------------------------------------------------

constexpr std::string_view attractiveness_prefix = "attractiveness_";
constexpr std::string_view evaluation_prefix = "evaluation_";

template <class Input, class Visit>
void for_each_member(Visit visit) {
    boost::mp11::mp_for_each<boost::describe::describe_members<Input, boost::describe::mod_public>>(
        visit);
}

std::string joined(std::string_view prefix, std::string_view name) {
    return std::string{prefix}.append(name);
}

/// A policy's inputs are fields without anybody listing them again.
template <class Input>
void add_inputs(std::vector<field_name>& fields, std::string_view prefix) {
    for_each_member<Input>([&](auto member) { fields.push_back({joined(prefix, member.name)}); });
}

/// Whether the columns of a scorecard are there; an error if only some of them are.
template <class Input>
result<bool>
has_inputs(const columns& in, const table& from, std::string_view prefix, std::string_view card) {
    std::vector<std::string> missing;
    std::size_t count = 0;
    for_each_member<Input>([&](auto member) {
        ++count;
        std::string name = joined(prefix, member.name);
        if (!in.has(name)) missing.push_back(std::move(name));
    });
    if (missing.empty()) return true;
    if (missing.size() == count) return false;
    return error_in(
        from.file,
        from.headings.front().line,
        1,
        "there are columns for the " + std::string{card} + ", but not " +
            in_quotes(missing.front()));
}

template <class Input>
result<inputs<Input>> read_inputs(const columns& in, const record& row, std::string_view prefix) {
    inputs<Input> found;
    std::optional<input_error> wrong;
    for_each_member<Input>([&](auto member) {
        using value = std::remove_reference_t<decltype(found.values.*member.pointer)>;
        if (wrong) return;
        const auto read = in.value<std::optional<value>>(row, joined(prefix, member.name));
        if (read)
            found.set(member.pointer, member.name, *read);
        else
            wrong = read.error();
    });
    if (wrong) return *wrong;
    return found;
}

result<partner> read_partner(const columns& in, const record& row, const records& about) {
    using flag = std::optional<bool>;
    using number = std::optional<pk::count>;
    partner read;
    input_error wrong;
    const bool good =
        take(in.name(row, "id"), read.id, wrong) && take(in.name(row, "name"), read.name, wrong) &&
        take(in.value<flag>(row, "agreement_signed"), read.agreement_signed, wrong) &&
        take(in.value<number>(row, "certified"), read.certified, wrong) &&
        take(in.value<flag>(row, "dedicated_practice"), read.dedicated_practice, wrong) &&
        (!about.have_attractiveness ||
         take(
             read_inputs<examples::candidate>(in, row, attractiveness_prefix),
             read.attractiveness,
             wrong)) &&
        (!about.have_evaluation ||
         take(
             read_inputs<examples::evaluation>(in, row, evaluation_prefix),
             read.evaluation,
             wrong));
    if (!good) return wrong;
    return read;
}

} // namespace

const std::vector<field_name>& partner_fields() {
    static const std::vector<field_name> fields = [] {
        std::vector<field_name> names{
            {"id", true},
            {"name", true},
            {"agreement_signed"},
            {"certified"},
            {"dedicated_practice"}};
        add_inputs<examples::candidate>(names, attractiveness_prefix);
        add_inputs<examples::evaluation>(names, evaluation_prefix);
        return names;
    }();
    return fields;
}

result<partner_places> read_partners(const table& from, const reading& how, records& into) {
    const auto in = find_columns(from, partner_fields(), how);
    if (!in) return in.error();
    input_error wrong;
    if (!take(
            has_inputs<examples::candidate>(
                *in, from, attractiveness_prefix, examples::attractiveness::name),
            into.have_attractiveness,
            wrong) ||
        !take(
            has_inputs<examples::evaluation>(
                *in, from, evaluation_prefix, examples::partner_evaluation::name),
            into.have_evaluation,
            wrong))
        return wrong;

    partner_places places;
    for (const record& row : from.records) {
        const auto read = read_partner(*in, row, into);
        if (!read) return read.error();
        const auto [known, is_new] = places.emplace(read->id, into.partners.size());
        if (!is_new)
            return in->error(
                row,
                "id",
                in_quotes(read->id) + " is a partner already, in line " +
                    std::to_string(from.records[known->second].front().line));
        into.partners.push_back(*read);
    }
    return places;
}

} // namespace portfolio
