// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#include "pictures.hpp"

#include "html.hpp"
#include "utf8.hpp"

#include <array>

namespace portfolio {

namespace {

/// Draws with whole units, so that the same data gives the same picture everywhere.
class picture {
  public:
    /// `name` tells the picture from others on the page.
    picture(std::string name, std::int64_t width, std::string title, std::string description)
        : name_(std::move(name)), width_(width), title_(std::move(title)),
          description_(std::move(description)) {}

    void
    box(std::int64_t x,
        std::int64_t y,
        std::int64_t width,
        std::int64_t height,
        std::string_view look,
        std::int64_t radius = 2) {
        marks_ += "<rect";
        add("x", x);
        add("y", y);
        add("width", width);
        add("height", height);
        add("rx", radius);
        add_look(look);
        marks_ += "/>\n";
    }

    void line(
        std::int64_t x1, std::int64_t y1, std::int64_t x2, std::int64_t y2, std::string_view look) {
        marks_ += "<line";
        add("x1", x1);
        add("y1", y1);
        add("x2", x2);
        add("y2", y2);
        add_look(look);
        marks_ += "/>\n";
    }

    /// A small triangle whose tip is at a point: to the right or down.
    void tip(std::int64_t x, std::int64_t y, bool is_down, std::string_view look) {
        const auto corner = [&](std::int64_t dx, std::int64_t dy) {
            marks_ += std::to_string(x + (is_down ? dy : dx)) + ',' +
                      std::to_string(y + (is_down ? dx : dy)) + ' ';
        };
        marks_ += "<polygon points=\"";
        corner(0, 0);
        corner(-8, -5);
        corner(-8, 5);
        marks_.back() = '"';
        add_look(look);
        marks_ += "/>\n";
    }

    /// `look` has "end" or "middle" where the text does not begin at `x`.
    void text(std::int64_t x, std::int64_t y, std::string_view look, std::string_view words) {
        marks_ += "<text";
        add("x", x);
        add("y", y);
        add_look(look);
        marks_ += '>' + html_text(words) + "</text>\n";
    }

    /// What is drawn until the end of the group says this when it is pointed at.
    void begin_group(std::string_view words) {
        marks_ += "<g><title>" + html_text(words) + "</title>\n";
    }
    void end_group() { marks_ += "</g>\n"; }

    [[nodiscard]] std::string finish(std::int64_t height) const {
        const std::string w = std::to_string(width_);
        const std::string h = std::to_string(height);
        std::string all = "<svg id=\"" + name_ + "\" role=\"img\" aria-labelledby=\"" + name_ +
                          "-title " + name_ + "-text\" viewBox=\"0 0 " + w + ' ' + h +
                          "\" width=\"" + w + "\" height=\"" + h + "\">\n";
        all += "<title id=\"" + name_ + "-title\">" + html_text(title_) + "</title>\n";
        all += "<desc id=\"" + name_ + "-text\">" + html_text(description_) + "</desc>\n";
        return all + marks_ + "</svg>\n";
    }

  private:
    void add(std::string_view attribute, std::int64_t value) {
        marks_.append(" ").append(attribute).append("=\"").append(std::to_string(value)) += '"';
    }
    void add_look(std::string_view look) { marks_.append(" class=\"").append(look) += '"'; }

    std::string name_;
    std::int64_t width_;
    std::string title_;
    std::string description_;
    std::string marks_;
};

/// The part of a length; `whole` is above zero.
std::int64_t scaled(std::int64_t length, std::int64_t part, std::int64_t whole) {
    return length * std::max<std::int64_t>(part, 0) / whole;
}

/// The colour of a tier or a band, from the highest; the style has five.
std::string colour(std::size_t place) {
    return "t" + std::to_string(std::min<std::size_t>(place, 4));
}

std::string plural(std::size_t count, std::string_view noun) {
    return std::to_string(count).append(" ").append(noun).append(count == 1 ? "" : "s");
}

/// Words of a text in lines of at most so many columns.
std::vector<std::string> wrapped(std::string_view text, std::size_t width) {
    std::vector<std::string> lines(1);
    while (!text.empty()) {
        const std::string_view word = text.substr(0, text.find(' '));
        std::string& line = lines.back();
        if (!line.empty() && display_width(line) + 1 + display_width(word) > width)
            lines.emplace_back(word);
        else
            line.append(line.empty() ? "" : " ").append(word);
        text.remove_prefix(std::min(word.size() + 1, text.size()));
    }
    return lines;
}

// ---- movement ----------------------------------------------------------------------------------

/// How many partners moved up and down in a quarter.
struct steps_of_quarter {
    std::size_t up = 0;
    std::size_t down = 0;
};

steps_of_quarter steps_in(const review& of, quarter asked) {
    steps_of_quarter count;
    for (const reviewed_partner& who : of.partners)
        for (const history_entry& entry : who.history) {
            if (entry.quarter != asked) continue;
            count.up += entry.event == pk::movement_event::promoted ? 1 : 0;
            count.down += entry.event == pk::movement_event::demoted ? 1 : 0;
        }
    return count;
}

/// What a partner can be in at the end of a quarter, from the highest tier.
struct place {
    std::string name;
    std::string look;
};

std::vector<place> places_of(programme which) {
    std::vector<place> places;
    for (const std::string_view tier : tier_names(which))
        places.push_back({std::string{tier}, colour(places.size())});
    places.push_back({"left", "gone"});
    places.push_back({"outside", "out"});
    return places;
}

std::vector<std::size_t> counts_of(const holders& in_quarter) {
    std::vector<std::size_t> counts = in_quarter.tiers;
    counts.push_back(in_quarter.left);
    counts.push_back(in_quarter.outside);
    return counts;
}

} // namespace

std::string tier_picture(const std::vector<tier_count>& tiers) {
    constexpr std::int64_t bar_from = 104;
    constexpr std::int64_t longest = 320;
    constexpr std::int64_t row = 36;
    std::string description;
    std::size_t most = 1;
    for (const tier_count& tier : tiers) {
        description.append(description.empty() ? "" : ", ")
            .append(tier.tier.empty() ? "not known" : tier.tier)
            .append(" " + std::to_string(tier.partners));
        most = std::max(most, tier.partners);
    }
    picture drawn{"tiers", 480, "Partners in each tier", description + "."};
    std::int64_t y = 0;
    for (std::size_t i = 0; i < tiers.size(); ++i, y += row) {
        const tier_count& tier = tiers[i];
        const std::int64_t bar = scaled(
            longest, static_cast<std::int64_t>(tier.partners), static_cast<std::int64_t>(most));
        drawn.text(bar_from - 12, y + 22, "end", tier.tier.empty() ? "not known" : tier.tier);
        if (tier.partners > 0)
            drawn.box(
                bar_from,
                y + 4,
                std::max<std::int64_t>(bar, 2),
                row - 10,
                tier.tier.empty() ? "out" : colour(i));
        drawn.text(bar_from + bar + 10, y + 22, "number", std::to_string(tier.partners));
    }
    drawn.line(bar_from, 0, bar_from, y - 2, "axis");
    return drawn.finish(y);
}

std::string held_picture(const review& of) {
    constexpr std::size_t most_quarters = 24; // the table has all
    constexpr std::int64_t left_edge = 92;
    constexpr std::int64_t column = 62;
    constexpr std::int64_t top = 44;
    constexpr std::int64_t height = 240;
    constexpr std::int64_t height_of_number = 15;
    const std::vector<holders>& all = of.movement.quarterly;
    const std::size_t first = all.size() - std::min(all.size(), most_quarters);
    const auto columns = static_cast<std::int64_t>(all.size() - first);
    const auto partners = static_cast<std::int64_t>(std::max<std::size_t>(of.partners.size(), 1));
    const std::vector<place> places = places_of(of.question.programme);

    picture drawn{
        "held",
        std::max<std::int64_t>(left_edge + columns * column, 600),
        "Tiers held at the end of each quarter",
        "A bar for each quarter, from " + all[first].quarter.text() + " to " +
            all.back().quarter.text() +
            ", with the number of partners in each tier; below it how many moved up and down. The "
            "table of tiers held has the same numbers."};
    std::int64_t x = 0;
    for (const place& each : places) {
        drawn.box(x, 6, 14, 14, each.look);
        drawn.text(x + 20, 18, "small", each.name);
        x += 38 + 7 * static_cast<std::int64_t>(each.name.size());
    }
    x = left_edge;
    for (std::size_t q = first; q < all.size(); ++q, x += column) {
        const std::vector<std::size_t> counts = counts_of(all[q]);
        std::int64_t below = 0; // partners so far
        for (std::size_t i = 0; i < counts.size(); ++i) {
            if (counts[i] == 0) continue;
            const auto count = static_cast<std::int64_t>(counts[i]);
            const std::int64_t from = scaled(height, below, partners);
            below += count;
            const std::int64_t size = scaled(height, below, partners) - from;
            drawn.begin_group(
                all[q].quarter.text() + ": " + plural(counts[i], "partner") + " " + places[i].name);
            drawn.box(x + 4, top + from, column - 8, size, places[i].look, 0);
            if (size >= height_of_number)
                drawn.text(
                    x + column / 2,
                    top + from + size / 2 + 5,
                    "middle small on-" + places[i].look,
                    std::to_string(count));
            drawn.end_group();
        }
        const std::string name = all[q].quarter.text(); // "2025 Q4"
        const std::int64_t middle = x + column / 2;
        const std::size_t space = name.find(' ');
        drawn.text(middle, top + height + 20, "middle small strong", name.substr(space + 1));
        drawn.text(middle, top + height + 37, "middle small soft", name.substr(0, space));
        const steps_of_quarter steps = steps_in(of, all[q].quarter);
        drawn.text(
            middle,
            top + height + 62,
            steps.up > 0 ? "middle up" : "middle soft",
            std::to_string(steps.up));
        drawn.text(
            middle,
            top + height + 84,
            steps.down > 0 ? "middle down" : "middle soft",
            std::to_string(steps.down));
    }
    drawn.text(left_edge - 10, top + height + 62, "end small", "promoted \u25B2");
    drawn.text(left_edge - 10, top + height + 84, "end small", "demoted \u25BC");
    return drawn.finish(top + height + 94);
}

std::string score_picture(const reasons& why) {
    constexpr std::int64_t bar_from = 190;
    constexpr std::int64_t longest = 280;
    constexpr std::int64_t row = 34;
    constexpr std::int64_t width = 640;
    const pk::policy_view& policy = *why.policy;
    const auto points = [&](std::int64_t steps) {
        return std::string{pk::to_text(policy.score, steps).view()};
    };
    std::int64_t most = 1;
    std::int64_t score = 0;
    for (const pk::criterion_reason& part : why.criteria) {
        most = std::max(most, part.points + part.lost);
        score += part.points;
    }
    std::string name{policy.name};
    std::ranges::replace(name, ' ', '-');
    std::string description;
    for (const std::string& sentence : why.sentences)
        description += (description.empty() ? "" : " ") + sentence;
    picture drawn{name, width, "Score: " + std::string{policy.name}, description};

    std::int64_t y = 0;
    for (const pk::criterion_reason& part : why.criteria) {
        const pk::criterion_view& criterion = policy.criteria[part.criterion];
        drawn.begin_group(why.sentences[part.criterion + 1]);
        drawn.text(bar_from - 62, y + 21, "end", part.field);
        if (part.weight.numerator != 0)
            drawn.text(
                bar_from - 12,
                y + 21,
                "end small soft",
                std::string{
                    pk::to_text(pk::fraction{part.weight.numerator * 100, part.weight.denominator})
                        .view()} +
                    " %");
        drawn.box(
            bar_from, y + 6, scaled(longest, part.points + part.lost, most), row - 12, "track");
        drawn.box(
            bar_from,
            y + 6,
            scaled(longest, part.points, most),
            row - 12,
            part.is_enough ? "fill" : "short");
        if (criterion.has_minimum) {
            const std::int64_t least =
                bar_from + scaled(longest, criterion.least_steps * criterion.factor, most);
            drawn.line(least, y + 2, least, y + row - 2, "least");
        }
        drawn.text(
            bar_from + longest + 12,
            y + 21,
            "small number",
            points(part.points) + " of " + points(part.points + part.lost));
        drawn.end_group();
        y += row;
    }

    // The bands, from the lowest score at the left.
    const std::int64_t lowest = policy.score.lowest;
    const std::int64_t span = policy.score.highest - lowest;
    const auto at = [&](std::int64_t steps) {
        return bar_from + scaled(longest, steps - lowest, span);
    };
    y += 40;
    drawn.text(bar_from - 12, y + 17, "end strong", "score");
    std::int64_t upper = policy.score.highest;
    for (std::size_t i = 0; i < policy.score_bands.size; ++i) {
        const pk::band_view& band = policy.bands[policy.score_bands.first + i];
        const std::string outcome{policy.outcomes[band.outcome].name.view()};
        const std::int64_t from = at(band.lower);
        drawn.begin_group(outcome + " from " + points(band.lower));
        drawn.box(from, y, at(upper) - from, 24, colour(i), 0);
        drawn.end_group();
        // A line for each: a narrow band may be shorter than its name.
        const std::int64_t words = y + 42 + 17 * static_cast<std::int64_t>(i);
        drawn.line(from, y + 24, from, words, "axis");
        drawn.text(from + 5, words, "small", points(band.lower) + " " + outcome);
        upper = band.lower;
    }
    drawn.text(bar_from + longest + 12, y + 17, "small", points(policy.score.highest));
    drawn.tip(at(score), y - 2, true, "mark");
    drawn.text(at(score), y - 14, "middle strong", points(score));
    return drawn.finish(y + 34 + 17 * static_cast<std::int64_t>(policy.score_bands.size));
}

std::string policy_picture(const pk::policy_view& policy, const reasons* taken) {
    constexpr std::int64_t question_width = 330;
    constexpr std::int64_t outcome_from = 430;
    constexpr std::int64_t outcome_width = 130;
    constexpr std::int64_t line_height = 19;
    constexpr std::int64_t gap = 40;
    // The row that decides for somebody; behind it, nothing is on the way.
    std::size_t decides = 0;
    while (taken != nullptr && decides < taken->rules.size() && !taken->rules[decides].decides)
        ++decides;
    const auto look = [&](std::string base, bool is_taken) {
        return is_taken ? base + " taken" : base;
    };

    std::string description;
    for (const pk::rule_view& rule : policy.rules) {
        const std::string outcome{policy.outcomes[rule.outcome].name.view()};
        if (rule.condition.size > 0)
            description +=
                condition_text(policy, rule.condition.first) + "? Yes: " + outcome + ". No: ";
        else
            description += outcome + '.';
    }
    picture drawn{
        "policy",
        outcome_from + outcome_width + 4,
        "Decision tree: " + std::string{policy.name},
        description};
    std::int64_t y = 4;
    for (std::size_t i = 0; i < policy.rules.size(); ++i) {
        const pk::rule_view& rule = policy.rules[i];
        const std::string outcome{policy.outcomes[rule.outcome].name.view()};
        const bool is_decided_here = taken != nullptr && i == decides;
        const bool goes_on = taken != nullptr && i < decides;
        if (rule.condition.size == 0) {
            drawn.box(4, y, outcome_width, 36, look(colour(i), is_decided_here), 18);
            drawn.text(4 + outcome_width / 2, y + 23, "middle on-" + colour(i), outcome);
            y += 40;
            continue;
        }
        const std::vector<std::string> lines =
            wrapped(condition_text(policy, rule.condition.first) + "?", 42);
        const std::int64_t height = 22 + line_height * static_cast<std::int64_t>(lines.size());
        const std::int64_t middle = y + height / 2;
        drawn.box(4, y, question_width, height, look("question", is_decided_here || goes_on), 6);
        for (std::size_t n = 0; n < lines.size(); ++n)
            drawn.text(18, y + 25 + line_height * static_cast<std::int64_t>(n), "", lines[n]);
        drawn.line(
            4 + question_width, middle, outcome_from - 6, middle, look("way", is_decided_here));
        drawn.tip(outcome_from - 1, middle, false, look("tip", is_decided_here));
        drawn.text(outcome_from - 52, middle - 6, "middle small soft", "yes");
        drawn.box(
            outcome_from, middle - 18, outcome_width, 36, look(colour(i), is_decided_here), 18);
        drawn.text(outcome_from + outcome_width / 2, middle + 5, "middle on-" + colour(i), outcome);
        y += height;
        const std::int64_t way = 4 + outcome_width / 2;
        drawn.line(way, y, way, y + gap - 6, look("way", goes_on));
        drawn.tip(way, y + gap - 1, true, look("tip", goes_on));
        drawn.text(way + 12, y + 24, "small soft", "no");
        y += gap;
    }
    return drawn.finish(y + 4);
}

} // namespace portfolio
