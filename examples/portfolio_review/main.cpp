// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Reviews a portfolio of partners from two CSV files:
//
//     portfolio_review --partners partners.csv --quarters quarters.csv
//
// The exit status is 0, or 2 where the command line or a file is wrong: then there is one message
// and no report; or 1 where the report could not be written.

#include "options.hpp"
#include "report.hpp"
#include "utf8.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>

namespace {

using namespace portfolio;

/// Of the portfolio or, if one is given, of a partner.
std::string in_format(format asked, const review& made, const reviewed_partner* who) {
    const auto parts = [&] { return who == nullptr ? report_on(made) : report_on(made, *who); };
    switch (asked) {
    case format::text:
        return as_text(parts());
    case format::markdown:
        return as_markdown(parts());
    case format::json:
        return who == nullptr ? as_json(made) : as_json(made, *who);
    case format::html:
        return as_html(made, who);
    }
    return {};
}

/// The whole report, before a byte of it is written.
result<std::string> make_report(const options& asked) {
    const auto records = read_records(asked.files);
    if (!records) return records.error();
    const auto review = make_review(*records, asked.question);
    if (!review) return review.error();
    if (!asked.partner) return in_format(asked.format, *review, nullptr);
    const auto partner = find_partner(*review, *asked.partner);
    if (!partner) return partner.error();
    return in_format(asked.format, *review, *partner);
}

result<std::string> run(int argc, char** argv) {
    const auto line = read_options(argc, argv);
    if (!line) return line.error();
    if (const auto* text = std::get_if<help>(&*line)) return text->text;
    return make_report(std::get<options>(*line));
}

void complain(const std::string& message) {
    std::fprintf(stderr, "%s\n", one_line(message).c_str());
}

/// A full disk shows at the latest when the last of the buffer is written.
bool write(const std::string& text) {
    return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() &&
           std::fflush(stdout) == 0;
}

} // namespace

int main(int argc, char** argv) {
    const auto report = run(argc, argv);
    if (!report) {
        complain(report.error().message());
        return 2;
    }
    if (!write(*report)) {
        complain("the report cannot be written: " + std::string{std::strerror(errno)});
        return 1;
    }
    return 0;
}
