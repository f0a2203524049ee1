// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "reading.hpp"

namespace portfolio {

result<columns>
find_columns(const table& in, const std::vector<field_name>& fields, const reading& how) {
    auto found = columns::find(in, fields, how.headings, how.assumed);
    if (!found) return found;
    for (const field_name& field : fields)
        for (const std::string& needed : how.needed)
            if (field.name == needed && !found->has(needed))
                return error_in(
                    in.file,
                    in.headings.front().line,
                    1,
                    "there is no column " + in_quotes(needed) +
                        ", which the programme needs; "
                        "--columns " +
                        needed + "=HEADING names another, --assume " + needed +
                        "=VALUE stands for it");
    return found;
}

result<records> read_records(const reading& how) {
    const auto partners = read_table(how.partners_file);
    if (!partners) return partners.error();
    const auto quarters = read_table(how.quarters_file);
    if (!quarters) return quarters.error();
    records read;
    const auto places = read_partners(*partners, how, read);
    if (!places) return places.error();
    if (const auto done = read_quarters(*quarters, how, *places, read); !done) return done.error();
    return read;
}

} // namespace portfolio
