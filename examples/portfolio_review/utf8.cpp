// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "utf8.hpp"

#include <boost/locale/utf.hpp>

#include <utility>

namespace portfolio {

namespace {

using utf8 = boost::locale::utf::utf_traits<char>;
using code_point = boost::locale::utf::code_point;

bool is_control(code_point c) {
    return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029;
}

/// Combining marks and joiners take no column of their own, East Asian characters two. Only the
/// blocks that names are likely to have; a rarer one costs a table its straight edge, no more.
std::size_t width_of(code_point c) {
    constexpr std::pair<code_point, code_point> none[] = {
        {0x0300, 0x036F}, {0x200B, 0x200F}, {0x20D0, 0x20FF}, {0xFE00, 0xFE0F}};
    constexpr std::pair<code_point, code_point> two[] = {
        {0x1100, 0x115F},
        {0x2E80, 0xA4CF},
        {0xAC00, 0xD7A3},
        {0xF900, 0xFAFF},
        {0xFE30, 0xFE6F},
        {0xFF00, 0xFF60},
        {0xFFE0, 0xFFE6},
        {0x1F300, 0x1FAFF},
        {0x20000, 0x3FFFD}};
    for (const auto& [first, last] : none)
        if (c >= first && c <= last) return 0;
    for (const auto& [first, last] : two)
        if (c >= first && c <= last) return 2;
    return 1;
}

/// Calls `visit(code point, its bytes)` until it returns false.
template <class Visit>
void for_each_code_point(std::string_view text, Visit visit) {
    auto at = text.begin();
    while (at != text.end()) {
        const auto start = at;
        const code_point c = utf8::decode(at, text.end());
        if (!visit(c, std::string_view{start, at})) return;
    }
}

} // namespace

bool is_valid_utf8(std::string_view text) {
    bool valid = true;
    for_each_code_point(text, [&](code_point c, std::string_view) {
        valid = boost::locale::utf::is_valid_codepoint(c);
        return valid;
    });
    return valid;
}

std::string one_line(std::string_view text) {
    std::string line;
    bool after_control = false;
    for_each_code_point(text, [&](code_point c, std::string_view bytes) {
        if (!is_control(c))
            line += bytes;
        else if (!after_control)
            line += ' ';
        after_control = is_control(c);
        return true;
    });
    return line;
}

std::size_t display_width(std::string_view text) {
    std::size_t width = 0;
    for_each_code_point(text, [&](code_point c, std::string_view) {
        width += width_of(c);
        return true;
    });
    return width;
}

std::string shortened(std::string_view text, std::size_t width) {
    if (display_width(text) <= width) return std::string{text};
    constexpr std::string_view dots = "...";
    std::string start;
    std::size_t taken = dots.size();
    for_each_code_point(text, [&](code_point c, std::string_view bytes) {
        taken += width_of(c);
        if (taken > width) return false;
        start += bytes;
        return true;
    });
    return start.append(dots);
}

} // namespace portfolio
