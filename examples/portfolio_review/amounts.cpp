// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "amounts.hpp"

#include <algorithm>

namespace portfolio {

std::string exact(amount value) {
    return std::string{pk::to_text(pk::fraction{value.steps, amount::steps_per_unit}).view()};
}

int decimals_of(std::string_view decimal) {
    const std::size_t point = decimal.find('.');
    return point == decimal.npos ? 0 : static_cast<int>(decimal.size() - point - 1);
}

int decimals_of(amount value) { return std::max(2, decimals_of(exact(value))); }

std::string with_decimals(std::string decimal, int decimals) {
    const int present = decimals_of(decimal);
    if (present >= decimals || decimal.ends_with("...")) return decimal; // "33.333..." has no end
    if (present == 0) decimal += '.';
    return decimal.append(static_cast<std::size_t>(decimals - present), '0');
}

std::string grouped(amount value, int decimals) {
    std::string text = with_decimals(exact(value), decimals);
    const std::size_t point = text.find('.');
    const std::size_t first_digit = text.front() == '-' ? 1 : 0;
    for (std::size_t at = point; at > first_digit + 3;)
        text.insert(at -= 3, 1, ',');
    return text;
}

} // namespace portfolio
