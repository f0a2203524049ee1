// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Merges what benchmark programs wrote into one file of the same format, and writes the table and
// the plots of docs/performance.md from it:
//   bench_report <output.json> <folder with performance.md> <compiler> <cpu> <commit>
//   <input.json>...

#include <boost/json/src.hpp>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

namespace json = boost::json;

// ---- Files --------------------------------------------------------------------------------------

std::string read_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

void write_file(const std::filesystem::path& path, std::string_view text) {
    std::ofstream file(path, std::ios::binary);
    file << text;
    if (!file.flush()) throw std::runtime_error("cannot write " + path.string());
    std::printf("wrote %s\n", path.string().c_str());
}

// As Google Benchmark lays it out: a line for each member.
void print(std::ostream& out, const json::value& value, const std::string& indent = "") {
    const std::string deeper = indent + "  ";
    const char* separator = "\n";
    if (const auto* object = value.if_object(); object && !object->empty()) {
        out << '{';
        for (const auto& [key, member] : *object) {
            out << separator << deeper << json::serialize(key) << ": ";
            print(out, member, deeper);
            separator = ",\n";
        }
        out << '\n' << indent << '}';
    } else if (const auto* array = value.if_array(); array && !array->empty()) {
        out << '[';
        for (const auto& element : *array) {
            out << separator << deeper;
            print(out, element, deeper);
            separator = ",\n";
        }
        out << '\n' << indent << ']';
    } else {
        out << json::serialize(value);
    }
}

// ---- Entries ------------------------------------------------------------------------------------

double number_of(const json::object& object, std::string_view key) {
    const auto* value = object.if_contains(key);
    return value && value->is_number() ? value->to_number<double>() : 0;
}

std::string text_of(const json::object& object, std::string_view key) {
    const auto* value = object.if_contains(key);
    return value && value->is_string() ? std::string{value->as_string()} : std::string{};
}

struct entry {
    std::string name, error;
    double rows = 0, bytes = 0; // each second
    double nanoseconds = 0;     // of one run, of the processor
    double misplaced = 0, of_rows = 0;

    // What a benchmark fills: "dram" of "batch/e6/u8/dram".
    std::string last() const { return name.substr(name.rfind('/') + 1); }
    bool starts(std::string_view with) const { return name.starts_with(with); }
};

// Without what Google Benchmark adds to a name: "/real_time", "/repeats:3" and the like.
std::string plain_name(const std::string& run_name) {
    std::istringstream parts(run_name);
    std::string name, part;
    while (std::getline(parts, part, '/'))
        if (!part.ends_with("_time") && part.find(':') == std::string::npos)
            name += (name.empty() ? "" : "/") + part;
    return name;
}

// One object for each name: the median that its program wrote, or the median of its repetitions.
json::array medians_of(const json::array& benchmarks) {
    std::vector<std::string> order;
    std::map<std::string, std::vector<json::object>> runs;
    std::map<std::string, json::object> medians;
    for (const auto& value : benchmarks) {
        const auto& run = value.as_object();
        const std::string name = text_of(run, "run_name");
        if (std::find(order.begin(), order.end(), name) == order.end()) order.push_back(name);
        if (text_of(run, "run_type") == "iteration")
            runs[name].push_back(run);
        else if (text_of(run, "aggregate_name") == "median")
            medians[name] = run;
    }
    json::array result;
    for (const std::string& name : order) {
        auto& all = runs[name];
        std::sort(all.begin(), all.end(), [](const json::object& a, const json::object& b) {
            return number_of(a, "real_time") < number_of(b, "real_time");
        });
        if (const auto median = medians.find(name); median != medians.end())
            result.push_back(median->second);
        else if (!all.empty())
            result.push_back(all[all.size() / 2]);
    }
    return result;
}

std::vector<entry> entries_of(const json::array& benchmarks) {
    std::vector<entry> entries;
    for (const auto& value : benchmarks) {
        const auto& run = value.as_object();
        entry made;
        made.name = plain_name(text_of(run, "run_name"));
        made.error = text_of(run, "error_message");
        made.rows = number_of(run, "items_per_second");
        made.bytes = number_of(run, "bytes_per_second");
        made.nanoseconds = text_of(run, "time_unit") == "ns" ? number_of(run, "cpu_time") : 0;
        made.misplaced = number_of(run, "misplaced");
        made.of_rows = number_of(run, "rows");
        entries.push_back(made);
    }
    return entries;
}

const entry* find(const std::vector<entry>& entries, const std::string& name) {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const entry& one) {
        return one.name == name && one.error.empty();
    });
    return found == entries.end() ? nullptr : &*found;
}

// ---- The table ----------------------------------------------------------------------------------

// Three digits: 10800, 2870, 123, 4.25, 0.0871.
std::string three_digits(double value) {
    if (!(value > 0)) return "";
    const int digits = static_cast<int>(std::floor(std::log10(value) + 0.0022)); // 9.995 is 10.0
    const double unit = std::pow(10.0, digits - 2);
    char text[64];
    std::snprintf(
        text, sizeof text, "%.*f", std::clamp(2 - digits, 0, 9), std::round(value / unit) * unit);
    return text;
}

// (Without what is measured by rows, which is in a plot.)
std::string table_of(const std::vector<entry>& entries) {
    std::string table = "| benchmark | million rows/s | GB/s | of memcpy | `batch/e6/u8` is times "
                        "as fast | remark |\n"
                        "|---|--:|--:|--:|--:|---|\n";
    for (const char* group : {"floor/", "batch/", "peer/"})
        for (const entry& one : entries) {
            if (!one.starts(group) || one.name.find("/rows/") != std::string::npos) continue;
            table += "| `" + one.name + "` | ";
            if (!one.starts("floor/")) table += three_digits(one.rows / 1e6);
            table += " | " + three_digits(one.bytes / 1e9) + " | ";
            if (const entry* floor = find(entries, "floor/memcpy/" + one.last());
                floor && one.bytes > 0)
                table += std::to_string(std::lround(100 * one.bytes / floor->bytes)) + " %";
            table += " | ";
            // Peers without a size class work on rows that do not fit into a cache.
            const entry* ours = find(entries, "batch/e6/u8/" + one.last());
            if (!ours) ours = find(entries, "batch/e6/u8/dram");
            if (one.starts("peer/") && ours && one.rows > 0)
                table += three_digits(ours->rows / one.rows);
            table += " | " + one.error;
            if (one.misplaced > 0)
                table += std::to_string(std::lround(one.misplaced)) + " of " +
                         std::to_string(std::lround(one.of_rows)) + " rows misplaced";
            table += " |\n";
        }
    return table;
}

// What is measured for a row at a time.
std::string scalar_table_of(const std::vector<entry>& entries) {
    std::string table = "| one decision, ns | by policy | by hand |\n|---|--:|--:|\n";
    for (const entry& one : entries)
        if (one.starts("scalar/") && one.last() == "policy") {
            const std::string name = one.name.substr(0, one.name.rfind('/'));
            const entry* by_hand = find(entries, name + "/by_hand");
            table += "| `" + name + "` | " + three_digits(one.nanoseconds) + " | " +
                     three_digits(by_hand ? by_hand->nanoseconds : 0) + " |\n";
        }
    return table;
}

// What the batch scorer is meant to reach, and what it does: ratios of the same run.
std::string aims_of(const std::vector<entry>& entries) {
    std::string table = "| aim | measured | |\n|---|--:|---|\n";
    const auto add = [&](const std::string& aim, double measured, double wanted, double unit) {
        if (!(measured > 0)) return;
        char text[64];
        std::snprintf(text, sizeof text, "%.*f", unit == 100 ? 0 : 1, measured * unit);
        table += "| " + aim + " | " + text + (unit == 100 ? " %" : "") + " | " +
                 (measured >= wanted ? "reached" : "not reached") + " |\n";
    };
    const auto ratio = [&](double entry::*what, const std::string& of, const std::string& to) {
        const entry* one = find(entries, of);
        const entry* other = find(entries, to);
        return one && other && other->*what > 0 ? one->*what / (other->*what) : 0;
    };
    const auto bytes = [&](const auto&... names) { return ratio(&entry::bytes, names...); };
    const auto rows = [&](const auto&... names) { return ratio(&entry::rows, names...); };

    add("E6 on bytes, memory: 90 % of memcpy",
        bytes("batch/e6/u8/dram", "floor/memcpy/dram"),
        0.9,
        100);
    if (const entry* one = find(entries, "batch/e6/u8/l1"))
        add("E6 on bytes, L1: 8 thousand million rows/s", one->rows / 1e9, 8, 1);
    add("or 60 % of memcpy", bytes("batch/e6/u8/l1", "floor/memcpy/l1"), 0.6, 100);
    for (const char* cells : {"f64", "f32"})
        add("E6 on `" + std::string{cells} + "`, memory: 90 % of memcpy",
            bytes("batch/e6/" + std::string{cells} + "/dram", "floor/memcpy/dram"),
            0.9,
            100);
    add("rows of the loop over structs, native, memory: 10 times",
        rows("batch/e6/u8/dram", "peer/handwritten_native/dram"),
        10,
        1);
    add("rows of DuckDB: 100 times", rows("batch/e6/u8/dram", "peer/duckdb"), 100, 1);
    add("rows of SQLite: 1000 times", rows("batch/e6/u8/dram", "peer/sqlite"), 1000, 1);
    for (const std::string size : {"dram", "l1"})
        for (const std::string name : {"t7/native", "t7/narrow", "t2/u8", "rules64/i16"})
            add("bytes of `" + name + "/" + size + "`: half of the scorecard's",
                bytes("batch/" + name + "/" + size, "batch/e6/u8/" + size),
                0.5,
                100);
    return table;
}

// Replaces what is between the markers; says so if they are not there.
void update_markdown(const std::filesystem::path& path, const std::string& block) {
    constexpr std::string_view begin = "<!-- begin: benchmarks -->";
    constexpr std::string_view end = "<!-- end: benchmarks -->";
    std::string text = std::filesystem::exists(path) ? read_file(path) : "";
    const auto from = text.find(begin);
    const auto to = text.find(end, from == std::string::npos ? 0 : from);
    if (from == std::string::npos || to == std::string::npos) {
        std::printf(
            "%s: not there, or without markers for benchmarks: not updated\n",
            path.string().c_str());
        return;
    }
    text.replace(from + begin.size(), to - from - begin.size(), "\n" + block);
    write_file(path, text);
}

// ---- Plots --------------------------------------------------------------------------------------

struct series {
    std::string name;
    std::vector<std::pair<double, double>> points; // x, value
    bool is_line = true;
};

struct plot {
    std::string title, x_label;
    std::vector<std::pair<double, std::string>> ticks; // x and its label
    std::vector<series> all;

    // The values' axis is logarithmic and has a line at 1, 2 and 5 of every power of ten.
    std::string svg() const {
        const auto dots = std::count_if(all.begin(), all.end(), [](auto& s) { return !s.is_line; });
        const double room = 4.5 * static_cast<double>(dots); // they are side by side
        const double left = 70 + room, right = 430 - room;
        constexpr double bottom = 290, top = 40;
        double lowest = 1e300, highest = 0;
        for (const auto& one : all)
            for (const auto& [x, value] : one.points) {
                lowest = std::min(lowest, value);
                highest = std::max(highest, value);
            }
        std::vector<double> lines;
        for (int power = -9; power < 12; ++power)
            for (const int digit : {1, 2, 5})
                lines.push_back(digit * std::pow(10.0, power));
        const auto above = std::upper_bound(lines.begin(), lines.end(), highest);
        const auto below = std::upper_bound(lines.begin(), lines.end(), lowest) - 1;
        lines = {below, above + 1};
        const double x_first = ticks.front().first, x_last = ticks.back().first;
        const auto place_x = [&](double x) {
            return x_last > x_first ? left + (right - left) * (x - x_first) / (x_last - x_first)
                                    : left;
        };
        const auto place_y = [&](double value) {
            const double share =
                std::log(value / lines.front()) / std::log(lines.back() / lines.front());
            return bottom - (bottom - top) * share;
        };
        std::ostringstream out;
        out.precision(0);
        out << std::fixed;
        const double height = std::max(340.0, 70.0 + 20.0 * static_cast<double>(all.size()));
        out << "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 700 " << height
            << "\" font-family=\"sans-serif\" font-size=\"13\">\n<rect width=\"700\" height=\""
            << height << "\" fill=\"#ffffff\"/>\n<text x=\"16\" y=\"22\">" << title << "</text>\n";
        for (const double line : lines) {
            std::ostringstream label;
            label << line;
            out << "<line x1=\"64\" y1=\"" << place_y(line) << "\" x2=\"440\" y2=\""
                << place_y(line) << "\" stroke=\"#dddddd\"/>\n<text x=\"58\" y=\""
                << place_y(line) + 4 << "\" text-anchor=\"end\">" << label.str() << "</text>\n";
        }
        for (const auto& [x, label] : ticks)
            out << "<text x=\"" << place_x(x) << "\" y=\"310\" text-anchor=\"middle\">" << label
                << "</text>\n";
        out << "<text x=\"250\" y=\"330\" text-anchor=\"middle\">" << x_label << "</text>\n";
        const std::vector<std::string> greys{"#888888", "#333333"};
        const std::vector<std::string> colours{
            "#2a78b5",
            "#d9822b",
            "#3a9a5b",
            "#9a5bb5",
            "#c0392b",
            "#17a2b8",
            "#8c6d31",
            "#e377c2",
            "#7f9c1a"};
        std::size_t next_grey = 0, next_colour = 0;
        double y = 60;
        double aside = 4.5 - room;
        for (const auto& one : all) {
            const auto& colour = one.name.starts_with("batch/")
                                     ? colours[next_colour++ % colours.size()]
                                     : greys[next_grey++ % greys.size()];
            const auto dot = [&](double at_x, double at_y) {
                out << "<circle cx=\"" << at_x << "\" cy=\"" << at_y << "\" r=\"4\" fill=\""
                    << colour << "\"/>\n";
            };
            if (one.is_line) {
                out << "<polyline points=\"";
                for (const auto& [x, value] : one.points)
                    out << place_x(x) << ',' << place_y(value) << ' ';
                out << "\" fill=\"none\" stroke=\"" << colour << "\" stroke-width=\"2\"/>\n"
                    << "<line x1=\"460\" y1=\"" << y << "\" x2=\"490\" y2=\"" << y << "\" stroke=\""
                    << colour << "\" stroke-width=\"2\"/>\n";
            } else {
                for (const auto& [x, value] : one.points)
                    dot(place_x(x) + aside, place_y(value));
                aside += 9;
                dot(475, y);
            }
            out << "<text x=\"498\" y=\"" << y + 4 << "\">" << one.name << "</text>\n";
            y += 20;
        }
        out << "</svg>\n";
        return out.str();
    }
};

// What is called `prefix` and a number, by that number.
std::map<int, const entry*> counted(const std::vector<entry>& entries, const std::string& prefix) {
    std::map<int, const entry*> result;
    for (const entry& one : entries)
        if (one.starts(prefix) && one.error.empty() && one.rows > 0)
            if (const int count = std::atoi(one.name.c_str() + prefix.size()); count > 0)
                result[count] = &one;
    return result;
}

// 1 000 is 1k, 1 000 000 is 1M.
std::string short_number(long value) {
    return value % 1'000'000 == 0 ? std::to_string(value / 1'000'000) + "M"
           : value % 1'000 == 0   ? std::to_string(value / 1'000) + "k"
                                  : std::to_string(value);
}

void write_plots(const std::filesystem::path& folder, const std::vector<entry>& entries) {
    plot roofline{
        "GB/s, rows and results, one core (logarithmic)", "where the rows and results are", {}, {}};
    const std::vector<std::string> classes{"l1", "l2", "dram"};
    roofline.ticks = {{0, "L1"}, {1, "L2"}, {2, "memory"}};
    const auto add = [&](const entry& one) {
        const auto place = std::find(classes.begin(), classes.end(), one.last());
        if (place == classes.end() || !one.error.empty() || !(one.bytes > 0)) return;
        const std::string name = one.name.substr(0, one.name.rfind('/'));
        auto& all = roofline.all;
        auto found =
            std::find_if(all.begin(), all.end(), [&](const series& s) { return s.name == name; });
        if (found == all.end()) found = all.insert(all.end(), {name, {}, one.starts("floor/")});
        found->points.emplace_back(place - classes.begin(), one.bytes / 1e9);
    };
    for (const char* group : {"floor/", "batch/"})
        for (const entry& one : entries)
            if (one.starts(group)) add(one);
    // A line, or dots for all sizes: more would not be told apart.
    std::erase_if(roofline.all, [&](const series& one) {
        return !one.is_line && one.points.size() < classes.size();
    });
    for (series& one : roofline.all)
        std::sort(one.points.begin(), one.points.end());
    if (roofline.all.size() > 2) write_file(folder / "batch_roofline.svg", roofline.svg());

    plot by_rows{
        "Nanoseconds for a row, E6 on columns of bytes (logarithmic)", "rows in one call", {}, {}};
    series cost{"batch/e6/u8", {}};
    for (const auto& [rows, one] : counted(entries, "batch/e6/u8/rows/")) {
        cost.points.emplace_back(std::log(rows), 1e9 / one->rows);
        by_rows.ticks.emplace_back(std::log(rows), "");
    }
    // As many labels as there is room for.
    const std::size_t step = by_rows.ticks.size() / 8 + 1;
    for (std::size_t i = 0; i < by_rows.ticks.size(); i += step)
        by_rows.ticks[i].second = short_number(std::lround(std::exp(by_rows.ticks[i].first)));
    by_rows.all = {cost};
    if (!cost.points.empty()) write_file(folder / "batch_rows.svg", by_rows.svg());

    plot by_threads{"Million rows/s, E6 on columns of bytes (logarithmic)", "threads", {}, {}};
    series measured{"batch/e6/u8", {}}, ideal{"as many times one thread", {}};
    for (const auto& [threads, one] : counted(entries, "batch/e6/u8/threads/")) {
        measured.points.emplace_back(std::log(threads), one->rows / 1e6);
        ideal.points.emplace_back(std::log(threads), measured.points.front().second * threads);
        by_threads.ticks.emplace_back(std::log(threads), std::to_string(threads));
    }
    by_threads.all = {ideal, measured};
    if (!measured.points.empty()) write_file(folder / "batch_threads.svg", by_threads.svg());
}

} // namespace

int main(int argc, char** argv) try {
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    if (arguments.size() < 6) {
        std::fputs("bench_report <output> <docs> <compiler> <cpu> <commit> <input>...\n", stderr);
        return 2;
    }
    const std::filesystem::path docs = arguments[1];
    json::object context;
    json::array benchmarks;
    for (std::size_t i = 5; i < arguments.size(); ++i) {
        const json::value file = json::parse(read_file(arguments[i]));
        if (i == 5) context = file.at("context").as_object();
        for (const auto& one : medians_of(file.at("benchmarks").as_array()))
            benchmarks.push_back(one);
    }
    // The figures are those of a kind of machine, and not of one folder on one machine.
    context.erase("executable");
    context.erase("host_name");
    context["compiler"] = arguments[2];
    context["cpu"] = arguments[3];
    context["commit"] = arguments[4];

    std::ostringstream merged;
    print(merged, json::object{{"context", context}, {"benchmarks", benchmarks}});
    write_file(arguments[0], merged.str() + "\n");

    const std::vector<entry> entries = entries_of(benchmarks);
    write_plots(docs, entries);
    update_markdown(
        docs / "performance.md",
        "\nMedians; " + arguments[3] + ", one core unless a name says more, " + arguments[2] +
            ", commit " + arguments[4] + ":\n\n" + aims_of(entries) + "\n" + table_of(entries) +
            "\n" + scalar_table_of(entries) + "\n");
} catch (const std::exception& error) {
    std::fprintf(stderr, "bench_report: %s\n", error.what());
    return 1;
}
