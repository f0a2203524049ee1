// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_PORTFOLIO_REVIEW_XML_PAGE_HPP_INCLUDED
#define PARTNERKIT_TESTS_PORTFOLIO_REVIEW_XML_PAGE_HPP_INCLUDED

// Reads a page that is written as XML, as far as our pages go: elements, attributes in double
// quotes, texts with the four entities. Whatever is not well-formed is an error with its place.

#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

struct element {
    std::string name;
    std::map<std::string, std::string> attributes;
    std::string text;       ///< its own and that of the elements inside
    std::size_t parent = 0; ///< in the page; the root is its own
    [[nodiscard]] std::string attribute(const std::string& asked) const {
        const auto found = attributes.find(asked);
        return found == attributes.end() ? std::string{} : found->second;
    }
};

/// In the order of the page.
using elements = std::vector<element>;

class xml_reader {
  public:
    explicit xml_reader(std::string_view page) : page_(page) {}

    elements read() {
        take("<!DOCTYPE html>\n");
        read_element(0);
        take("\n");
        if (at_ != page_.size()) fail("something follows the root");
        return std::move(found_);
    }

  private:
    [[noreturn]] void fail(const std::string& what) const {
        throw std::runtime_error(
            what + " at byte " + std::to_string(at_) + ": " + std::string{page_.substr(at_, 60)});
    }
    [[nodiscard]] bool is_next(std::string_view wanted) const {
        return page_.substr(at_).starts_with(wanted);
    }
    void take(std::string_view wanted) {
        if (!is_next(wanted)) fail("wanted " + std::string{wanted});
        at_ += wanted.size();
    }
    std::string read_name() {
        const std::size_t from = at_;
        while (at_ < page_.size() &&
               (std::isalnum(static_cast<unsigned char>(page_[at_])) != 0 || page_[at_] == '-'))
            ++at_;
        if (at_ == from) fail("wanted a name");
        return std::string{page_.substr(from, at_ - from)};
    }
    /// Up to one of two characters, with its entities resolved.
    std::string read_text(char end, char forbidden) {
        std::string text;
        while (at_ < page_.size() && page_[at_] != end) {
            const auto c = static_cast<unsigned char>(page_[at_]);
            if (page_[at_] == forbidden || (c < 0x20 && c != '\n') || c == 0x7F)
                fail("a character that must not be here");
            if (is_next("]]>") || is_next("\xEF\xBF\xBE") || is_next("\xEF\xBF\xBF"))
                fail("no XML can have this");
            if (c == '&') {
                text += read_entity();
            } else {
                text += page_[at_];
                ++at_;
            }
        }
        if (at_ == page_.size()) fail("the page ends");
        return text;
    }
    char read_entity() {
        constexpr std::pair<std::string_view, char> known[] = {
            {"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}};
        for (const auto& [entity, c] : known)
            if (is_next(entity)) {
                at_ += entity.size();
                return c;
            }
        fail("an entity that is none of ours");
    }
    void read_element(std::size_t parent) {
        take("<");
        const std::size_t self = found_.size();
        found_.push_back({read_name(), {}, {}, parent});
        while (is_next(" ")) {
            take(" ");
            const std::string name = read_name();
            take("=\"");
            if (!found_[self].attributes.emplace(name, read_text('"', '<')).second)
                fail("a second " + name);
            take("\"");
        }
        if (is_next("/>")) return take("/>");
        take(">");
        while (true) {
            found_[self].text += read_text('<', '\0');
            if (is_next("</")) break;
            const std::size_t child = found_.size();
            read_element(self);
            found_[self].text += found_[child].text;
        }
        take("</" + found_[self].name + ">");
    }

    std::string_view page_;
    std::size_t at_ = 0;
    elements found_;
};

} // namespace tests

#endif
