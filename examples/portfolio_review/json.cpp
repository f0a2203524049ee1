// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "json.hpp"

#include <boost/json/src.hpp> // the library itself: in this file and in no other

namespace portfolio {

namespace {

namespace json = boost::json;

void write(std::string& out, const json::value& value, const std::string& indent);

void write_key(std::string& out, const json::key_value_pair& entry) {
    out += json::serialize(entry.key()) + ": ";
}
void write_key(std::string&, const json::value&) {}

const json::value& value_of(const json::key_value_pair& entry) { return entry.value(); }
const json::value& value_of(const json::value& entry) { return entry; }

template <class Entries>
void write_entries(
    std::string& out,
    const Entries& entries,
    std::string_view brackets,
    const std::string& indent) {
    out += brackets.front();
    const std::string deeper = indent + "  ";
    bool is_first = true;
    for (const auto& entry : entries) {
        out += (is_first ? "\n" : ",\n") + deeper;
        write_key(out, entry);
        write(out, value_of(entry), deeper);
        is_first = false;
    }
    if (!is_first) out += '\n' + indent;
    out += brackets.back();
}

void write(std::string& out, const json::value& value, const std::string& indent) {
    if (const auto* object = value.if_object())
        write_entries(out, *object, "{}", indent);
    else if (const auto* array = value.if_array())
        write_entries(out, *array, "[]", indent);
    else
        out += json::serialize(value);
}

} // namespace

std::string pretty(const json::value& value) {
    std::string out;
    write(out, value, "");
    return out + '\n';
}

} // namespace portfolio
