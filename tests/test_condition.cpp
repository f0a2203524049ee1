// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Conditions, on every kind of field, against oracles that know nothing of steps: exhaustively on
// small domains, at random on large ones.

#include "both.hpp"
#include "random.hpp"

#include <partnerkit/condition.hpp>

#include <array>
#include <optional>
#include <utility>
#include <vector>

namespace pk = partnerkit;
using pk::truth;
using namespace pk::literals;

namespace conditions {

// ---- one small value, read in every way a field can be read -------------------------------------

using small = pk::number<pk::plain_unit, -3, 3>;
constexpr small as_small(int value) { return small::from_steps(static_cast<std::int16_t>(value)); }

struct base {
    small inherited;
};
BOOST_DESCRIBE_STRUCT(base, (), (inherited))

struct inner {
    small value;
    base deep;
};
BOOST_DESCRIBE_STRUCT(inner, (), (value, deep))

struct box : base {
    small value;
    inner part;
    std::optional<small> maybe;
    pk::if_applicable<small> perhaps;

    constexpr small get() const { return value; }
    constexpr small get_quietly() const noexcept { return value; }
    constexpr const small& refer() const noexcept { return value; }
    constexpr const inner& get_part() const { return part; }

    constexpr explicit box(int v)
        : base{as_small(v)}, value{as_small(v)}, part{as_small(v), {as_small(v)}},
          maybe{as_small(v)}, perhaps{as_small(v)} {}
    box() = default;
};
BOOST_DESCRIBE_STRUCT(box, (base), (value, part, maybe, perhaps))

constexpr small read(const box& b) { return b.value; }
constexpr small read_quietly(const box& b) noexcept { return b.value; }
constexpr small read_copy(box b) { return b.value; }
constexpr std::optional<small> read_maybe(const box& b) { return b.maybe; }

// The same value under the names of all kinds of fields.
constexpr auto by_path = pk::path<&box::part, &inner::value>;
constexpr auto by_long_path = pk::path<&box::part, &inner::deep, &base::inherited>;
constexpr auto by_accessor = pk::named<"get", &box::get>;
constexpr auto by_quiet_accessor = pk::named<"get", &box::get_quietly>;
constexpr auto by_reference = pk::named<"refer", &box::refer>;
constexpr auto by_function = pk::named<"read", &read>;
constexpr auto by_quiet_function = pk::named<"read", &read_quietly>;
constexpr auto by_copy = pk::named<"read", &read_copy>;
constexpr auto by_path_through_accessor =
    pk::named<"part.value", pk::path<&box::get_part, &inner::value>>;
constexpr auto renamed = pk::named<"worth", &box::value>;
constexpr auto renamed_twice = pk::named<"again", renamed>;
constexpr auto by_optional_function = pk::named<"maybe", &read_maybe>;

enum class relation_name { at_least, at_most, more_than, less_than, is, is_not };

constexpr bool oracle(relation_name op, int value, int bound) {
    switch (op) {
    case relation_name::at_least:
        return !(value < bound);
    case relation_name::at_most:
        return !(value > bound);
    case relation_name::more_than:
        return value > bound;
    case relation_name::less_than:
        return value < bound;
    case relation_name::is:
        return !(value > bound) && !(value < bound);
    case relation_name::is_not:
        return value > bound || value < bound;
    }
    return false;
}

template <class Condition>
constexpr bool answers(const box& b, bool expected) {
    return pk::test<Condition>(b) == (expected ? truth::yes : truth::no);
}

/// All comparisons of a field with one bound, for one value.
template <auto Field, int Bound>
constexpr bool compares_with(int value) {
    using enum relation_name;
    const box b{value};
    return answers<pk::at_least<Field, Bound>>(b, oracle(at_least, value, Bound)) &&
           answers<pk::at_most<Field, Bound>>(b, oracle(at_most, value, Bound)) &&
           answers<pk::more_than<Field, Bound>>(b, oracle(more_than, value, Bound)) &&
           answers<pk::less_than<Field, Bound>>(b, oracle(less_than, value, Bound)) &&
           answers<pk::is<Field, Bound>>(b, oracle(is, value, Bound)) &&
           answers<pk::is_not<Field, Bound>>(b, oracle(is_not, value, Bound)) &&
           answers<pk::not_<pk::is<Field, Bound>>>(b, oracle(is_not, value, Bound)) &&
           answers<pk::one_of<Field, Bound>>(b, oracle(is, value, Bound));
}

/// All ranges that begin with one bound, for one value.
template <auto Field, int Low, int... Above>
constexpr bool ranges_from(int value, std::integer_sequence<int, Above...>) {
    const box b{value};
    return (answers<pk::between<Field, pk::closed<Low, Low + Above>>>(
                b, value >= Low && value <= Low + Above) &&
            ...) &&
           (answers<pk::between<Field, pk::half_open<Low, Low + Above + 1>>>(
                b, value >= Low && value < Low + Above + 1) &&
            ...);
}

template <auto Field, int... Steps>
constexpr bool all_comparisons(int lowest, int highest, std::integer_sequence<int, Steps...>) {
    for (int value = lowest; value <= highest; ++value)
        if (!(compares_with<Field, Steps - 3>(value) && ...)) return false;
    return true;
}
template <auto Field, int... Steps>
constexpr bool all_ranges(int lowest, int highest, std::integer_sequence<int, Steps...>) {
    for (int value = lowest; value <= highest; ++value)
        if (!(ranges_from<Field, Steps - 3>(value, std::make_integer_sequence<int, 6 - Steps>{}) &&
              ...))
            return false;
    return true;
}

/// Every comparison with every bound gives the oracle's answer for every value; and every range.
template <auto Field>
constexpr auto compares_as_oracle = [](std::pair<int, int> values) {
    return all_comparisons<Field>(
        values.first, values.second, std::make_integer_sequence<int, 7>{});
};
template <auto Field>
constexpr auto has_ranges_as_oracle = [](std::pair<int, int> values) {
    return all_ranges<Field>(values.first, values.second, std::make_integer_sequence<int, 7>{});
};

// ---- three-valued answers -----------------------------------------------------------------------

struct three {
    std::optional<bool> a, b, c;
};
BOOST_DESCRIBE_STRUCT(three, (), (a, b, c))

using a = pk::holds<&three::a>;
using b = pk::holds<&three::b>;
using c = pk::holds<&three::c>;

constexpr truth answers_of_one[] = {truth::no, truth::unknown, truth::yes};

constexpr std::optional<bool> as_optional(truth t) {
    return t == truth::unknown ? std::nullopt : std::optional{t == truth::yes};
}
constexpr three as_three(truth x, truth y, truth z = truth::unknown) {
    return {as_optional(x), as_optional(y), as_optional(z)};
}

// Kleene's tables as they stand in books; rows and columns: no, unknown, yes.
constexpr truth N = truth::no;
constexpr truth U = truth::unknown;
constexpr truth Y = truth::yes;
constexpr truth kleene_and[3][3] = {{N, N, N}, {N, U, U}, {N, U, Y}};
constexpr truth kleene_or[3][3] = {{N, U, Y}, {U, U, Y}, {Y, Y, Y}};
constexpr truth kleene_not[3] = {Y, U, N};

constexpr int index(truth t) { return t == truth::no ? 0 : t == truth::unknown ? 1 : 2; }
constexpr truth all(truth x, truth y) { return kleene_and[index(x)][index(y)]; }
constexpr truth any(truth x, truth y) { return kleene_or[index(x)][index(y)]; }
constexpr truth no(truth x) { return kleene_not[index(x)]; }

constexpr bool follows_kleene(truth x, truth y, truth z) {
    const three s = as_three(x, y, z);
    return pk::test<pk::all_of<a, b>>(s) == all(x, y) &&
           pk::test<pk::any_of<a, b>>(s) == any(x, y) && pk::test<pk::not_<a>>(s) == no(x) &&
           pk::test<pk::all_of<a, b, c>>(s) == all(all(x, y), z) &&
           pk::test<pk::any_of<a, b, c>>(s) == any(any(x, y), z) &&
           pk::test<pk::all_of<a, pk::any_of<b, pk::not_<c>>>>(s) == all(x, any(y, no(z))) &&
           pk::test<pk::any_of<a, pk::all_of<pk::not_<b>, c>>>(s) == any(x, all(no(y), z)) &&
           pk::test<pk::not_<pk::all_of<a, b, c>>>(s) == no(all(all(x, y), z)) &&
           pk::test<pk::not_<pk::any_of<a, b, c>>>(s) == no(any(any(x, y), z)) &&
           pk::test<pk::not_<pk::not_<a>>>(s) == x && pk::test<pk::all_of<a>>(s) == x &&
           pk::test<pk::any_of<a>>(s) == x &&
           // one part is certain, the others are not
           pk::test<pk::all_of<pk::is_known<&three::a>, b>>(s) == all(x == U ? N : Y, y) &&
           pk::test<pk::any_of<b, pk::is_missing<&three::a>>>(s) == any(y, x == U ? Y : N);
}
constexpr bool all_follow_kleene(std::size_t count) {
    for (std::size_t x = 0; x < count; ++x)
        for (std::size_t y = 0; y < count; ++y)
            for (std::size_t z = 0; z < count; ++z)
                if (!follows_kleene(answers_of_one[x], answers_of_one[y], answers_of_one[z]))
                    return false;
    return true;
}

// ---- ratios -------------------------------------------------------------------------------------

struct pair {
    small n, d;
};
BOOST_DESCRIBE_STRUCT(pair, (), (n, d))

/// -1, 0 or 1 as n / d is below, on or above p / q; q is positive and d is not zero.
constexpr int order(int n, int d, int p, int q) {
    const int left = n * q * (d < 0 ? -1 : 1);
    const int right = p * (d < 0 ? -d : d);
    return (left > right) - (left < right);
}

struct no_answer {};
template <auto Zero>
struct ratio_by_zero {
    static constexpr auto field = pk::ratio<&pair::n, &pair::d, Zero>;
    static constexpr bool is_stated = true;
    static constexpr int order_of_zero(int p, int q) {
        const pk::fraction zero = Zero;
        return zero == pk::fraction{p, q} ? 0 : zero < pk::fraction{p, q} ? -1 : 1;
    }
};
template <>
struct ratio_by_zero<no_answer{}> {
    static constexpr auto field = pk::ratio<&pair::n, &pair::d>;
    static constexpr bool is_stated = false;
    static constexpr int order_of_zero(int, int) { return 0; }
};

/// All comparisons of a ratio with p / q, for one pair.
template <class Ratio, int P, int Q, auto Bound>
constexpr bool ratio_compares_with(int n, int d) {
    constexpr auto field = Ratio::field;
    const pair s{as_small(n), as_small(d)};
    const bool known = d != 0 || Ratio::is_stated;
    const int o = d != 0 ? order(n, d, P, Q) : Ratio::order_of_zero(P, Q);
    const auto as = [known](bool answer) {
        return !known ? truth::unknown : answer ? truth::yes : truth::no;
    };
    return pk::test<pk::at_least<field, Bound>>(s) == as(o >= 0) &&
           pk::test<pk::at_most<field, Bound>>(s) == as(o <= 0) &&
           pk::test<pk::more_than<field, Bound>>(s) == as(o > 0) &&
           pk::test<pk::less_than<field, Bound>>(s) == as(o < 0) &&
           pk::test<pk::is<field, Bound>>(s) == as(o == 0) &&
           pk::test<pk::is_not<field, Bound>>(s) == as(o != 0) &&
           pk::test<pk::is_known<field>>(s) == (known ? truth::yes : truth::no) &&
           pk::test<pk::is_missing<field>>(s) == (known ? truth::no : truth::yes) &&
           pk::test<pk::is_not_applicable<field>>(s) == truth::no;
}

template <class Ratio>
constexpr auto ratio_compares_as_oracle = [](int reach) {
    for (int n = -reach; n <= reach; ++n)
        for (int d = -reach; d <= reach; ++d)
            if (!(ratio_compares_with<Ratio, 0, 1, 0>(n, d) &&
                  ratio_compares_with<Ratio, 1, 1, 1>(n, d) &&
                  ratio_compares_with<Ratio, -1, 1, -1>(n, d) &&
                  ratio_compares_with<Ratio, 1, 2, 0.5_dec>(n, d) &&
                  ratio_compares_with<Ratio, 1, 2, 50_pct>(n, d) &&
                  ratio_compares_with<Ratio, 1, 1, 100_pct>(n, d) &&
                  ratio_compares_with<Ratio, -3, 2, pk::fraction{-3, 2}>(n, d) &&
                  ratio_compares_with<Ratio, 2, 3, pk::fraction{2, 3}>(n, d) &&
                  ratio_compares_with<Ratio, 3, 1, 3>(n, d)))
                return false;
    return true;
};

struct year {
    pk::usd revenue, cost;
    pk::count deals, won;
    pk::percent share, goal;
    std::optional<pk::count> people;
    pk::if_applicable<pk::count> resold;
};
BOOST_DESCRIBE_STRUCT(year, (), (revenue, cost, deals, won, share, goal, people, resold))

// ---- children -----------------------------------------------------------------------------------

struct deal {
    std::optional<bool> won;
    bool renewed = false;
    pk::usd value;
};
BOOST_DESCRIBE_STRUCT(deal, (), (won, renewed, value))

template <class Range>
struct owner {
    Range deals{};
};
template <class Range>
constexpr auto deals_of = pk::named<"deals", &owner<Range>::deals>;

/// The base-3 digits of a number, as the answers of `length` children.
constexpr truth child_answer(int number, int child) {
    for (int i = 0; i < child; ++i)
        number /= 3;
    return answers_of_one[number % 3];
}

template <std::size_t Count, auto Deals, class Subject>
constexpr bool counts_as_oracle(const Subject& subject, int yes, int open) {
    const int wanted = static_cast<int>(Count);
    const truth expected = yes >= wanted ? Y : yes + open >= wanted ? U : N;
    return pk::test<pk::at_least_n_of<Count, Deals, pk::holds<&deal::won>>>(subject) == expected;
}

/// Every quantifier over the same children, with answers that may be unknown and with certain ones.
template <auto Deals, class Subject>
constexpr bool quantifies_as_oracle(const Subject& subject, int number, int length) {
    int yes = 0;
    int open = 0;
    for (int i = 0; i < length; ++i) {
        yes += child_answer(number, i) == Y ? 1 : 0;
        open += child_answer(number, i) == U ? 1 : 0;
    }
    const int refused = length - yes - open;
    const truth every = refused > 0 ? N : open > 0 ? U : Y;
    const truth some = yes > 0 ? Y : open > 0 ? U : N;
    const bool every_renewed = yes == length; // `renewed` is set where the answer is yes
    const bool some_renewed = yes > 0;
    return pk::test<pk::every<Deals, pk::holds<&deal::won>>>(subject) == every &&
           pk::test<pk::some<Deals, pk::holds<&deal::won>>>(subject) == some &&
           counts_as_oracle<1, Deals>(subject, yes, open) &&
           counts_as_oracle<2, Deals>(subject, yes, open) &&
           counts_as_oracle<3, Deals>(subject, yes, open) &&
           counts_as_oracle<5, Deals>(subject, yes, open) &&
           pk::every<Deals, pk::holds<&deal::renewed>>::test(subject) == every_renewed &&
           pk::some<Deals, pk::holds<&deal::renewed>>::test(subject) == some_renewed &&
           pk::at_least_n_of<2, Deals, pk::holds<&deal::renewed>>::test(subject) == (yes >= 2) &&
           pk::test<pk::not_<pk::every<Deals, pk::holds<&deal::won>>>>(subject) == no(every);
}

constexpr deal deal_with(truth answer) { return {as_optional(answer), answer == truth::yes, {}}; }

constexpr int power_of_three(int exponent) {
    return exponent == 0 ? 1 : 3 * power_of_three(exponent - 1);
}

constexpr auto vectors_quantify = [](int longest) {
    for (int length = 0; length <= longest; ++length)
        for (int number = 0; number < power_of_three(length); ++number) {
            owner<std::vector<deal>> subject;
            for (int i = 0; i < length; ++i)
                subject.deals.push_back(deal_with(child_answer(number, i)));
            if (!quantifies_as_oracle<deals_of<std::vector<deal>>>(subject, number, length))
                return false;
        }
    return true;
};
template <class Range>
constexpr auto fixed_ranges_quantify = [](int length) {
    for (int number = 0; number < power_of_three(length); ++number) {
        owner<Range> subject;
        int child = 0;
        for (deal& d : subject.deals)
            d = deal_with(child_answer(number, child++));
        if (!quantifies_as_oracle<deals_of<Range>>(subject, number, length)) return false;
    }
    return true;
};

struct region {
    std::array<deal, 2> deals;
    pk::count people;
    constexpr std::vector<deal> open_deals() const {
        std::vector<deal> open;
        for (const deal& d : deals)
            if (!d.won) open.push_back(d);
        return open;
    }
};
BOOST_DESCRIBE_STRUCT(region, (), (deals, people))
struct firm {
    std::array<region, 2> regions;
};
BOOST_DESCRIBE_STRUCT(firm, (), (regions))

using dollars = std::array<int, 4>;
constexpr firm regions_with(const dollars& each) {
    firm f;
    for (std::size_t i = 0; i < 4; ++i)
        f.regions[i / 2].deals[i % 2].value.steps = each[i] * 100;
    return f;
}

// ---- other types of values ----------------------------------------------------------------------

enum class level { none = -1, basic = 3, full = 10 };
BOOST_DESCRIBE_ENUM(level, none, basic, full)

struct values {
    bool flag = false;
    level grade = level::none;
    std::uint64_t big = 0;
    std::int64_t wide = 0;
    std::uint8_t tiny = 0;
    pk::money<"USD", 10'000> revenue;
    pk::percent share;
};
BOOST_DESCRIBE_STRUCT(values, (), (flag, grade, big, wide, tiny, revenue, share))

template <class Condition>
constexpr auto answer = [](const auto& subject) { return pk::test<Condition>(subject); };

constexpr values with_flag(bool flag) {
    values v;
    v.flag = flag;
    return v;
}
constexpr values with_grade(level grade) {
    values v;
    v.grade = grade;
    return v;
}
constexpr values with_big(std::uint64_t big) {
    values v;
    v.big = big;
    return v;
}
constexpr values with_wide(std::int64_t wide) {
    values v;
    v.wide = wide;
    return v;
}
constexpr values with_share(pk::percent share) {
    values v;
    v.share = share;
    return v;
}

} // namespace conditions

using namespace conditions;

TEST_CASE("every comparison gives the right answer for every value, bound and kind of field") {
    constexpr std::pair all_values{-3, 3};
    CHECK_BOTH(compares_as_oracle<&box::value>, all_values, true);
    CHECK_BOTH(compares_as_oracle<&base::inherited>, all_values, true);
    CHECK_BOTH(compares_as_oracle<&box::maybe>, all_values, true);
    CHECK_BOTH(compares_as_oracle<&box::perhaps>, all_values, true);
    CHECK_BOTH(compares_as_oracle<by_path>, all_values, true);
    CHECK_BOTH(compares_as_oracle<by_long_path>, all_values, true);
    CHECK_BOTH(compares_as_oracle<by_accessor>, all_values, true);
    CHECK_BOTH(compares_as_oracle<by_path_through_accessor>, all_values, true);
    CHECK_BOTH(compares_as_oracle<by_function>, all_values, true);
    CHECK_BOTH(compares_as_oracle<by_optional_function>, all_values, true);
    CHECK_BOTH(compares_as_oracle<renamed>, all_values, true);
    // The other ways to write a function, and a name given twice, read the same value.
    CHECK_BOTH((compares_with<by_quiet_accessor, 1>), 1, true);
    CHECK_BOTH((compares_with<by_reference, 1>), 0, true);
    CHECK_BOTH((compares_with<by_quiet_function, -1>), -1, true);
    CHECK_BOTH((compares_with<by_copy, 2>), 3, true);
    CHECK_BOTH((compares_with<renamed_twice, 0>), 0, true);
    CHECK_BOTH(has_ranges_as_oracle<&box::value>, all_values, true);
    CHECK_BOTH(has_ranges_as_oracle<&box::maybe>, all_values, true);
    CHECK_BOTH(has_ranges_as_oracle<by_path>, all_values, true);
    CHECK_BOTH(has_ranges_as_oracle<by_accessor>, all_values, true);
}

TEST_CASE("a field has the name of its member, its path or its hand") {
    static_assert(pk::field<&box::value>::name() == "value");
    static_assert(pk::field<&base::inherited>::name() == "inherited");
    static_assert(pk::field<&box::inherited>::name() == "inherited");
    static_assert(pk::field<by_path>::name() == "part.value");
    static_assert(pk::field<by_long_path>::name() == "part.deep.inherited");
    static_assert(pk::field<renamed_twice>::name() == "again");
    static_assert(pk::field<by_function>::name() == "read");
    static_assert(pk::field<pk::ratio<&pair::n, &pair::d>>::name() == "n / d");
    static_assert(pk::field<&box::get>::name().empty()); // an accessor needs a hand
    static_assert(std::is_same_v<
                  pk::all_of<pk::is<&box::value, 1>, pk::is<&base::inherited, 1>>::subject_type,
                  box>);
    static_assert(std::is_same_v<
                  pk::all_of<pk::is<&base::inherited, 1>, pk::is<&box::value, 1>>::subject_type,
                  box>);
}

TEST_CASE("a bound is written in the unit of its field, and half-way bounds of ratios are exact") {
    CHECK_BOTH((answer<pk::at_least<&values::share, 33.34_pct>>), with_share(33.34_pct), Y);
    CHECK_BOTH((answer<pk::at_least<&values::share, 33.34_dec>>), with_share(33.33_pct), N);
    CHECK_BOTH((answer<pk::at_least<&values::share, 33>>), with_share(33_pct), Y);
    CHECK_BOTH((answer<pk::more_than<&values::share, 99.99_pct>>), with_share(100_pct), Y);
    CHECK_BOTH((answer<pk::more_than<&values::share, 100_pct>>), with_share(100_pct), N);
    CHECK_BOTH((answer<pk::less_than<&values::share, 0_pct>>), with_share(0_pct), N);
    // 500 dollars are 500 dollars, whatever the field counts in.
    values v;
    for (const std::int64_t off : {-1, 0, 1}) {
        v.revenue = pk::money<"USD", 10'000>::from_steps(5'000'000 + off);
        CHECK((answer<pk::at_least<&values::revenue, 500_usd>>(v) == Y) == (off >= 0));
        CHECK((answer<pk::less_than<&values::revenue, 500_usd>>(v) == Y) == (off < 0));
        CHECK((answer<pk::is<&values::revenue, 500_usd>>(v) == Y) == (off == 0));
    }
}

TEST_CASE("truth values, enumerators and integers of the host compare by their values") {
    CHECK_BOTH((answer<pk::holds<&values::flag>>), with_flag(true), Y);
    CHECK_BOTH((answer<pk::holds<&values::flag>>), with_flag(false), N);
    CHECK_BOTH((answer<pk::is<&values::flag, false>>), with_flag(false), Y);
    CHECK_BOTH((answer<pk::is_not<&values::flag, true>>), with_flag(true), N);

    using at_least_basic = pk::at_least<&values::grade, level::basic>;
    CHECK_BOTH(answer<at_least_basic>, with_grade(level::none), N);
    CHECK_BOTH(answer<at_least_basic>, with_grade(level::basic), Y);
    CHECK_BOTH(answer<at_least_basic>, with_grade(level::full), Y);
    using below_full = pk::between<&values::grade, pk::half_open<level::none, level::full>>;
    CHECK_BOTH(answer<below_full>, with_grade(level::basic), Y);
    CHECK_BOTH(answer<below_full>, with_grade(level::full), N);
    using either_end = pk::one_of<&values::grade, level::none, level::full>;
    CHECK_BOTH(answer<either_end>, with_grade(level::none), Y);
    CHECK_BOTH(answer<either_end>, with_grade(level::basic), N);
    CHECK_BOTH(answer<either_end>, with_grade(level::full), Y);

    using most = pk::at_least<&values::big, INT64_MAX>;
    CHECK_BOTH(answer<most>, with_big(UINT64_MAX), Y);
    CHECK_BOTH(answer<most>, with_big(std::uint64_t{INT64_MAX}), Y);
    CHECK_BOTH(answer<most>, with_big(std::uint64_t{INT64_MAX} - 1), N);
    using small_numbers = pk::less_than<&values::big, 10>;
    CHECK_BOTH(answer<small_numbers>, with_big(UINT64_MAX), N); // it is not negative
    CHECK_BOTH(answer<small_numbers>, with_big(9), Y);

    CHECK_BOTH((answer<pk::at_least<&values::wide, INT64_MIN>>), with_wide(INT64_MIN), Y);
    CHECK_BOTH((answer<pk::at_most<&values::wide, INT64_MAX>>), with_wide(INT64_MAX), Y);
    CHECK_BOTH((answer<pk::more_than<&values::wide, INT64_MAX>>), with_wide(INT64_MAX), N);
    CHECK_BOTH((answer<pk::less_than<&values::wide, INT64_MIN>>), with_wide(INT64_MIN), N);
    CHECK_BOTH((answer<pk::more_than<&values::wide, -1>>), with_wide(0), Y);
    CHECK_BOTH((answer<pk::more_than<&values::wide, -1>>), with_wide(-1), N);

    values v;
    for (unsigned tiny = 0; tiny < 256; ++tiny) {
        v.tiny = static_cast<std::uint8_t>(tiny);
        REQUIRE((answer<pk::at_least<&values::tiny, 200>>(v) == Y) == (tiny >= 200));
        REQUIRE((answer<pk::more_than<&values::tiny, 255>>(v) == N));
        REQUIRE(
            (answer<pk::one_of<&values::tiny, 0, 7, 255>>(v) == Y) ==
            (tiny == 0 || tiny == 7 || tiny == 255));
    }
}

TEST_CASE("no comparison of an absent value is answered, not even that it differs") {
    const auto unanswered = [](const box& s) {
        return pk::test<pk::at_least<&box::perhaps, 0>>(s) == U &&
               pk::test<pk::at_most<&box::perhaps, 0>>(s) == U &&
               pk::test<pk::at_least<&box::perhaps, -3>>(s) == U && // true of every value
               pk::test<pk::more_than<&box::perhaps, 0>>(s) == U &&
               pk::test<pk::less_than<&box::perhaps, 0>>(s) == U &&
               pk::test<pk::is<&box::perhaps, 0>>(s) == U &&
               pk::test<pk::is_not<&box::perhaps, 0>>(s) == U &&
               pk::test<pk::one_of<&box::perhaps, 0, 1>>(s) == U &&
               pk::test<pk::between<&box::perhaps, pk::closed<-3, 3>>>(s) == U &&
               pk::test<pk::not_<pk::is<&box::perhaps, 0>>>(s) == U &&
               pk::test<pk::is<&box::maybe, 0>>(s) == U &&
               pk::test<pk::is_not<by_optional_function, 0>>(s) == U;
    };
    CHECK_BOTH(unanswered, box{}, true);
    const auto not_applicable = [](box s) {
        s.perhaps = pk::not_applicable;
        return s;
    };
    CHECK_BOTH(unanswered, not_applicable(box{}), true);
}

TEST_CASE("known, missing and not applicable are told apart, and the question is always answered") {
    const auto state = [](const box& s) {
        return std::array{
            pk::is_known<&box::perhaps>::test(s),
            pk::is_missing<&box::perhaps>::test(s),
            pk::is_not_applicable<&box::perhaps>::test(s)};
    };
    const auto with = [](pk::if_applicable<small> value) {
        box s{0};
        s.perhaps = value;
        return s;
    };
    using flags = std::array<bool, 3>;
    CHECK_BOTH(state, with(as_small(0)), (flags{true, false, false}));
    CHECK_BOTH(state, with(std::nullopt), (flags{false, true, false}));
    CHECK_BOTH(state, with(pk::not_applicable), (flags{false, false, true}));
    const auto optional_state = [](const box& s) {
        return std::array{
            pk::is_known<&box::maybe>::test(s),
            pk::is_missing<&box::maybe>::test(s),
            pk::is_not_applicable<&box::maybe>::test(s)};
    };
    CHECK_BOTH(optional_state, box{}, (flags{false, true, false}));
    CHECK_BOTH(optional_state, box{3}, (flags{true, false, false}));
    const auto plain_state = [](const box& s) {
        return std::array{
            pk::is_known<&box::value>::test(s),
            pk::is_missing<&box::value>::test(s),
            pk::is_not_applicable<&box::value>::test(s)};
    };
    CHECK_BOTH(plain_state, box{}, (flags{true, false, false}));
}

TEST_CASE("combinations follow Kleene's tables for all answers of three parts") {
    CHECK_BOTH(all_follow_kleene, std::size_t{3}, true);
}

TEST_CASE("one of several values is unknown only while the value is") {
    using listed = pk::one_of<&box::maybe, -3, 0, 3>;
    for (int value = -3; value <= 3; ++value)
        CHECK(pk::test<listed>(box{value}) == (value % 3 == 0 ? Y : N));
    CHECK_BOTH(answer<listed>, box{}, U);
    CHECK_BOTH(answer<pk::not_<listed>>, box{}, U);
    CHECK_BOTH(answer<pk::not_<listed>>, box{1}, Y);
}

TEST_CASE("conditions without absent values answer with a plain bool") {
    using certain = pk::all_of<pk::is<&box::value, 1>, pk::not_<pk::is<by_path, 2>>>;
    static_assert(std::is_same_v<decltype(certain::test(box{})), bool>);
    static_assert(std::is_same_v<decltype(pk::is<&box::maybe, 1>::test(box{})), truth>);
    static_assert(
        std::is_same_v<decltype(pk::any_of<certain, pk::is<&box::maybe, 1>>::test(box{})), truth>);
    static_assert(std::is_same_v<decltype(pk::is_known<&box::maybe>::test(box{})), bool>);
    static_assert(std::is_same_v<
                  decltype(pk::every<&region::deals, pk::holds<&deal::renewed>>::test(region{})),
                  bool>);
    static_assert(pk::is_condition<certain> && !pk::is_condition<int>);
}

TEST_CASE("a ratio is compared exactly, for every pair and every stated answer to a zero") {
    CHECK_BOTH(ratio_compares_as_oracle<ratio_by_zero<no_answer{}>>, 3, true);
    CHECK_BOTH(ratio_compares_as_oracle<ratio_by_zero<0_dec>>, 3, true);
    CHECK_BOTH((ratio_compares_as_oracle<ratio_by_zero<pk::fraction{-1, 2}>>), 3, true);
    CHECK_BOTH(ratio_compares_as_oracle<ratio_by_zero<7>>, 3, true);
}

TEST_CASE("a range of ratios has its ends where it says") {
    constexpr auto share = pk::ratio<&pair::n, &pair::d>;
    for (int n = -3; n <= 3; ++n)
        for (int d = -3; d <= 3; ++d) {
            const pair s{as_small(n), as_small(d)};
            const auto as = [d](bool in) { return d == 0 ? U : in ? Y : N; };
            const bool from_half = d != 0 && order(n, d, 1, 2) >= 0;
            REQUIRE(
                pk::test<pk::between<share, pk::closed<0.5_dec, 1>>>(s) ==
                as(from_half && order(n, d, 1, 1) <= 0));
            REQUIRE(
                pk::test<pk::between<share, pk::half_open<50_pct, 100_pct>>>(s) ==
                as(from_half && order(n, d, 1, 1) < 0));
            REQUIRE(
                pk::test<pk::one_of<share, 1, 0.5_dec, pk::fraction{-1, 3}>>(s) ==
                as(d != 0 &&
                   (order(n, d, 1, 1) == 0 || order(n, d, 1, 2) == 0 || order(n, d, -1, 3) == 0)));
        }
}

TEST_CASE("ratios of money and counts keep their unit, and large ones are exact") {
    __extension__ using wide = __int128;
    constexpr auto per_deal = pk::ratio<&year::revenue, &year::deals>;
    constexpr auto yield = pk::ratio<&year::revenue, &year::cost>;
    constexpr auto win_rate = pk::ratio<&year::won, &year::deals>;
    constexpr auto attained = pk::ratio<&year::share, &year::goal>;
    static_assert(pk::field<per_deal>::domain_type::view.unit == "USD");
    static_assert(pk::field<yield>::domain_type::view.unit.empty());

    tests::dice dice = tests::seeded_dice();
    constexpr std::int64_t most = pk::usd::highest;
    const std::int64_t odd[] = {0, 1, most, -most, 5'000'000, INT32_MAX};
    int on_border = 0;
    for (int round = 0; round < 100'000; ++round) {
        year y;
        const auto amount = [&] {
            return dice.once_in(3) ? odd[dice(0, 5)] : dice(-most, most) >> dice(0, 40);
        };
        y.revenue.steps = amount();
        y.cost.steps = amount();
        y.deals.steps =
            static_cast<std::int32_t>(dice.once_in(2) ? dice(0, 4) : dice(0, INT32_MAX));
        y.won.steps =
            static_cast<std::int32_t>(dice.once_in(2) ? dice(0, 4) : dice(0, y.deals.steps));
        if (dice.once_in(
                3)) // exactly 50'000 dollars a deal, or a cent more or less for all of them
            y.revenue.steps = std::int64_t{5'000'000} * y.deals.steps + dice(-1, 1);
        if (dice.once_in(3)) y.cost.steps = y.revenue.steps / 3 * 2;
        y.share.steps = static_cast<std::int16_t>(dice(0, 10'000));
        y.goal.steps = static_cast<std::int16_t>(dice(0, 10'000));
        if (y.revenue.steps > most || y.revenue.steps < -most) continue;

        const truth large = y.deals.steps == 0                                         ? U
                            : wide{y.revenue.steps} >= wide{5'000'000} * y.deals.steps ? Y
                                                                                       : N;
        REQUIRE(pk::test<pk::at_least<per_deal, 50'000_usd>>(y) == large);
        on_border += wide{y.revenue.steps} == wide{5'000'000} * y.deals.steps ? 1 : 0;
        // won / deals > 60 %
        const truth often = y.deals.steps == 0                                ? U
                            : wide{y.won.steps} * 5 > wide{y.deals.steps} * 3 ? Y
                                                                              : N;
        REQUIRE(pk::test<pk::more_than<win_rate, 60_pct>>(y) == often);
        // revenue / cost >= 1.5; both may be negative
        const wide r = y.cost.steps < 0 ? -wide{y.revenue.steps} : wide{y.revenue.steps};
        const wide c = y.cost.steps < 0 ? -wide{y.cost.steps} : wide{y.cost.steps};
        const truth pays = c == 0 ? U : 2 * r >= 3 * c ? Y : N;
        REQUIRE(pk::test<pk::at_least<yield, 1.5_dec>>(y) == pays);
        REQUIRE(pk::test<pk::at_least<yield, pk::fraction{3, 2}>>(y) == pays);
        const truth met = y.goal.steps == 0 ? U : y.share.steps >= y.goal.steps ? Y : N;
        REQUIRE(pk::test<pk::at_least<attained, 100_pct>>(y) == met);
    }
    CHECK(on_border > 1'000);
}

TEST_CASE("what a ratio is over zero has its unit, or is a share of it") {
    constexpr auto load = pk::ratio<&year::deals, &year::won, 50_pct>;
    constexpr auto price = pk::ratio<&year::revenue, &year::deals, 0.5_usd>;
    constexpr auto attained = pk::ratio<&year::share, &year::deals, 20_pct>;
    constexpr year nothing{};
    CHECK_BOTH((answer<pk::at_least<load, 0.5_dec>>), nothing, Y);
    CHECK_BOTH((answer<pk::more_than<load, 50_pct>>), nothing, N);
    CHECK_BOTH((answer<pk::at_least<price, 0.5_usd>>), nothing, Y);
    CHECK_BOTH((answer<pk::more_than<price, 0.5_usd>>), nothing, N);
    CHECK_BOTH((answer<pk::at_least<attained, 20>>), nothing, Y);
    CHECK_BOTH((answer<pk::more_than<attained, 20_pct>>), nothing, N);
}

TEST_CASE("a ratio of absent values is as absent as they are") {
    constexpr auto load = pk::ratio<&year::deals, &year::people, 0_dec>;
    constexpr auto resale = pk::ratio<&year::resold, &year::people>;
    const auto make = [](std::optional<pk::count> people, pk::if_applicable<pk::count> resold) {
        year y;
        y.deals = pk::count{6};
        y.people = people;
        y.resold = resold;
        return y;
    };
    using busy = pk::at_least<load, 2>;
    CHECK_BOTH(answer<busy>, (make(pk::count{3}, std::nullopt)), Y);
    CHECK_BOTH(answer<busy>, (make(pk::count{4}, std::nullopt)), N);
    CHECK_BOTH(answer<busy>, (make(pk::count{0}, std::nullopt)), N); // the stated answer: 0
    CHECK_BOTH(answer<busy>, (make(std::nullopt, std::nullopt)), U); // missing, not zero
    using is_missing = pk::is_missing<resale>;
    using is_inapplicable = pk::is_not_applicable<resale>;
    using is_known = pk::is_known<resale>;
    CHECK_BOTH(answer<is_known>, (make(pk::count{2}, pk::count{1})), Y);
    CHECK_BOTH(answer<is_missing>, (make(pk::count{0}, pk::count{1})), Y);
    CHECK_BOTH(answer<is_missing>, (make(std::nullopt, pk::count{1})), Y);
    CHECK_BOTH(answer<is_missing>, (make(pk::count{2}, std::nullopt)), Y);
    CHECK_BOTH(answer<is_inapplicable>, (make(pk::count{2}, pk::not_applicable)), Y);
    CHECK_BOTH(answer<is_inapplicable>, (make(std::nullopt, pk::not_applicable)), Y);
    CHECK_BOTH(answer<is_missing>, (make(std::nullopt, pk::not_applicable)), N);
}

TEST_CASE("quantifiers give the right answer for all answers of up to five children") {
    CHECK_BOTH(vectors_quantify, 4, true);
    CHECK(vectors_quantify(tests::at_run_time(7)));
    CHECK_BOTH((fixed_ranges_quantify<std::array<deal, 3>>), 3, true);
    CHECK_BOTH((fixed_ranges_quantify<deal[4]>), 4, true);
    CHECK_BOTH((fixed_ranges_quantify<std::array<deal, 0>>), 0, true);
}

TEST_CASE("of no children every one satisfies everything, and none satisfies anything") {
    const auto none = [](int) {
        const owner<std::vector<deal>> nobody;
        constexpr auto deals = deals_of<std::vector<deal>>;
        return pk::every<deals, pk::holds<&deal::renewed>>::test(nobody) &&
               !pk::some<deals, pk::holds<&deal::renewed>>::test(nobody) &&
               !pk::at_least_n_of<1, deals, pk::holds<&deal::renewed>>::test(nobody);
    };
    CHECK_BOTH(none, 0, true);
}

TEST_CASE("quantifiers nest, and reach children through members, paths and functions") {
    using large = pk::at_least<&deal::value, 1'000_usd>;
    using busy_region = pk::some<&region::deals, large>;
    using everywhere = pk::every<&firm::regions, busy_region>;
    const auto is_everywhere = [](const dollars& d) {
        return pk::test<everywhere>(regions_with(d));
    };
    CHECK_BOTH(is_everywhere, (dollars{1'000, 0, 0, 1'000}), Y);
    CHECK_BOTH(is_everywhere, (dollars{1'000, 1'000, 0, 999}), N);
    CHECK_BOTH(is_everywhere, (dollars{0, 0, 5'000, 5'000}), N);

    static constexpr auto open =
        pk::named<"open deals", &region::open_deals>; // made for the question
    const auto open_and_large = [](std::array<bool, 2> won) {
        region r;
        for (std::size_t i = 0; i < 2; ++i) {
            if (won[i]) r.deals[i].won = true;
            r.deals[i].value = 2'000_usd;
        }
        return pk::test<pk::at_least_n_of<2, open, large>>(r);
    };
    CHECK_BOTH(open_and_large, (std::array{false, false}), Y);
    CHECK_BOTH(open_and_large, (std::array{false, true}), N);
}

static_assert([](const box& s, const year& y, const region& r) {
    return noexcept(pk::test<pk::at_least<&box::value, 1>>(
        s))&& noexcept(pk::test<pk::
                                    at_least<by_accessor, 1>>(
        s))&& noexcept(pk::test<pk::
                                    any_of<pk::is<by_optional_function, 1>, pk::is<by_path, 2>>>(
        s))&& noexcept(pk::test<pk::
                                    at_least<pk::ratio<&year::revenue, &year::deals>, 1_usd>>(
        y))&& noexcept(pk::test<pk::every<&region::deals, pk::holds<&deal::won>>>(r));
}(box{}, year{}, region{}));
