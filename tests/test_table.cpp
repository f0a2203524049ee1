// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Decision tables: what each hit policy makes of the same rows, with and without an otherwise row,
// for every combination of rows that match.

#include "both.hpp"

#include <partnerkit/table.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace pk = partnerkit;
using namespace pk::literals;

namespace tables {

enum class grade { low, medium, high };
BOOST_DESCRIBE_ENUM(grade, low, medium, high)

/// Four switches: row i of the tables below matches where switch i is on, so that every
/// combination of matching rows can be asked for.
struct switches {
    std::optional<bool> a, b, c, d;
};
BOOST_DESCRIBE_STRUCT(switches, (), (a, b, c, d))

constexpr switches from_bits(int bits) {
    return {(bits & 1) != 0, (bits & 2) != 0, (bits & 4) != 0, (bits & 8) != 0};
}
constexpr int row_count = 4;
constexpr int combinations = 1 << row_count;

// The outcomes of the rows, from the top. The first and the last agree.
constexpr std::array<grade, 4> outcomes{grade::medium, grade::low, grade::high, grade::medium};

template <pk::fixed_string Name, class Hit, class... Otherwise>
using grades = pk::decision_table<
    Name,
    Hit,
    pk::rule<outcomes[0], pk::holds<&switches::a>>,
    pk::rule<outcomes[1], pk::holds<&switches::b>>,
    pk::rule<outcomes[2], pk::holds<&switches::c>>,
    pk::rule<outcomes[3], pk::holds<&switches::d>>,
    Otherwise...>;

using or_low = pk::otherwise<grade::low>;
using best_first = pk::hit::priority<grade::high, grade::medium, grade::low>;
using worst_first = pk::hit::output_order<grade::low, grade::medium, grade::high>;

struct unique : grades<"unique", pk::hit::unique> {};
struct unique_or_low : grades<"unique or low", pk::hit::unique, or_low> {};
struct any : grades<"any", pk::hit::any> {};
struct any_or_low : grades<"any or low", pk::hit::any, or_low> {};
struct first : grades<"first", pk::hit::first> {};
struct first_or_low : grades<"first or low", pk::hit::first, or_low> {};
struct priority : grades<"priority", best_first> {};
struct priority_or_low : grades<"priority or low", best_first, or_low> {};
struct rule_order : grades<"rule order", pk::hit::rule_order> {};
struct rule_order_or_low : grades<"rule order or low", pk::hit::rule_order, or_low> {};
struct output_order : grades<"output order", worst_first> {};
struct output_order_or_low : grades<"output order or low", worst_first, or_low> {};
struct collected : grades<"collect", pk::hit::collect> {};
struct collected_or_low : grades<"collect or low", pk::hit::collect, or_low> {};
struct least : grades<"least", pk::hit::collect_min> {};
struct least_or_low : grades<"least or low", pk::hit::collect_min, or_low> {};
struct most : grades<"most", pk::hit::collect_max> {};
struct most_or_low : grades<"most or low", pk::hit::collect_max, or_low> {};
struct counted : grades<"count", pk::hit::collect_count> {};
struct counted_or_low : grades<"count or low", pk::hit::collect_count, or_low> {};

/// The rows that match, from zero: the oracle reads the bits, not the switches.
struct matches {
    std::array<std::size_t, row_count> rows{};
    std::size_t size = 0;
    constexpr explicit matches(int bits) {
        for (int row = 0; row < row_count; ++row)
            if ((bits >> row) % 2 == 1) rows[size++] = static_cast<std::size_t>(row);
    }
    [[nodiscard]] constexpr grade outcome(std::size_t i) const { return outcomes[rows[i]]; }
};

using grade_or_error = pk::expected<grade, pk::hit_error>;
using why = pk::hit_error::reason;

constexpr grade_or_error single(int bits, bool may_agree, std::optional<grade> otherwise) {
    const matches m{bits};
    if (m.size == 0)
        return otherwise ? grade_or_error{*otherwise}
                         : grade_or_error{pk::unexpected{pk::hit_error{why::no_row_matches, 0, 0}}};
    for (std::size_t i = 1; i < m.size; ++i)
        if (!may_agree || m.outcome(i) != m.outcome(0))
            return pk::unexpected{pk::hit_error{why::rows_conflict, m.rows[0], m.rows[i]}};
    return m.outcome(0);
}
constexpr bool singles_are_right(int bits) {
    const switches s = from_bits(bits);
    return unique{}(s) == single(bits, false, std::nullopt) &&
           unique_or_low{}(s) == single(bits, false, grade::low) &&
           any{}(s) == single(bits, true, std::nullopt) &&
           any_or_low{}(s) == single(bits, true, grade::low);
}

template <class Better>
constexpr std::optional<grade> best(int bits, Better better) {
    const matches m{bits};
    std::optional<grade> result;
    for (std::size_t i = 0; i < m.size; ++i)
        if (!result || better(m.outcome(i), *result)) result = m.outcome(i);
    return result;
}
constexpr bool choices_are_right(int bits) {
    const switches s = from_bits(bits);
    const auto topmost = best(bits, [](grade, grade) { return false; });
    const auto highest = best(bits, [](grade x, grade y) { return x > y; });
    const auto lowest = best(bits, [](grade x, grade y) { return x < y; });
    return first{}(s) == topmost && first_or_low{}(s) == topmost.value_or(grade::low) &&
           priority{}(s) == highest && priority_or_low{}(s) == highest.value_or(grade::low) &&
           least{}(s) == lowest && least_or_low{}(s) == lowest.value_or(grade::low) &&
           most{}(s) == highest && most_or_low{}(s) == highest.value_or(grade::low) &&
           counted{}(s) == matches{bits}.size && counted_or_low{}(s) == matches{bits}.size;
}

template <class Hits>
constexpr bool is_list(const Hits& hits, const std::array<grade, 5>& expected, std::size_t size) {
    if (hits.size() != size || hits.empty() != (size == 0)) return false;
    std::size_t i = 0;
    for (const grade g : hits) {
        if (g != expected[i] || hits[i] != expected[i]) return false;
        ++i;
    }
    return i == size;
}
constexpr bool lists_are_right(int bits) {
    const switches s = from_bits(bits);
    const matches m{bits};
    std::array<grade, 5> in_order{};
    for (std::size_t i = 0; i < m.size; ++i)
        in_order[i] = m.outcome(i);
    std::array<grade, 5> sorted = in_order;
    std::sort(sorted.begin(), sorted.begin() + static_cast<std::ptrdiff_t>(m.size));
    const bool none = m.size == 0;
    const std::size_t with_default = none ? 1 : m.size;
    std::array<grade, 5> or_default = none ? std::array<grade, 5>{grade::low} : in_order;
    std::array<grade, 5> sorted_or_default = none ? or_default : sorted;
    const auto rows = first::matching_rows(s);
    for (std::size_t i = 0; i < m.size; ++i)
        if (rows[i] != m.rows[i]) return false;
    return rows.size() == m.size && first_or_low::matching_rows(s).size() == m.size &&
           is_list(rule_order{}(s), in_order, m.size) &&
           is_list(rule_order_or_low{}(s), or_default, with_default) &&
           is_list(collected{}(s), in_order, m.size) &&
           is_list(collected_or_low{}(s), or_default, with_default) &&
           is_list(output_order{}(s), sorted, m.size) &&
           is_list(output_order_or_low{}(s), sorted_or_default, with_default);
}

template <auto IsRight>
constexpr auto for_every_combination = [](int count) {
    for (int bits = 0; bits < count; ++bits)
        if (!IsRight(bits)) return false;
    return true;
};

// ---- sums ---------------------------------------------------------------------------------------

template <pk::fixed_string Name, auto A, auto B, auto C, class... Otherwise>
using summed = pk::decision_table<
    Name,
    pk::hit::collect_sum,
    pk::rule<A, pk::holds<&switches::a>>,
    pk::rule<B, pk::holds<&switches::b>>,
    pk::rule<C, pk::holds<&switches::c>>,
    Otherwise...>;
struct sum_of_ints : summed<"ints", 5, -7, 100> {};
struct sum_of_ints_or_one : summed<"ints or one", 5, -7, 100, pk::otherwise<1>> {};
struct sum_of_money : summed<"money", 1'000.01_usd, pk::usd{-3}, 0.99_usd> {};
struct sum_of_percent :
    summed<"per cent", 60_pct, 39.99_pct, 0.01_pct, pk::otherwise<50_pct>> {}; // 100 % at most
struct sum_of_ratings :
    summed<"ratings", pk::rating{1}, pk::rating{1.5_dec}, pk::rating{2.5_dec}> {};

template <class Sum>
constexpr std::optional<Sum> sum_of_matches(int bits, std::array<Sum, 3> amounts) {
    std::optional<Sum> total;
    for (std::size_t i = 0; i < 3; ++i)
        if ((bits >> i) % 2 == 1) total = total.value_or(Sum{}) + amounts[i];
    return total;
}
constexpr bool sums_are_right(int bits) {
    const switches s = from_bits(bits);
    const auto ints = sum_of_matches<int>(bits, {5, -7, 100});
    const auto cents = sum_of_matches<std::int64_t>(bits, {100'001, -300, 99});
    const auto hundredths = sum_of_matches<std::int64_t>(bits, {6'000, 3'999, 1});
    const auto ratings = sum_of_matches<std::int64_t>(bits, {100, 150, 250});
    const auto money = sum_of_money{}(s);
    const auto rating = sum_of_ratings{}(s);
    return sum_of_ints{}(s) == ints && sum_of_ints_or_one{}(s) == ints.value_or(1) &&
           money.has_value() == cents.has_value() && (!money || money->steps == *cents) &&
           sum_of_percent{}(s).steps == hundredths.value_or(5'000) &&
           rating.has_value() == ratings.has_value() && (!rating || rating->steps == *ratings);
}

// ---- outcomes that are structs ------------------------------------------------------------------

struct terms {
    int discount = 0;
    grade support = grade::low;
    friend constexpr bool operator==(const terms&, const terms&) = default;
};
struct deal_terms :
    pk::decision_table<
        "terms",
        pk::hit::first,
        pk::rule<terms{20, grade::high}, pk::holds<&switches::a>, pk::holds<&switches::b>>,
        pk::rule<terms{10, grade::medium}, pk::holds<&switches::a>>,
        pk::otherwise<terms{}>> {};
struct agreed_terms :
    pk::decision_table<
        "agreed terms",
        pk::hit::any,
        pk::rule<terms{20, grade::high}, pk::holds<&switches::a>>,
        pk::rule<terms{20, grade::high}, pk::holds<&switches::b>>,
        pk::rule<terms{20, grade::low}, pk::holds<&switches::c>>> {};
struct listed_terms :
    pk::decision_table<
        "listed terms",
        pk::hit::output_order<terms{5, grade::low}, terms{7, grade::high}>,
        pk::rule<terms{7, grade::high}, pk::holds<&switches::a>>,
        pk::rule<terms{5, grade::low}, pk::holds<&switches::b>>> {};

// ---- borders ------------------------------------------------------------------------------------

struct sale {
    pk::usd value;
    std::optional<pk::count> years;
};
BOOST_DESCRIBE_STRUCT(sale, (), (value, years))
struct discount :
    pk::decision_table<
        "discount",
        pk::hit::first,
        pk::rule<20_pct, pk::at_least<&sale::value, 200'000_usd>, pk::at_least<&sale::years, 3>>,
        pk::rule<10_pct, pk::between<&sale::value, pk::half_open<50'000_usd, 200'000_usd>>>,
        pk::otherwise<0_pct>> {};

constexpr sale sale_of(std::int64_t cents, std::optional<int> years) {
    sale s;
    s.value.steps = cents;
    if (years) s.years = pk::count::from_steps(*years);
    return s;
}

// ---- large tables -------------------------------------------------------------------------------

struct wide_subject {
    pk::count x, y;
};
BOOST_DESCRIBE_STRUCT(wide_subject, (), (x, y))

/// Row i of n: from 10 (n - i) on, the outcome n - i. Every third row also asks for y.
template <int I, int Rows>
using wide_row = std::conditional_t<
    I % 3 == 0,
    pk::rule<
        Rows - I,
        pk::at_least<&wide_subject::x, 10 * (Rows - I)>,
        pk::at_least<&wide_subject::y, 5>>,
    pk::rule<Rows - I, pk::at_least<&wide_subject::x, 10 * (Rows - I)>>>;
template <pk::fixed_string Name, class Hit, class Numbers>
struct wide_table;
template <pk::fixed_string Name, class Hit, int... I>
struct wide_table<Name, Hit, std::integer_sequence<int, I...>> :
    pk::decision_table<Name, Hit, wide_row<I, sizeof...(I)>..., pk::otherwise<0>> {};
struct table_of_300 :
    wide_table<"300 rows", pk::hit::first, std::make_integer_sequence<int, 300>> {};
struct table_of_512 :
    wide_table<"512 rows", pk::hit::first, std::make_integer_sequence<int, 512>> {};
struct list_of_300 :
    wide_table<"300 rows, all", pk::hit::rule_order, std::make_integer_sequence<int, 300>> {};

constexpr int wide_oracle(int rows, int x, int y) {
    for (int outcome = rows; outcome > 0; --outcome)
        if (x >= 10 * outcome && ((rows - outcome) % 3 != 0 || y >= 5)) return outcome;
    return 0;
}
template <class Table, int Rows>
constexpr auto wide_is_right = [](int stride) {
    for (int x = 0; x <= 10 * Rows + 10; x += stride)
        for (int y = 4; y <= 5; ++y) {
            wide_subject s;
            s.x.steps = x;
            s.y.steps = y;
            if (Table{}(s) != wide_oracle(Rows, x, y)) return false;
        }
    return true;
};

} // namespace tables

using namespace tables;

TEST_CASE("unique and any answer, or name the two rows that conflict") {
    CHECK_BOTH(for_every_combination<singles_are_right>, combinations, true);
    const auto error = [](int bits) { return unique{}(from_bits(bits)).error(); };
    CHECK_BOTH(error, 0, (pk::hit_error{why::no_row_matches, 0, 0}));
    CHECK_BOTH(error, 0b1010, (pk::hit_error{why::rows_conflict, 1, 3}));
    const auto any_error = [](int bits) { return any{}(from_bits(bits)).error(); };
    CHECK_BOTH(any_error, 0b1101, (pk::hit_error{why::rows_conflict, 0, 2})); // 0 and 3 agree
    const auto agreed = [](int bits) { return *any{}(from_bits(bits)); };
    CHECK_BOTH(agreed, 0b1001, grade::medium);
}

TEST_CASE("first, priority, least, most and count choose from the matching rows") {
    CHECK_BOTH(for_every_combination<choices_are_right>, combinations, true);
    const auto by_priority = [](int bits) { return priority_or_low{}(from_bits(bits)); };
    CHECK_BOTH(by_priority, 0b1111, grade::high); // the third row: the list decides, not the order
    CHECK_BOTH(by_priority, 0b1011, grade::medium);
    CHECK_BOTH(by_priority, 0, grade::low);
}

TEST_CASE("collect, rule order and output order list the matching rows") {
    CHECK_BOTH(for_every_combination<lists_are_right>, combinations, true);
}

TEST_CASE("a sum of outcomes adds what matches, of numbers and of money") {
    CHECK_BOTH(for_every_combination<sums_are_right>, 8, true);
}

TEST_CASE("the type of an answer says whether there always is one") {
    using s = switches;
    static_assert(std::is_same_v<std::invoke_result_t<first, s>, std::optional<grade>>);
    static_assert(std::is_same_v<std::invoke_result_t<first_or_low, s>, grade>);
    static_assert(std::is_same_v<std::invoke_result_t<priority, s>, std::optional<grade>>);
    static_assert(std::is_same_v<std::invoke_result_t<priority_or_low, s>, grade>);
    static_assert(std::is_same_v<std::invoke_result_t<unique, s>, grade_or_error>);
    static_assert(std::is_same_v<std::invoke_result_t<unique_or_low, s>, grade_or_error>);
    static_assert(std::is_same_v<std::invoke_result_t<any_or_low, s>, grade_or_error>);
    static_assert(std::is_same_v<std::invoke_result_t<collected, s>, pk::hits<grade, 4>>);
    static_assert(std::is_same_v<std::invoke_result_t<collected_or_low, s>, pk::hits<grade, 4>>);
    static_assert(std::is_same_v<std::invoke_result_t<output_order, s>, pk::hits<grade, 4>>);
    static_assert(std::is_same_v<std::invoke_result_t<sum_of_ints, s>, std::optional<int>>);
    static_assert(std::is_same_v<std::invoke_result_t<sum_of_ints_or_one, s>, int>);
    static_assert(std::is_same_v<std::invoke_result_t<least, s>, std::optional<grade>>);
    static_assert(std::is_same_v<std::invoke_result_t<most_or_low, s>, grade>);
    static_assert(std::is_same_v<std::invoke_result_t<counted_or_low, s>, std::size_t>);
}

TEST_CASE("an outcome may be a struct with several outputs") {
    const auto of = [](int bits) { return deal_terms{}(from_bits(bits)); };
    CHECK_BOTH(of, 0b11, (terms{20, grade::high}));
    CHECK_BOTH(of, 0b01, (terms{10, grade::medium}));
    CHECK_BOTH(of, 0b10, terms{});
    const auto agreed = [](int bits) { return agreed_terms{}(from_bits(bits)); };
    using result = pk::expected<terms, pk::hit_error>;
    CHECK_BOTH(agreed, 0b011, (result{terms{20, grade::high}}));
    CHECK_BOTH(agreed, 0b110, (result{pk::unexpected{pk::hit_error{why::rows_conflict, 1, 2}}}));
    const auto listed = [](int bits) { return listed_terms{}(from_bits(bits))[0]; };
    CHECK_BOTH(listed, 0b11, (terms{5, grade::low}));
    CHECK_BOTH(listed, 0b01, (terms{7, grade::high}));
}

TEST_CASE("a row begins on its bound, and a half-open range ends before the next") {
    const auto at = [](std::int64_t cents) { return discount{}(sale_of(cents, 3)); };
    CHECK_BOTH(at, 20'000'000, 20_pct);
    CHECK_BOTH(at, 19'999'999, 10_pct);
    CHECK_BOTH(at, 20'000'001, 20_pct);
    CHECK_BOTH(at, 5'000'000, 10_pct);
    CHECK_BOTH(at, 4'999'999, 0_pct);
    CHECK_BOTH(at, -20'000'000, 0_pct);
    const auto after = [](std::optional<int> years) {
        return discount{}(sale_of(20'000'000, years));
    };
    CHECK_BOTH(after, std::optional{2}, 0_pct);
    CHECK_BOTH(after, std::optional{3}, 20_pct);
    CHECK_BOTH(after, std::optional<int>{}, 0_pct);
}

TEST_CASE("a row with a missing value never matches, under no hit policy") {
    constexpr switches nothing{};
    CHECK_BOTH(first{}, nothing, std::nullopt);
    CHECK_BOTH(first_or_low{}, nothing, grade::low);
    CHECK_BOTH(priority{}, nothing, std::nullopt);
    CHECK_BOTH(most{}, nothing, std::nullopt);
    CHECK_BOTH(sum_of_ints{}, nothing, std::nullopt);
    CHECK_BOTH(counted{}, nothing, 0U);
    const auto error = [](const switches& s) { return unique{}(s).error().why; };
    CHECK_BOTH(error, nothing, why::no_row_matches);
    const auto size = [](const switches& s) {
        return collected{}(s).size() + rule_order{}(s).size() + output_order{}(s).size() +
               first::matching_rows(s).size();
    };
    CHECK_BOTH(size, nothing, 0U);
    // Known next to missing: only the known ones match.
    constexpr switches partly{std::nullopt, true, std::nullopt, true};
    CHECK_BOTH(first{}, partly, grade::low);
    CHECK_BOTH(counted{}, partly, 2U);
    CHECK_BOTH(size, partly, 8U);
}

TEST_CASE("tables of 300 and of 512 rows answer like a loop") {
    CHECK_BOTH((wide_is_right<table_of_300, 300>), 149, true);
    CHECK_BOTH((wide_is_right<table_of_512, 512>), 499, true);
    CHECK((wide_is_right<table_of_300, 300>)(tests::at_run_time(1)));
    CHECK((wide_is_right<table_of_512, 512>)(tests::at_run_time(1)));
    wide_subject s;
    s.x.steps = 3'000;
    s.y.steps = 5;
    const auto all = list_of_300{}(s);
    REQUIRE(all.size() == 300);
    for (std::size_t i = 0; i < all.size(); ++i)
        REQUIRE(all[i] == 300 - static_cast<int>(i));
    const auto rows = list_of_300::matching_rows(s);
    CHECK(rows.size() == 300);
    CHECK(rows[299] == 299);
    s.x.steps = 9;
    CHECK(list_of_300{}(s).size() == 1);
    CHECK(list_of_300{}(s)[0] == 0);
    CHECK(list_of_300::matching_rows(s).empty());
}

TEST_CASE("a list of hits compares by its elements") {
    using three = pk::hits<int, 3>;
    const auto make = [](std::array<int, 3> values, std::size_t size) {
        three h;
        for (std::size_t i = 0; i < size; ++i)
            h.push_back(values[i]);
        return h;
    };
    CHECK((make({1, 2, 3}, 3) == make({1, 2, 3}, 3)));
    CHECK_FALSE((make({1, 2, 3}, 3) == make({1, 2, 4}, 3)));
    CHECK_FALSE((make({1, 2, 3}, 2) == make({1, 2, 3}, 3)));
    CHECK((make({1, 2, 3}, 2) == make({1, 2, 4}, 2)));
    CHECK((make({1, 2, 3}, 0) == three{}));
    static_assert(three{}.empty());
}

static_assert([](const switches& s) {
    return noexcept(first{}(s))&& noexcept(unique{}(s))&& noexcept(any_or_low{}(s))&& noexcept(priority{}(s))&& noexcept(
        output_order{}(
            s))&& noexcept(collected{}(s))&& noexcept(sum_of_money{}(s))&& noexcept(counted{}(s))&& noexcept(first::
                                                                                                                 matching_rows(
                                                                                                                     s));
}(switches{}));
static_assert(sizeof(first) == 1 && sizeof(table_of_512) == 1 && first::name == "first");
