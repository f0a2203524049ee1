// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "table.hpp"

#include "utf8.hpp"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace portfolio {

namespace {

input_error unreadable(const std::string& file) {
    return {file, std::string{"cannot be read: "} + std::strerror(errno)};
}

result<std::string> read_file(const std::string& file) {
    struct closer {
        void operator()(std::FILE* stream) const { std::fclose(stream); }
    };
    const std::unique_ptr<std::FILE, closer> stream{std::fopen(file.c_str(), "rb")};
    if (!stream) return unreadable(file);
    std::string content;
    char block[1 << 16];
    while (const std::size_t size = std::fread(block, 1, sizeof block, stream.get()))
        content.append(block, size);
    if (std::ferror(stream.get())) return unreadable(file); // a directory, for one
    return content;
}

std::string count_of(std::size_t cells) {
    return std::to_string(cells) + (cells == 1 ? " cell" : " cells");
}

} // namespace

input_error
error_in(std::string_view file, std::size_t line, std::size_t column, std::string_view text) {
    std::string place{file};
    place += ':' + std::to_string(line) + ':' + std::to_string(column);
    return {std::move(place), std::string{text}};
}

std::string for_message(std::string_view text) {
    constexpr std::size_t longest = 40;
    return shortened(one_line(text), longest);
}

std::string in_quotes(std::string_view text) { return '"' + for_message(text) + '"'; }

result<table> parse_table(const std::string& file, std::string_view content) {
    auto records = parse_csv(content);
    if (!records) {
        const csv_problem& wrong = records.error();
        return error_in(file, wrong.line, wrong.column, wrong.text);
    }
    if (records->empty()) return error_in(file, 1, 1, "the file is empty; wanted column headings");

    table read{file, std::move(records->front()), {}};
    records->erase(records->begin());
    if (records->empty())
        return error_in(file, read.headings.front().line, 1, "nothing follows the headings");
    for (const record& row : *records)
        if (row.size() != read.headings.size())
            return error_in(
                file,
                row.front().line,
                std::min(row.size(), read.headings.size()) + 1, // the first that is amiss
                count_of(row.size()) + ", but " + count_of(read.headings.size()) +
                    " in the headings");
    read.records = std::move(*records);
    return read;
}

result<table> read_table(const std::string& file) {
    const auto content = read_file(file);
    if (!content) return content.error();
    return parse_table(file, *content);
}

} // namespace portfolio
