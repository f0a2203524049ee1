// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "reasons.hpp"

namespace portfolio {

std::string one_of_text(const std::vector<std::string_view>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i)
        text.append(i == 0 ? "" : i + 1 == names.size() ? " or " : ", ").append(names[i]);
    return text;
}

std::string condition_text(const pk::policy_view& policy, std::size_t node) {
    std::string text;
    pk::write_condition(policy, node, std::back_inserter(text));
    return text;
}

std::string list_text(const std::vector<std::string_view>& names) {
    std::string text;
    for (const std::string_view name : names)
        text.append(text.empty() ? "" : ", ").append(name);
    return text;
}

std::vector<std::string> open_sentences(std::string_view policy, const verdict& said) {
    std::vector<std::string> sentences{std::string{policy} + ": "};
    sentences.front() += (said.is_known() ? said.outcome : "not known") + '.';
    sentences.push_back("Missing: " + list_text(said.missing) + ".");
    if (!said.lowest_score.empty())
        sentences.push_back(
            "The score is from " + said.lowest_score + " to " + said.highest_score + ".");
    if (said.is_known())
        sentences.push_back("What is missing makes no difference.");
    else
        sentences.push_back("Still possible: " + one_of_text(said.possible) + ".");
    if (!said.ask.empty()) sentences.push_back("To ask for first: " + std::string{said.ask} + ".");
    return sentences;
}

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    while (!text.empty()) {
        const std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        text.remove_prefix(std::min(end, text.size() - 1) + 1);
    }
    return lines;
}

} // namespace portfolio
