// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Pictures for the programs that draw them, and a look at what these have drawn:
//
//   pictures write <folder>            <name>.dot of each policy, mermaid.html with all of them
//   pictures check dot <folder>        <name>.svg of each policy
//   pictures check mermaid <folder>    mermaid.dom, what has become of mermaid.html

#include <partnerkit/frameworks/movement/crawl_walk_run.hpp>
#include <partnerkit/frameworks/movement/partner_cycle.hpp>
#include <partnerkit/frameworks/programme/build_or_partner.hpp>
#include <partnerkit/frameworks/programme/continue_partnership.hpp>
#include <partnerkit/frameworks/programme/ecosystem_control.hpp>
#include <partnerkit/frameworks/programme/which_tier.hpp>
#include <partnerkit/render/dot.hpp>
#include <partnerkit/render/mermaid.hpp>

#include <cstdio>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

namespace pictures {

namespace pk = partnerkit;
namespace fw = pk::frameworks;
using namespace pk::literals;

// ---- names that try to be something else -------------------------------------------------------

/// All that a keyboard has, with a few things before and after.
constexpr auto every_sign = [] {
    constexpr std::string_view before = "1. ",
                               after = " end $$x$$ &lt; #35; \\N %%{init: {}}%% é </script>";
    pk::fixed_string<before.size() + 95 + after.size() + 1> text;
    std::size_t size = 0;
    for (const char c : before)
        text.chars[size++] = c;
    for (char c = ' '; c <= '~'; ++c)
        text.chars[size++] = c;
    for (const char c : after)
        text.chars[size++] = c;
    return text;
}();

enum class stage { first, last };
BOOST_DESCRIBE_ENUM(stage, first, last)
enum class event { on, off };
BOOST_DESCRIBE_ENUM(event, on, off)
struct moment {
    stage at = stage::first;
    event what = event::on;
    bool is_set = false;
};
BOOST_DESCRIBE_STRUCT(moment, (), (at, what, is_set))
using is_set = pk::holds<pk::named<every_sign, &moment::is_set>>;

struct hostile_tree :
    pk::decision_tree<
        every_sign,
        pk::question<
            every_sign,
            is_set,
            pk::yes<pk::leaf<stage::first, pk::follow_up<2, every_sign>>>,
            pk::no<pk::question<
                "Is it $$x$$?",
                is_set,
                pk::yes<pk::leaf<stage::first>>,
                pk::no<pk::leaf<stage::last>>>>>> {};
struct hostile_life :
    pk::lifecycle<
        every_sign,
        &moment::at,
        &moment::what,
        pk::starts_in<stage::first>,
        pk::transition<stage::first, event::on, stage::last, is_set, pk::effects<event::off>>,
        pk::transition<stage::first, event::off, stage::first>,
        pk::ends_in<stage::last>> {};

// ---- what a picture must show ------------------------------------------------------------------

struct picture {
    std::string name;
    std::string dot;
    std::string mermaid;
    std::vector<std::string> texts;
};

template <class Policy>
picture make_picture(std::string name) {
    const pk::policy_view& view = pk::view_of<Policy>;
    picture result{std::move(name), {}, {}, {std::string{view.name}}};
    pk::render::dot<Policy>(std::back_inserter(result.dot));
    pk::render::mermaid<Policy>(std::back_inserter(result.mermaid));
    for (const pk::question_view& question : view.questions)
        result.texts.insert(
            result.texts.end(), {std::string{question.text}, std::string{question.follow_up}});
    for (const pk::outcome_view& outcome : view.outcomes)
        result.texts.emplace_back(outcome.name.view());
    if (view.questions.empty()) { // a lifecycle: its guards
        for (const pk::field_view& field : view.fields)
            if (field.domain.kind != pk::value_kind::enumeration)
                result.texts.emplace_back(field.name);
            else
                for (std::size_t i = 0; i < field.domain.name_count; ++i)
                    result.texts.emplace_back(field.domain.names[i].name);
    }
    return result;
}

std::vector<picture> all_pictures() {
    return {
        make_picture<fw::ecosystem_control::policy>("T1"),
        make_picture<fw::build_or_partner::policy>("T2"),
        make_picture<fw::which_tier::policy>("T4"),
        make_picture<fw::continue_partnership::policy>("T6"),
        make_picture<fw::crawl_walk_run::policy>("M2"),
        make_picture<fw::partner_cycle::policy>("M3"),
        make_picture<fw::partner_cycle::endless>("M3-endless"),
        make_picture<hostile_tree>("hostile-tree"),
        make_picture<hostile_life>("hostile-life")};
}

// ---- writing -----------------------------------------------------------------------------------

std::string as_html(const std::string& text) {
    std::string result;
    for (const char c : text)
        result += c == '&' ? "&amp;" : c == '<' ? "&lt;" : std::string(1, c);
    return result;
}

bool write(const std::string& folder) {
    std::ofstream page{folder + "/mermaid.html"};
    page << "<!doctype html><meta charset=\"utf-8\"><title>pictures</title>\n";
    bool done = bool(page);
    for (const picture& each : all_pictures()) {
        page << "<h2>" << each.name << "</h2>\n<pre class=\"mermaid\">\n"
             << as_html(each.mermaid) << "</pre>\n";
        std::ofstream file{folder + "/" + each.name + ".dot"};
        file << each.dot;
        done = done && file;
    }
    page << "<script src=\"mermaid.min.js\"></script>\n";
    return done && page;
}

// ---- reading -----------------------------------------------------------------------------------

std::string contents(const std::string& path) {
    std::ifstream file{path};
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

/// Without spaces: where lines are broken is not asked.
std::string squeezed(const std::string& text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text.compare(i, 2, "\u00a0") == 0)
            i += 1;
        else if (text[i] != ' ' && text[i] != '\n')
            result += text[i];
    return result;
}

/// What stands between the tags.
std::string visible(const std::string& markup) {
    constexpr std::string_view names[][2] = {
        {"lt", "<"}, {"gt", ">"}, {"amp", "&"}, {"quot", "\""}, {"nbsp", " "}};
    std::string text;
    for (std::size_t i = 0; i < markup.size(); ++i) {
        if (markup[i] == '<') {
            i = markup.find('>', i);
        } else if (markup[i] == '&') {
            const std::size_t end = markup.find(';', i);
            const std::string name = markup.substr(i + 1, end - i - 1);
            if (name == "#160") // of several spaces
                text += ' ';
            else if (name.starts_with('#'))
                text += static_cast<char>(std::stoi(name.substr(1)));
            for (const auto& known : names)
                if (name == known[0]) text += known[1];
            i = end;
        } else {
            text += markup[i];
        }
    }
    return squeezed(text);
}

int faults = 0;

void object(const std::string& name, const std::string& what) {
    std::printf("%s: %s\n", name.c_str(), what.c_str());
    ++faults;
}

void check_shows_all(const picture& drawn, const std::string& markup) {
    if (markup.find("<svg") == std::string::npos) return object(drawn.name, "there is no picture");
    const std::string text = visible(markup);
    for (const std::string& expected : drawn.texts)
        if (text.find(squeezed(expected)) == std::string::npos)
            object(drawn.name, "does not show \"" + expected + '"');
    for (const char* error : {"Syntax error", "Parse error", "Error:"})
        if (text.find(squeezed(error)) != std::string::npos) object(drawn.name, error);
}

void check_dot(const std::string& folder) {
    for (const picture& each : all_pictures())
        check_shows_all(each, contents(folder + "/" + each.name + ".svg"));
}

void check_mermaid(const std::string& folder) {
    const std::string page = contents(folder + "/mermaid.dom");
    for (const picture& each : all_pictures()) {
        const std::size_t begin = page.find("<h2>" + each.name + "</h2>");
        if (begin == std::string::npos)
            object(each.name, "is not in the page");
        else
            check_shows_all(each, page.substr(begin, page.find("<h2>", begin + 1) - begin));
    }
    if (page.find("<script>alert") != std::string::npos) object("mermaid.html", "runs a name");
}

} // namespace pictures

int main(int count, char** words) {
    const std::vector<std::string> given(words + 1, words + count);
    if (given.size() == 2 && given[0] == "write") return pictures::write(given[1]) ? 0 : 1;
    if (given.size() != 3 || given[0] != "check") return 2;
    if (given[1] == "dot") pictures::check_dot(given[2]);
    if (given[1] == "mermaid") pictures::check_mermaid(given[2]);
    return pictures::faults == 0 ? 0 : 1;
}
