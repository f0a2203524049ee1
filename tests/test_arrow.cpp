// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Rows that come through the Arrow C data interface: every format, in slices of arrays, with nulls
// of the cells and of the struct, compared with what the policy and `checked` say about each row;
// and structures that contradict themselves.

#include "random.hpp"

#include <partnerkit/arrow.hpp>
#include <partnerkit/date.hpp>
#include <policies.hpp>

#include <cmath>
#include <cstring>
#include <deque>
#include <functional>
#include <limits>
#include <string>
#include <vector>

namespace pk = partnerkit;
namespace batch = pk::batch;
using batch::fault;
using pk::rounding;
using namespace pk::literals;
__extension__ using wide = __int128;

namespace {

constexpr std::int64_t none = batch::marker<std::int64_t>::none;
constexpr std::int64_t invalid = batch::marker<std::int64_t>::invalid;

// ---- arrays made by hand -----------------------------------------------------------------------

/// Memory of exactly its size, so that a sanitizer sees what is read beyond it; and at an odd
/// address, so that it sees what relies on another.
class bytes {
  public:
    template <class Cell>
    static bytes of(const std::vector<Cell>& cells) {
        bytes result;
        result.resize(cells.size() * sizeof(Cell));
        if (!cells.empty()) std::memcpy(result.data(), cells.data(), cells.size() * sizeof(Cell));
        return result;
    }
    static bytes of(const std::string& text) {
        return of(std::vector<char>{text.begin(), text.end()});
    }
    static bytes of(const std::vector<bool>& bits) {
        bytes result;
        result.resize((bits.size() + 7) / 8);
        for (std::size_t i = 0; i < bits.size(); ++i)
            if (bits[i])
                result.data()[i / 8] = static_cast<char>(result.data()[i / 8] | (1 << (i % 8)));
        return result;
    }
    [[nodiscard]] const void* get() const { return memory_.data() + 1; }

  private:
    void resize(std::size_t size) { memory_.assign(size + 1, 0); }
    char* data() { return memory_.data() + 1; }
    std::vector<char> memory_{'\0'};
};

void release_array(ArrowArray* array) { array->release = nullptr; }
void release_schema(ArrowSchema* schema) { schema->release = nullptr; }

/// An array and its schema; the memory is in here. To be finished where it is to stay.
struct column {
    std::string name{};
    std::string format{};
    std::int64_t length = 0;
    std::int64_t offset = 0;
    std::int64_t null_count = 0;
    std::vector<bytes> memory{}; // without the validity
    std::vector<bool> valid{};   // empty: no bitmap
    std::vector<column> dictionary{};

    ArrowArray array{};
    ArrowSchema schema{};
    std::deque<bytes> bitmap{};
    std::vector<const void*> buffers{};

    void finish() {
        if (format != "n") buffers.push_back(nullptr);
        if (!valid.empty()) {
            bitmap.push_back(bytes::of(valid));
            buffers[0] = bitmap.back().get();
        }
        for (const bytes& each : memory)
            buffers.push_back(each.get());
        array = {
            length,
            null_count,
            offset,
            static_cast<std::int64_t>(buffers.size()),
            0,
            buffers.data(),
            nullptr,
            nullptr,
            release_array,
            nullptr};
        schema = {
            format.c_str(),
            name.c_str(),
            nullptr,
            ARROW_FLAG_NULLABLE,
            0,
            nullptr,
            nullptr,
            release_schema,
            nullptr};
        for (column& texts : dictionary) {
            texts.finish();
            array.dictionary = &texts.array;
            schema.dictionary = &texts.schema;
        }
    }
};

/// A struct of columns, finished.
struct record_batch {
    record_batch(std::deque<column> all, std::size_t rows, std::size_t first = 0)
        : columns(std::move(all)) {
        for (column& each : columns) {
            each.finish();
            arrays.push_back(&each.array);
            schemas.push_back(&each.schema);
        }
        const auto count = static_cast<std::int64_t>(columns.size());
        array = {
            static_cast<std::int64_t>(rows),
            0,
            static_cast<std::int64_t>(first),
            1,
            count,
            buffers,
            arrays.data(),
            nullptr,
            release_array,
            nullptr};
        schema = {"+s", "", nullptr, 0, count, schemas.data(), nullptr, release_schema, nullptr};
    }
    record_batch(const record_batch&) = delete;

    /// Which rows the struct has at all; from its offset on.
    void set_rows(const std::vector<bool>& rows) {
        std::vector<bool> all(static_cast<std::size_t>(array.offset), false);
        all.insert(all.end(), rows.begin(), rows.end());
        bitmap = bytes::of(all);
        buffers[0] = bitmap.get();
        array.null_count = -1;
    }

    std::deque<column> columns;
    std::vector<ArrowArray*> arrays{};
    std::vector<ArrowSchema*> schemas{};
    const void* buffers[1]{};
    bytes bitmap{};
    ArrowArray array{};
    ArrowSchema schema{};
};

template <class Value>
using optionals = std::vector<std::optional<Value>>;

template <class Value>
void add_validity(column& to, const optionals<Value>& values) {
    to.length = static_cast<std::int64_t>(values.size());
    for (const auto& value : values) {
        to.valid.push_back(value.has_value());
        if (!value) ++to.null_count;
    }
    if (to.null_count == 0) to.valid.clear();
}

/// What a cell has that is null: something that would be a bad cell.
template <class Cell>
Cell rubbish() {
    if constexpr (std::is_floating_point_v<Cell>)
        return std::numeric_limits<Cell>::quiet_NaN();
    else
        return static_cast<Cell>(~Cell{} << (8 * sizeof(Cell) - 2));
}

template <class Cell>
column fixed(std::string format, const optionals<Cell>& values) {
    column result;
    result.format = std::move(format);
    std::vector<Cell> cells;
    for (const auto& value : values)
        cells.push_back(value ? *value : rubbish<Cell>());
    result.memory.push_back(bytes::of(cells));
    add_validity(result, values);
    return result;
}

column bits(const optionals<bool>& values) {
    column result;
    result.format = "b";
    std::vector<bool> cells;
    for (const auto& value : values)
        cells.push_back(value.value_or(true));
    result.memory.push_back(bytes::of(cells));
    add_validity(result, values);
    return result;
}

template <class Offset>
column texts(const optionals<std::string>& values) {
    column result;
    result.format = sizeof(Offset) == 4 ? "u" : "U";
    std::string all;
    std::vector<Offset> offsets{0};
    for (const auto& value : values) {
        all += value.value_or("rubbish");
        offsets.push_back(static_cast<Offset>(all.size()));
    }
    result.memory = {bytes::of(offsets), bytes::of(all)};
    add_validity(result, values);
    return result;
}

/// Long texts lie in two buffers, in turn.
column views(const optionals<std::string>& values) {
    struct view {
        std::int32_t size = 0;
        std::int32_t rest[3]{};
    };
    column result;
    result.format = "vu";
    std::string all[2];
    std::vector<view> cells;
    std::int32_t buffer = 0;
    for (const auto& value : values) {
        const std::string text = value.value_or("");
        view cell{static_cast<std::int32_t>(text.size())};
        if (text.size() <= 12) {
            std::memcpy(cell.rest, text.data(), text.size());
        } else {
            std::memcpy(cell.rest, text.data(), 4);
            cell.rest[1] = buffer;
            cell.rest[2] = static_cast<std::int32_t>(all[buffer].size());
            all[buffer] += text;
            buffer = 1 - buffer;
        }
        cells.push_back(cell);
    }
    const std::vector<std::int64_t> sizes{
        static_cast<std::int64_t>(all[0].size()), static_cast<std::int64_t>(all[1].size())};
    result.memory = {bytes::of(cells), bytes::of(all[0]), bytes::of(all[1]), bytes::of(sizes)};
    add_validity(result, values);
    return result;
}

/// Texts by their places in a list, which has two cells in front that do not belong to it.
template <class Index>
column listed(
    std::string format,
    column (*write)(const optionals<std::string>&),
    const optionals<std::string>& values) {
    optionals<std::string> list{"rubbish", "more rubbish"};
    optionals<Index> places;
    for (const auto& value : values) {
        if (!value) {
            places.emplace_back();
            continue;
        }
        std::size_t place = 2;
        while (place < list.size() && list[place] != *value)
            ++place;
        if (place == list.size()) list.push_back(*value);
        places.push_back(static_cast<Index>(place - 2));
    }
    column result = fixed<Index>(std::move(format), places);
    column texts = write(list);
    texts.offset = 2;
    texts.length -= 2;
    result.dictionary.push_back(std::move(texts));
    return result;
}

column named(std::string name, column of) {
    of.name = std::move(name);
    return of;
}

// ---- one number --------------------------------------------------------------------------------

struct account {
    std::optional<pk::usd> amount;
};
BOOST_DESCRIBE_STRUCT(account, (), (amount))

/// Its score is its field, so that it shows what a cell has been read as.
struct amount_card : pk::scorecard<"amount", pk::criterion<&account::amount>> {};

struct decided {
    std::vector<std::int64_t> steps;
    pk::expected<batch::report, batch::error> done;
};
decided decide_amounts(const record_batch& given, rounding mode = rounding::nearest) {
    std::vector<std::int64_t> steps(static_cast<std::size_t>(given.array.length), -77);
    auto done = batch::decide<amount_card>(
        batch::arrow(given.array, given.schema).rounded(mode), batch::scores(steps));
    return {std::move(steps), done};
}

/// What `checked` says of a value.
template <class Input>
std::int64_t amount_of(const Input& input, rounding mode = rounding::nearest) {
    const auto value = pk::checked<std::optional<pk::usd>>(input, "", mode);
    if (!value) return invalid;
    return *value ? (*value)->steps : none;
}

/// Decides the values as an array, an array with cells in front, a slice of a struct, and a struct
/// of which rows are missing.
template <class Value, class Write, class Expect>
void check_amounts(const optionals<Value>& values, const Write& write, const Expect& expect) {
    const std::size_t rows = values.size() + 70; // all of them, and more than a tile
    struct slice {
        std::size_t parent;
        std::size_t child;
        bool has_gaps;
    };
    for (const slice each :
         {slice{0, 0, false}, slice{0, 3, true}, slice{65, 0, false}, slice{7, 13, true}}) {
        CAPTURE(each.parent);
        CAPTURE(each.child);
        const std::size_t first = each.parent + each.child;
        optionals<Value> cells;
        for (std::size_t i = 0; i < first + rows + 1; ++i)
            cells.push_back(values[(i + (values.size() - first % values.size())) % values.size()]);
        column child = named("amount", write(cells));
        child.offset = static_cast<std::int64_t>(each.child);
        child.length -= child.offset;
        if (child.null_count != 0) child.null_count = -1;
        record_batch given{{std::move(child)}, rows, each.parent};
        std::vector<bool> are_there(rows, true);
        for (std::size_t row = 0; each.has_gaps && row < rows; row += 5)
            are_there[row] = false;
        if (each.has_gaps) given.set_rows(are_there);
        const auto [steps, done] = decide_amounts(given);
        REQUIRE(done.has_value());
        std::size_t bad = 0;
        for (std::size_t row = 0; row < rows; ++row) {
            CAPTURE(row % values.size());
            const auto& value = values[row % values.size()];
            const std::int64_t wanted = are_there[row] && value ? expect(*value) : none;
            CHECK(steps[row] == wanted);
            if (wanted == invalid) ++bad;
        }
        CHECK(done->invalid == bad);
    }
}

template <class Integer>
void check_integers(const char* format) {
    CAPTURE(format);
    const auto least = std::numeric_limits<Integer>::min();
    const auto most = std::numeric_limits<Integer>::max();
    // The highest amount, and what leaves 64 bits as cents.
    constexpr std::int64_t bounds[]{90'000'000'000'000, INT64_MAX / 100};
    optionals<Integer> values{
        Integer{0}, Integer{1}, Integer{100}, {}, least, most, static_cast<Integer>(-1)};
    for (const std::int64_t bound : bounds)
        for (const std::int64_t more : {-1, 0, 1}) {
            values.push_back(static_cast<Integer>(bound + more));
            values.push_back(static_cast<Integer>(-bound - more));
        }
    const auto write = [=](const auto& cells) { return fixed<Integer>(format, cells); };
    check_amounts(values, write, [](Integer value) { return amount_of(value); });
    values = {Integer{0}, Integer{7}, Integer{100}};
    check_amounts(values, write, [](Integer value) { return amount_of(value); });
}

TEST_CASE("whole numbers of every width are whole units") {
    check_integers<std::int8_t>("c");
    check_integers<std::uint8_t>("C");
    check_integers<std::int16_t>("s");
    check_integers<std::uint16_t>("S");
    check_integers<std::int32_t>("i");
    check_integers<std::uint32_t>("I");
    check_integers<std::int64_t>("l");
    check_integers<std::uint64_t>("L");
}

template <class Real>
void check_reals(const char* format) {
    const auto infinity = std::numeric_limits<Real>::infinity();
    optionals<Real> values{
        Real(0),
        Real(-0.0),
        Real(0.1),
        Real(97.53),
        Real(0.005),
        Real(0.015),
        Real(-0.005),
        Real(1.004999),
        {},
        Real(9e13),
        Real(90000000000000.01),
        Real(-9e13),
        Real(1e30),
        infinity,
        -infinity,
        std::numeric_limits<Real>::quiet_NaN(),
        std::numeric_limits<Real>::denorm_min()};
    tests::dice roll{tests::seed()};
    for (int i = 0; i < 70; ++i)
        values.push_back(
            static_cast<Real>(roll(-100'000'000, 100'000'000)) / static_cast<Real>(roll(1, 4000)));
    check_amounts(
        values,
        [=](const auto& cells) { return fixed<Real>(format, cells); },
        [](Real value) { return amount_of(value); });
}

TEST_CASE("real numbers are read as checked reads them") {
    check_reals<float>("f");
    check_reals<double>("g");
}

/// Digits of a decimal, for `checked`.
std::string decimal_text(wide value, int scale) {
    const bool negative = value < 0;
    std::string digits;
    for (; value != 0; value /= 10)
        digits += static_cast<char>('0' + (negative ? -(value % 10) : value % 10));
    if (digits.empty()) digits = "0";
    for (; scale < 0; ++scale)
        digits.insert(digits.begin(), '0');
    while (digits.size() <= static_cast<std::size_t>(scale))
        digits += '0';
    if (scale > 0) digits.insert(digits.begin() + scale, '.');
    return (negative ? "-" : "") + std::string{digits.rbegin(), digits.rend()};
}

template <class Integer>
void check_decimals(const std::string& format, int scale) {
    CAPTURE(format);
    optionals<Integer> values{Integer{0}, {}};
    const auto add = [&](wide value) {
        constexpr wide most = sizeof(Integer) == 4   ? INT32_MAX
                              : sizeof(Integer) == 8 ? INT64_MAX
                                                     : ((wide{1} << 126) - 1) * 2 + 1;
        if (value > most || value < -most - 1) return;
        values.push_back(static_cast<Integer>(value));
        values.push_back(static_cast<Integer>(-value - 1)); // value + 1 may not be there
    };
    wide unit = 1;
    for (int digit = 0; digit < 38; ++digit) {
        for (const int factor : {1, 5, 9})
            for (const int more : {-1, 0, 1})
                add(unit * factor / (factor == 1 ? 1 : 10) + more);
        if (digit == scale + 13)
            for (const int more : {-1, 0, 1})
                add(9 * unit + more);
        if (digit < 37) unit *= 10;
    }
    add(((wide{1} << 126) - 1) * 2 + 1);
    add(INT64_MAX);
    add(wide{INT64_MAX} + 1);
    tests::dice roll{tests::seed()};
    for (int i = 0; i < 60; ++i)
        add(wide{roll(-1'000'000, 1'000'000)} * roll(1, 3));
    REQUIRE(values.size() > 20);
    check_amounts(
        values,
        [&](const auto& cells) { return fixed<Integer>(format, cells); },
        [&](Integer value) { return amount_of(decimal_text(value, scale)); });
}

TEST_CASE("decimals are read digit by digit") {
    CHECK(decimal_text(-5, 2) == "-0.05");
    CHECK(decimal_text(120, 1) == "12.0");
    CHECK(decimal_text(12, -2) == "1200");
    check_decimals<wide>("d:18,2", 2); // as many digits as a step has
    check_decimals<wide>("d:38,0", 0); // fewer
    check_decimals<wide>("d:38,1,128", 1);
    check_decimals<wide>("d:18,3", 3); // more
    check_decimals<wide>("d:38,18", 18);
    check_decimals<wide>("d:38,19", 19); // more than 64 bits have
    check_decimals<wide>("d:38,38", 38);
    check_decimals<wide>("d:10,-3", -3);
    check_decimals<wide>("d:10,-17", -17);
    check_decimals<wide>("d:10,-30", -30);
    check_decimals<std::int64_t>("d:18,2,64", 2);
    check_decimals<std::int64_t>("d:18,4,64", 4);
    check_decimals<std::int32_t>("d:9,2,32", 2);
    check_decimals<std::int32_t>("d:9,5,32", 5);
}

TEST_CASE("texts are read as checked reads them") {
    const optionals<std::string> values{
        "0",
        "12.5",
        {},
        "-3.005",
        "3.015",
        "",
        "1e3",
        "90000000000000.00",
        "90000000000000.01",
        "00000012.345",
        "twelve and more",
        "0000000000000000000012.34"};
    const auto expect = [](const std::string& text) { return amount_of(text); };
    check_amounts(values, &texts<std::int32_t>, expect);
    check_amounts(values, &texts<std::int64_t>, expect);
    check_amounts(values, &views, expect);
    const auto check_listed = [&]<class Index>(Index, const char* format) {
        for (const auto write : {&texts<std::int32_t>, &texts<std::int64_t>, &views})
            check_amounts(
                values,
                [&](const auto& cells) { return listed<Index>(format, write, cells); },
                expect);
    };
    check_listed(std::int8_t{}, "c");
    check_listed(std::uint8_t{}, "C");
    check_listed(std::int32_t{}, "i");
    check_listed(std::uint64_t{}, "L");
}

TEST_CASE("more texts than a dictionary keeps at hand") {
    optionals<std::string> values;
    for (int i = 0; i < 100; ++i)
        values.push_back(std::to_string(i * i) + ".25");
    check_amounts(
        values,
        [](const auto& cells) { return listed<std::int16_t>("s", &texts<std::int32_t>, cells); },
        [](const std::string& text) { return amount_of(text); });
}

TEST_CASE("a null in a dictionary is missing, and a place outside of it is bad") {
    column places = fixed<std::int8_t>("c", {0, 1, 2, -1, 3, 127});
    column list = texts<std::int32_t>({"1", {}, "3"});
    places.dictionary.push_back(list);
    const record_batch given{{named("amount", std::move(places))}, 6};
    CHECK(
        decide_amounts(given).steps ==
        std::vector<std::int64_t>{100, none, 300, invalid, invalid, invalid});
    column wide_places = fixed<std::uint64_t>("L", {UINT64_MAX, 1, std::uint64_t{1} << 63});
    wide_places.dictionary.push_back(list);
    const record_batch wider{{named("amount", std::move(wide_places))}, 3};
    CHECK(decide_amounts(wider).steps == std::vector<std::int64_t>{invalid, none, invalid});
}

TEST_CASE("what is between two steps goes where it is told to") {
    const record_batch given{
        {named("amount", fixed<std::int64_t>("d:18,3,64", {1'015, 1'025, -1'015, 1'010}))}, 4};
    const auto by = [](const record_batch& of, rounding mode) {
        return decide_amounts(of, mode).steps;
    };
    using all = std::vector<std::int64_t>;
    CHECK(by(given, rounding::nearest) == all{102, 102, -102, 101});
    CHECK(by(given, rounding::down) == all{101, 102, -102, 101});
    CHECK(by(given, rounding::none) == all{invalid, invalid, invalid, 101});
    const record_batch reals{
        {named("amount", fixed<double>("g", {1.25, 1.015, 1.018, 1.0199999999999}))}, 4};
    CHECK(by(reals, rounding::nearest) == all{125, 102, 102, 102});
    CHECK(by(reals, rounding::down) == all{125, 101, 101, 102});
    CHECK(by(reals, rounding::none) == all{125, invalid, invalid, 102});
}

TEST_CASE("a column of nothing is missing") {
    column nothing;
    nothing.format = "n";
    nothing.length = 70;
    nothing.null_count = 70;
    const record_batch given{{named("amount", std::move(nothing))}, 70};
    const auto [steps, done] = decide_amounts(given);
    REQUIRE(done.has_value());
    CHECK(done->unanswered == 70);
    CHECK(steps == std::vector<std::int64_t>(70, none));
}

TEST_CASE("a bitmap that says nothing is not read") {
    column known = fixed<std::int32_t>("i", {1, 2, {}});
    known.null_count = 0; // says the producer, so that the bitmap does not count
    record_batch given{{named("amount", known)}, 2};
    CHECK(decide_amounts(given).steps == std::vector<std::int64_t>{100, 200});
    column unknown = fixed<std::int32_t>("i", {1, 2});
    unknown.null_count = -1; // not counted, and there is none
    record_batch counted{{named("amount", unknown)}, 2};
    CHECK(decide_amounts(counted).steps == std::vector<std::int64_t>{100, 200});
    // A struct without nulls, but with a bitmap.
    counted.set_rows({false, false});
    counted.array.null_count = 0;
    CHECK(decide_amounts(counted).steps == std::vector<std::int64_t>{100, 200});
}

TEST_CASE("no rows") {
    column empty;
    empty.format = "u";
    empty.memory.resize(2);
    record_batch given{{named("amount", std::move(empty))}, 0};
    for (const void*& buffer : given.columns[0].buffers)
        buffer = nullptr;
    const auto [steps, done] = decide_amounts(given);
    REQUIRE(done.has_value());
    CHECK(done->rows == 0);
}

// ---- cells that lie ----------------------------------------------------------------------------

TEST_CASE("a text whose place is impossible is a bad cell") {
    // There are digits everywhere around, so that only the place can be wrong.
    const std::string digits = "11111111111111";
    const auto decide = [&](std::vector<std::int32_t> offsets) {
        column cells = texts<std::int32_t>({"1", "1", "1", "1"});
        cells.memory[0] = bytes::of(offsets);
        record_batch given{{named("amount", std::move(cells))}, 4};
        given.columns[0].buffers[2] = digits.data() + 4;
        return decide_amounts(given).steps;
    };
    CHECK(decide({0, 1, 3, 3, 5}) == std::vector<std::int64_t>{100, 1'100, none, 1'100});
    CHECK(decide({0, 1, 6, 3, 5}) == std::vector<std::int64_t>{100, invalid, invalid, 1'100});
    CHECK(decide({-1, 1, 2, -2, 5}) == std::vector<std::int64_t>{invalid, 100, invalid, invalid});

    column no_data = texts<std::int64_t>({"1", ""});
    record_batch without{{named("amount", std::move(no_data))}, 2};
    without.columns[0].buffers[2] = nullptr;
    CHECK(decide_amounts(without).steps == std::vector<std::int64_t>{invalid, none});
}

TEST_CASE("a view whose place is impossible is a bad cell") {
    const std::string long_text = "0000000000000000012";
    column cells = views({long_text, long_text, long_text, long_text, long_text, "1"});
    using four = std::array<std::int32_t, 4>;
    cells.memory[0] = bytes::of(std::vector<four>{
        {19, 0, 0, 0},
        {19, 0, 2, 0},
        {19, 0, -1, 0},
        {19, 0, 0, 38},
        {-1, 0, 0, 0},
        {19, 0, 0, -3}});
    cells.memory[3] = bytes::of(std::vector<std::int64_t>{56, 38}); // a byte less than there is
    record_batch given{{named("amount", std::move(cells))}, 6};
    CHECK(
        decide_amounts(given).steps ==
        std::vector<std::int64_t>{1200, invalid, invalid, invalid, invalid, invalid});
    given.columns[0].buffers.back() = nullptr; // without the sizes of the buffers
    CHECK(decide_amounts(given).steps[0] == invalid);
}

// ---- structures that contradict themselves -----------------------------------------------------

struct refusal {
    const char* what;
    fault why;
    std::function<void(record_batch&)> spoil;
    std::string where = "amount";
};

void check_refusals(
    const std::function<std::deque<column>()>& make, const std::vector<refusal>& all) {
    for (const refusal& each : all) {
        CAPTURE(each.what);
        record_batch given{make(), 3};
        REQUIRE(decide_amounts(given).done.has_value());
        each.spoil(given);
        std::vector<std::int64_t> steps(3, -77);
        const auto done = batch::decide<amount_card>(
            batch::arrow(given.array, given.schema), batch::scores(steps));
        REQUIRE(!done.has_value());
        CHECK(done.error().why == each.why);
        CHECK(done.error().where == each.where);
        CHECK(steps == std::vector<std::int64_t>(3, -77)); // nothing has been written
    }
}

TEST_CASE("structures that contradict themselves are refused") {
    const std::string whole = "the struct array";
    const auto integers = [] {
        return std::deque<column>{
            named("other", texts<std::int32_t>({"a", "b", "c", "d"})),
            named("amount", fixed<std::int32_t>("i", {1, 2, {}, 4}))};
    };
    const auto child = [](record_batch& of) -> ArrowArray& { return of.columns[1].array; };
    const auto type = [](record_batch& of) -> ArrowSchema& { return of.columns[1].schema; };
    const auto is = [&](const char* format) {
        return [=](record_batch& of) { type(of).format = format; };
    };
    check_refusals(
        integers,
        {
            // The struct.
            {"no struct", fault::column_type, [](auto& of) { of.schema.format = "+l"; }, whole},
            {"a column", fault::column_type, [](auto& of) { of.schema.format = "i"; }, whole},
            {"no format",
             fault::column_layout,
             [](auto& of) { of.schema.format = nullptr; },
             whole},
            {"released",
             fault::column_layout,
             [](auto& of) { of.array.release(&of.array); },
             whole},
            {"released schema",
             fault::column_layout,
             [](auto& of) { of.schema.release(&of.schema); },
             whole},
            {"negative length",
             fault::column_layout,
             [](auto& of) { of.array.length = -1; },
             whole},
            {"negative offset",
             fault::column_layout,
             [](auto& of) { of.array.offset = -1; },
             whole},
            {"offset + length",
             fault::column_layout,
             [](auto& of) { of.array.offset = INT64_MAX; },
             whole},
            {"fewer children",
             fault::column_layout,
             [](auto& of) { of.array.n_children = 1; },
             whole},
            {"negative children",
             fault::column_layout,
             [](auto& of) { of.array.n_children = of.schema.n_children = -2; },
             whole},
            {"no children",
             fault::column_layout,
             [](auto& of) { of.array.children = nullptr; },
             whole},
            {"no types",
             fault::column_layout,
             [](auto& of) { of.schema.children = nullptr; },
             whole},
            {"no buffers", fault::column_layout, [](auto& of) { of.array.n_buffers = 0; }, whole},
            {"null buffers",
             fault::column_layout,
             [](auto& of) { of.array.buffers = nullptr; },
             whole},
            {"nulls without a bitmap",
             fault::column_layout,
             [](auto& of) { of.array.null_count = 1; },
             whole},
            // Names.
            {"no such name", fault::no_column, [&](auto& of) { type(of).name = "Amount"; }},
            {"a longer name", fault::no_column, [&](auto& of) { type(of).name = "amounts"; }},
            {"no name", fault::no_column, [&](auto& of) { type(of).name = nullptr; }},
            {"twice", fault::column_layout, [](auto& of) { of.schemas[0]->name = "amount"; }},
            {"null type", fault::column_layout, [](auto& of) { of.schemas[0] = nullptr; }},
            {"null child", fault::column_layout, [](auto& of) { of.arrays[1] = nullptr; }},
            // The column.
            {"released child",
             fault::column_layout,
             [&](auto& of) { child(of).release(&child(of)); }},
            {"released type", fault::column_layout, [&](auto& of) { type(of).release(&type(of)); }},
            {"shorter", fault::column_layout, [&](auto& of) { child(of).length = 2; }},
            {"shorter than a slice", fault::column_layout, [](auto& of) { of.array.offset = 2; }},
            {"negative child", fault::column_layout, [&](auto& of) { child(of).length = -4; }},
            {"negative place", fault::column_layout, [&](auto& of) { child(of).offset = -1; }},
            {"far away", fault::column_layout, [&](auto& of) { child(of).offset = INT64_MAX - 1; }},
            {"too many nulls", fault::column_layout, [&](auto& of) { child(of).null_count = 5; }},
            {"negative nulls", fault::column_layout, [&](auto& of) { child(of).null_count = -2; }},
            {"no bitmap",
             fault::column_layout,
             [](auto& of) { of.columns[1].buffers[0] = nullptr; }},
            {"no cells",
             fault::column_layout,
             [](auto& of) { of.columns[1].buffers[1] = nullptr; }},
            {"one buffer", fault::column_layout, [&](auto& of) { child(of).n_buffers = 1; }},
            {"three buffers", fault::column_layout, [&](auto& of) { child(of).n_buffers = 3; }},
            {"null list", fault::column_layout, [&](auto& of) { child(of).buffers = nullptr; }},
            {"stray dictionary",
             fault::column_layout,
             [&](auto& of) { child(of).dictionary = &of.array; }},
            {"null format", fault::column_layout, is(nullptr)},
            // Formats.
            {"empty", fault::column_type, is("")},
            {"half floats", fault::column_type, is("e")},
            {"bits", fault::column_type, is("b")},
            {"bytes", fault::column_type, is("z")},
            {"dates", fault::column_type, is("tdD")},
            {"milliseconds", fault::column_type, is("tdm")},
            {"durations", fault::column_type, is("tDs")},
            {"timestamps", fault::column_type, is("tss:")},
            {"lists", fault::column_type, is("+l")},
            {"nonsense", fault::column_type, is("int")},
            {"half a decimal", fault::column_type, is("d:")},
            {"no scale", fault::column_type, is("d:10")},
            {"empty scale", fault::column_type, is("d:10,")},
            {"empty width", fault::column_type, is("d:10,2,")},
            {"letters", fault::column_type, is("d:a,b")},
            {"more", fault::column_type, is("d:10,2,128,1")},
            {"rest", fault::column_type, is("d:10,2x")},
            {"256 bits", fault::column_type, is("d:40,2,256")},
            {"no digits", fault::column_type, is("d:0,0")},
            {"negative digits", fault::column_type, is("d:-3,0")},
            {"too precise", fault::column_type, is("d:39,2")},
            {"too many digits", fault::column_type, is("d:10,2,32")},
            {"a large scale", fault::column_type, is("d:10,39")},
            {"a small scale", fault::column_type, is("d:10,-39")},
            {"a huge scale", fault::column_type, is("d:10,99999999999999999999")},
        });

    const auto strings = [] {
        return std::deque<column>{{}, named("amount", texts<std::int32_t>({"1", "2", "3", "4"}))};
    };
    check_refusals(
        strings,
        {{"two buffers", fault::column_layout, [&](auto& of) { child(of).n_buffers = 2; }},
         {"no offsets", fault::column_layout, [](auto& of) {
              of.columns[1].buffers[1] = nullptr;
          }}});
    const auto viewed = [] {
        return std::deque<column>{{}, named("amount", views({"1", "2", "3", "4"}))};
    };
    check_refusals(viewed, {{"two buffers", fault::column_layout, [&](auto& of) {
                                 child(of).n_buffers = 2;
                             }}});

    const auto dictionary = [] {
        return std::deque<column>{
            {},
            named("amount", listed<std::int8_t>("c", &texts<std::int32_t>, {"1", "2", {}, "4"}))};
    };
    const auto list = [](record_batch& of) -> column& { return of.columns[1].dictionary[0]; };
    check_refusals(
        dictionary,
        {{"no dictionary", fault::column_layout, [&](auto& of) { child(of).dictionary = nullptr; }},
         {"no list", fault::column_layout, [&](auto& of) { list(of).schema.format = nullptr; }},
         {"released", fault::column_layout, [&](auto& of) { list(of).array.release = nullptr; }},
         {"negative", fault::column_layout, [&](auto& of) { list(of).array.length = -1; }},
         {"no texts", fault::column_layout, [&](auto& of) { list(of).buffers[1] = nullptr; }},
         {"numbers", fault::column_type, [&](auto& of) { list(of).schema.format = "i"; }},
         {"of texts", fault::column_type, is("u")},
         {"of reals", fault::column_type, is("g")},
         {"of a dictionary", fault::column_type, [&](auto& of) {
              list(of).schema.dictionary = &of.schema;
          }}});
}

TEST_CASE("units between which steps lie are no whole numbers of steps") {
    constexpr pk::domain_view thousands{.highest = 1'000'000, .step = {1'000, 1}};
    pk::detail::arrow_column column;
    column.domain = &thousands;
    CHECK(!pk::detail::read_as(column, "l"));
    CHECK(pk::detail::read_as(column, "d:18,1"));
    CHECK(column.factor == 1);
    CHECK(column.divisor == 10'000);
}

// ---- policies ----------------------------------------------------------------------------------

/// Decides a batch, and each row by itself.
template <class Policy, class Outcome, class Subject>
void check_policy(const record_batch& given, const std::vector<std::optional<Subject>>& subjects) {
    std::vector<Outcome> outcomes(subjects.size());
    const auto done =
        batch::decide<Policy>(batch::arrow(given.array, given.schema), batch::outcomes(outcomes));
    REQUIRE(done.has_value());
    std::size_t bad = 0;
    for (std::size_t row = 0; row < subjects.size(); ++row) {
        CAPTURE(row);
        Outcome wanted = batch::marker<Outcome>::invalid;
        if (subjects[row]) {
            const auto answer = Policy{}(*subjects[row]);
            if constexpr (requires { answer.band; })
                wanted = answer.band;
            else
                wanted = std::optional<Outcome>{answer}.value_or(batch::marker<Outcome>::none);
        } else {
            ++bad;
        }
        CHECK(static_cast<int>(outcomes[row]) == static_cast<int>(wanted));
    }
    CHECK(done->invalid == bad);
}

TEST_CASE("a scorecard of ratings in seven formats") {
    using examples::evaluation;
    tests::dice roll = tests::seeded_dice();
    const std::size_t count = 1'000;
    std::int64_t ratings[7][1'000];
    for (auto& column : ratings)
        for (std::int64_t& cell : column)
            cell = roll.once_in(200) ? 6 : roll.once_in(200) ? 0 : roll(1, 5);
    const auto cells = [&]<class Cell>(std::size_t column, Cell factor) {
        optionals<Cell> result;
        for (const std::int64_t rating : ratings[column])
            result.emplace_back(static_cast<Cell>(static_cast<Cell>(rating) * factor));
        return result;
    };
    optionals<std::string> written;
    for (const std::int64_t rating : ratings[6])
        written.emplace_back(std::to_string(rating) + ".0");
    optionals<float> readiness; // also a hair outside of the domain
    for (const std::int64_t rating : ratings[4])
        readiness.emplace_back(
            static_cast<float>(rating) + (roll.once_in(9)   ? 0.004F
                                          : roll.once_in(9) ? -0.004F
                                                            : 0));
    const record_batch given{
        {named("culture", texts<std::int32_t>(written)),
         named("icp_overlap", fixed("c", cells(0, std::int8_t{1}))),
         named("complementarity", fixed("S", cells(1, std::uint16_t{1}))),
         named("reach", fixed("i", cells(2, 1))),
         named("reputation", fixed("L", cells(3, std::uint64_t{1}))),
         named("readiness", fixed("f", readiness)),
         named("sponsorship", fixed("d:5,2,128", cells(5, wide{100})))},
        count};
    std::vector<std::optional<evaluation>> subjects;
    for (std::size_t row = 0; row < count; ++row) {
        pk::rating all[7];
        bool good = true;
        for (std::size_t i = 0; i < 7; ++i) {
            const auto rating =
                i == 4 ? pk::checked<pk::rating>(*readiness[row], "", rounding::nearest)
                       : pk::checked<pk::rating>(ratings[i][row]);
            good = good && rating.has_value();
            if (rating) all[i] = *rating;
        }
        subjects.emplace_back();
        if (good)
            subjects.back() = evaluation{all[0], all[1], all[2], all[3], all[4], all[5], all[6]};
    }
    check_policy<examples::partner_evaluation, examples::verdict>(given, subjects);
}

TEST_CASE("tiers of money, people and bits") {
    using examples::partner;
    tests::dice roll = tests::seeded_dice();
    optionals<wide> pipeline;
    optionals<std::int32_t> certified;
    optionals<bool> dedicated;
    std::vector<std::optional<partner>> subjects;
    constexpr std::int64_t borders[]{0, 10'000'000, 50'000'000, 200'000'000};
    for (int row = 0; row < 1'000; ++row) {
        pipeline.emplace_back(roll.near(borders, 2));
        certified.emplace_back(static_cast<std::int32_t>(roll(-1, 6)));
        dedicated.emplace_back(roll.once_in(2));
        if (roll.once_in(50)) pipeline.back().reset();
        if (roll.once_in(50)) dedicated.back().reset();
        subjects.emplace_back();
        if (pipeline.back() && *certified.back() >= 0 && dedicated.back())
            subjects.back() = partner{
                pk::usd::from_steps(static_cast<std::int64_t>(*pipeline.back())),
                pk::count::from_steps(*certified.back()),
                *dedicated.back()};
    }
    const record_batch given{
        {named("pipeline", fixed("d:18,2", pipeline)),
         named("certified", fixed("i", certified)),
         named("name", texts<std::int32_t>(optionals<std::string>(1'000, "somebody"))),
         named("dedicated_practice", bits(dedicated))},
        1'000};
    check_policy<examples::pipeline_tiers, examples::tier>(given, subjects);
}

TEST_CASE("a tree of bits, whole numbers and words") {
    using examples::capability;
    tests::dice roll = tests::seeded_dice();
    optionals<bool> core;
    optionals<std::uint64_t> delay;
    optionals<std::string> credible;
    const char* const words[]{"true", "Yes", "0", "no", "perhaps"};
    std::vector<std::optional<capability>> subjects;
    for (int row = 0; row < 500; ++row) {
        core.emplace_back(roll.once_in(3));
        delay.emplace_back(roll.once_in(30) ? UINT64_MAX : static_cast<std::uint64_t>(roll(4, 8)));
        const auto word = static_cast<std::size_t>(roll(0, roll.once_in(10) ? 4 : 3));
        credible.emplace_back(words[word]);
        subjects.emplace_back();
        if (*delay.back() < 100 && word < 4)
            subjects.back() = capability{
                *core.back(),
                pk::count::from_steps(static_cast<std::int32_t>(*delay.back())),
                word < 2};
    }
    std::deque<column> columns{
        named("is_core", bits(core)),
        named("months_of_delay", fixed("L", delay)),
        named("has_credible_partner", listed<std::uint8_t>("C", &views, credible))};
    const record_batch given{columns, 500};
    check_policy<examples::build_or_partner, examples::sourcing>(given, subjects);
    columns[2] = named("has_credible_partner", texts<std::int64_t>(credible));
    const record_batch again{columns, 500};
    check_policy<examples::build_or_partner, examples::sourcing>(again, subjects);
}

enum class region { north = -2, south = 3, east = 40 };
BOOST_DESCRIBE_ENUM(region, north, south, east)

struct client {
    std::optional<region> where;
    std::optional<pk::date> since;
    std::chrono::days silence{};
    std::optional<bool> strategic;
};
BOOST_DESCRIBE_STRUCT(client, (), (where, since, silence, strategic))

struct client_tiers :
    pk::decision_table<
        "clients",
        pk::hit::first,
        pk::rule<
            examples::tier::gold,
            pk::is<&client::where, region::north>,
            pk::at_least<&client::since, pk::date{2020, 3, 1}>>,
        pk::rule<
            examples::tier::silver,
            pk::any_of<pk::holds<&client::strategic>, pk::is<&client::where, region::east>>>,
        pk::rule<examples::tier::registered, pk::at_most<&client::silence, 180_days>>> {};

TEST_CASE("names, dates, durations and truths in every format, and none of them") {
    tests::dice roll = tests::seeded_dice();
    constexpr std::size_t count = 400;
    constexpr int first_of_march = 18'322; // 2020-03-01
    static_assert(pk::date{2020, 3, 1}.days().time_since_epoch().count() == first_of_march);
    const region regions[]{region::north, region::south, region::east};
    const char* const names[]{"north", "south", "east"};

    optionals<std::string> where_name;
    optionals<std::int16_t> where_value;
    optionals<std::int32_t> since_days;
    optionals<std::int64_t> since_milliseconds;
    optionals<std::string> since_text;
    optionals<std::int64_t> silence_days;
    optionals<std::int64_t> silence_milliseconds;
    optionals<bool> strategic_bits;
    optionals<std::int8_t> strategic_bytes;
    std::vector<std::optional<client>> subjects;
    std::vector<std::optional<client>> without_gaps; // where names cannot be wrong
    for (std::size_t row = 0; row < count; ++row) {
        client who;
        bool good = true;
        where_name.emplace_back();
        where_value.emplace_back();
        if (!roll.once_in(5)) {
            const auto place = static_cast<std::size_t>(roll(0, 2));
            who.where = regions[place];
            where_name.back() = names[place];
            where_value.back() = static_cast<std::int16_t>(regions[place]);
            if (roll.once_in(20)) { // between two values
                where_name.back() = "North";
                where_value.back() = std::int16_t{0};
                good = false;
            }
        }
        since_days.emplace_back();
        since_milliseconds.emplace_back();
        since_text.emplace_back();
        if (!roll.once_in(5)) {
            const auto day = static_cast<std::int32_t>(first_of_march + roll(-2, 2));
            who.since = pk::date::from_days(std::chrono::sys_days{std::chrono::days{day}});
            since_days.back() = day;
            since_milliseconds.back() = std::int64_t{day} * 86'400'000;
            const std::string digits[]{
                std::to_string(100 + who.since->month), std::to_string(100 + who.since->day)};
            since_text.back() = "2020-" + digits[0].substr(1) + "-" + digits[1].substr(1);
        }
        const std::int64_t silence = roll(178, 182);
        who.silence = std::chrono::days{silence};
        silence_days.emplace_back(silence);
        silence_milliseconds.emplace_back(silence * 86'400'000 + roll(-1'000, 1'000));
        if (roll.once_in(30)) {
            silence_days.back().reset();
            silence_milliseconds.back().reset();
            good = false;
        }
        strategic_bits.emplace_back();
        strategic_bytes.emplace_back();
        if (!roll.once_in(4)) {
            who.strategic = roll.once_in(3);
            strategic_bits.back() = who.strategic;
            strategic_bytes.back() = static_cast<std::int8_t>(*who.strategic);
        }
        subjects.emplace_back();
        if (good) subjects.back() = who;
    }
    const auto check = [&](column where, column since, column silence, column strategic) {
        CAPTURE(where.format);
        CAPTURE(since.format);
        CAPTURE(silence.format);
        CAPTURE(strategic.format);
        const record_batch given{
            {named("where", std::move(where)),
             named("since", std::move(since)),
             named("silence", std::move(silence)),
             named("strategic", std::move(strategic))},
            count};
        check_policy<client_tiers, examples::tier>(given, subjects);
    };
    check(
        listed<std::uint8_t>("C", &texts<std::int32_t>, where_name),
        fixed("tdD", since_days),
        fixed("l", silence_days),
        bits(strategic_bits));
    check(
        texts<std::int32_t>(where_name),
        fixed("tdm", since_milliseconds),
        fixed("tDm", silence_milliseconds),
        fixed("c", strategic_bytes));
    check(
        views(where_name),
        texts<std::int64_t>(since_text),
        fixed("l", silence_days),
        bits(strategic_bits));
    check(
        fixed("s", where_value),
        views(since_text),
        fixed("tDm", silence_milliseconds),
        bits(strategic_bits));
}

TEST_CASE("a day has a whole number of milliseconds, and a truth is 0 or 1") {
    const std::int64_t day = 86'400'000;
    const record_batch given{
        {named("where", fixed<std::int8_t>("c", {3, 3, 3, 3, 3})),
         named("since", fixed<std::int64_t>("tdm", {day, day + 1, -day, 30'000'000 * day, -1})),
         named("silence", fixed<std::int64_t>("tDs", {1, 1, 1, 1, INT64_MAX})),
         named("strategic", fixed<std::int8_t>("c", {1, 1, 2, 1, 1}))},
        5};
    std::vector<int> tiers(5);
    const auto done = batch::decide<client_tiers>(
        batch::arrow(given.array, given.schema), batch::outcomes(tiers));
    REQUIRE(done.has_value());
    constexpr int bad = batch::marker<int>::invalid;
    CHECK(tiers == std::vector<int>{static_cast<int>(examples::tier::silver), bad, bad, bad, bad});
    CHECK(done->first_invalid == 1);
}

} // namespace
