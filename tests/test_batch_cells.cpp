// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Cells that are bad or absent, at every place of a tile and of the rest; lengths and offsets of
// all kinds; lengths that do not fit.

#include "batch_check.hpp"

#include <partnerkit/score.hpp>
#include <partnerkit/table.hpp>

#include <array>
#include <cmath>
#include <limits>

namespace leads {

namespace pk = partnerkit;
using namespace pk::literals;

enum class deal : signed char { lost = -7, open = 0, won = 5 }; // with gaps between its values
BOOST_DESCRIBE_ENUM(deal, lost, open, won)

struct lead {
    pk::rating rated;
    pk::percent overlap;
    deal last = deal::open;
    bool active = false;
    std::optional<pk::count> staff;
    pk::if_applicable<pk::percent> renewal;
};
BOOST_DESCRIBE_STRUCT(lead, (), (rated, overlap, last, active, staff, renewal))

enum class advice { stop, wait, talk, sign };
BOOST_DESCRIBE_ENUM(advice, stop, wait, talk, sign)

struct lead_card :
    pk::scorecard<
        "lead card",
        pk::gate<pk::holds<&lead::active>, advice::stop>,
        pk::criterion<pk::capped<&lead::rated, 5, 5>>,
        pk::criterion<pk::capped<&lead::overlap, 80_pct, 10>, pk::minimum{1}>,
        pk::criterion<pk::by_bands<
            &lead::last,
            pk::from<deal::won, 10>,
            pk::from<deal::open, 3>,
            pk::otherwise<-2>>>,
        pk::criterion<pk::capped<&lead::staff, 7, 15>>,
        pk::criterion<pk::capped<&lead::renewal, 90_pct, 9>, pk::above{1}>,
        pk::bands<
            pk::from<30, advice::sign>,
            pk::from<15, advice::talk>,
            pk::otherwise<advice::wait>>> {};

/// Everything that can be asked about what may be absent.
struct lead_logic :
    pk::decision_table<
        "lead logic",
        pk::hit::first,
        pk::rule<
            advice::stop,
            pk::is_missing<&lead::staff>,
            pk::any_of<pk::at_least<&lead::renewal, 50_pct>, pk::is_missing<&lead::renewal>>>,
        pk::rule<
            advice::sign,
            pk::not_<pk::all_of<pk::less_than<&lead::staff, 10>, pk::at_most<&lead::renewal, 20>>>,
            pk::any_of<pk::is_not_applicable<&lead::renewal>, pk::holds<&lead::active>>>,
        pk::rule<
            advice::talk,
            pk::is_known<&lead::renewal>,
            pk::not_<pk::one_of<&lead::staff, 1, 2, 3>>>,
        pk::rule<
            advice::wait,
            pk::any_of<
                pk::is_not<&lead::staff, 2>,
                pk::all_of<pk::is<&lead::last, deal::won>, pk::at_least<&lead::rated, 4>>>>> {};

} // namespace leads

namespace {

namespace pk = partnerkit;
namespace batch = pk::batch;
using namespace leads;
using tests::answer_cells;
using tests::row_answer;

// ---- rows --------------------------------------------------------------------------------------

/// A value in steps, and what is wrong with it: of a bad one, which of the bad values it is.
struct cell {
    std::int64_t steps = 0;
    pk::presence state = pk::presence::known;
    std::size_t bad = 0;
};
enum place : std::size_t { rated, overlap, last, active, staff, renewal, fields };
using row = std::array<cell, fields>;

lead subject_of(const row& r) {
    lead result{
        .rated = pk::rating::from_steps(static_cast<std::int16_t>(r[rated].steps)),
        .overlap = pk::percent::from_steps(static_cast<std::int16_t>(r[overlap].steps)),
        .last = static_cast<deal>(r[last].steps),
        .active = r[active].steps != 0,
        .staff = std::nullopt,
        .renewal = {}};
    if (r[staff].state == pk::presence::known)
        result.staff = pk::count::from_steps(static_cast<std::int32_t>(r[staff].steps));
    if (r[renewal].state == pk::presence::known)
        result.renewal = pk::percent::from_steps(static_cast<std::int16_t>(r[renewal].steps));
    else if (r[renewal].state == pk::presence::not_applicable)
        result.renewal = pk::not_applicable;
    return result;
}

template <class Policy>
row_answer wanted_of(const row& r) {
    for (std::size_t field = 0; field < fields; ++field)
        if (r[field].bad != 0 ||
            (field < staff && r[field].state != pk::presence::known)) // always known
            return tests::bad_row;
    return tests::answer_for<Policy>(subject_of(r));
}
template <class Policy>
std::vector<row_answer> wanted_of(const std::vector<row>& rows) {
    std::vector<row_answer> result;
    for (const row& each : rows)
        result.push_back(wanted_of<Policy>(each));
    return result;
}

row random_row(tests::dice& dice, bool all_known) {
    constexpr std::int64_t deals[]{-7, 0, 5};
    constexpr std::int64_t percents[]{0, 100, 2'000, 5'000, 8'000, 9'000, 10'000};
    const auto percent = [&] {
        return std::clamp<std::int64_t>(dice.near(percents, 1), 0, 10'000);
    };
    row r;
    r[rated].steps = 100 * dice(1, 5);
    r[overlap].steps = percent();
    r[last].steps = deals[dice(0, 2)];
    r[active].steps = dice.once_in(4) ? 0 : 1;
    r[staff].steps = dice(0, 11);
    r[renewal].steps = percent();
    if (!all_known && dice.once_in(4)) r[staff].state = pk::presence::missing;
    if (!all_known && dice.once_in(4)) r[renewal].state = pk::presence::missing;
    if (!all_known && dice.once_in(4)) r[renewal].state = pk::presence::not_applicable;
    return r;
}
std::vector<row> random_rows(tests::dice& dice, std::size_t size, bool all_known = false) {
    std::vector<row> result;
    for (std::size_t i = 0; i < size; ++i)
        result.push_back(random_row(dice, all_known));
    return result;
}

// ---- columns -----------------------------------------------------------------------------------

/// Bad values of a kind of cells. What is under a null is bad as well, and does not matter there.
template <class Cell>
Cell bad_cell(place field, std::size_t number) {
    using limits = std::numeric_limits<Cell>;
    if constexpr (std::is_floating_point_v<Cell>) {
        const std::array all{
            limits::quiet_NaN(),
            limits::infinity(),
            -limits::infinity(),
            limits::max(),
            limits::lowest(),
            field == staff   ? Cell(-1)
            : field == rated ? Cell(5.02)
                             : Cell(100.02),
            field == rated ? Cell(0.98) : Cell(-0.02)};
        return all[number % all.size()];
    } else {
        const bool below = number % 2 == 0;
        const bool far = number / 2 % 2 != 0;
        if (field == rated) return static_cast<Cell>(below ? 0 : far ? limits::max() : 6);
        if (field == last) return static_cast<Cell>(below ? (far ? -128 : -6) : (far ? 127 : 1));
        if (field == active) return static_cast<Cell>(far ? limits::max() : 2);
        if (below || field == staff) return static_cast<Cell>(far ? limits::min() : -1);
        return static_cast<Cell>(far ? limits::max() : 10'001);
    }
}

template <class Cell>
std::vector<Cell>
cells_of(const std::vector<row>& rows, place field, std::size_t first, std::int64_t unit = 1) {
    std::vector<Cell> result(first, bad_cell<Cell>(field, 1)); // before the first row
    for (const row& each : rows) {
        const cell& from = each[field];
        if (from.bad != 0 || from.state != pk::presence::known)
            result.push_back(bad_cell<Cell>(field, from.bad != 0 ? from.bad : 3));
        else if constexpr (std::is_floating_point_v<Cell>)
            result.push_back(static_cast<Cell>(from.steps) / static_cast<Cell>(unit));
        else
            result.push_back(static_cast<Cell>(from.steps / unit));
    }
    return result;
}
template <class Cell>
std::span<const Cell> from(const std::vector<Cell>& cells, std::size_t first) {
    return std::span<const Cell>{cells}.subspan(first);
}

/// Which cells of a field are known, or apply.
std::vector<std::uint8_t>
bits_where(const std::vector<row>& rows, place field, std::size_t offset, pk::presence absent) {
    std::vector<bool> bits;
    for (const row& each : rows)
        bits.push_back(each[field].state != absent);
    return tests::bitmap_of(bits, offset);
}

/// Plain integers and enumerators, whose bitmaps say what is absent.
struct plain_columns {
    const std::vector<row>& rows;
    std::size_t first;  // elements before the first row
    std::size_t offset; // bits before the first row
    bool has_bitmaps = true;

    std::vector<std::uint8_t> rated_ = cells_of<std::uint8_t>(rows, rated, first, 100);
    std::vector<std::int16_t> overlap_ = cells_of<std::int16_t>(rows, overlap, first);
    std::vector<signed char> last_ = cells_of<signed char>(rows, last, first);
    std::vector<std::uint8_t> active_ = cells_of<std::uint8_t>(rows, active, first);
    std::vector<std::int32_t> staff_ = cells_of<std::int32_t>(rows, staff, first);
    std::vector<std::int16_t> renewal_ = cells_of<std::int16_t>(rows, renewal, first);
    std::array<std::vector<std::uint8_t>, fields> known_ = [this] {
        std::array<std::vector<std::uint8_t>, fields> result;
        for (std::size_t field = 0; field < fields; ++field)
            result[field] =
                bits_where(rows, static_cast<place>(field), offset + field, pk::presence::missing);
        return result;
    }();
    std::vector<std::uint8_t> applies_ =
        bits_where(rows, renewal, offset + 3, pk::presence::not_applicable);

    [[nodiscard]] const std::uint8_t* known(place field) const {
        return has_bitmaps ? known_[field].data() : nullptr;
    }
    [[nodiscard]] auto source() const {
        // As the types that the host would have.
        const std::span<const deal> deals{
            reinterpret_cast<const deal*>(last_.data()) + first, rows.size()};
        const std::span<const bool> flags{
            reinterpret_cast<const bool*>(active_.data()) + first, rows.size()};
        return batch::columns{
            batch::column<&lead::renewal>(batch::in_steps(from(renewal_, first)))
                .valid(known(renewal), offset + renewal)
                .applicable(has_bitmaps ? applies_.data() : nullptr, offset + 3),
            batch::column<&lead::rated>(from(rated_, first)).valid(known(rated), offset),
            batch::column<&lead::overlap>(batch::in_steps(from(overlap_, first)))
                .valid(known(overlap), offset + overlap),
            batch::column<&lead::last>(deals).valid(known(last), offset + last),
            batch::column<&lead::active>(flags).valid(known(active), offset + active),
            batch::column<&lead::staff>(from(staff_, first)).valid(known(staff), offset + staff)};
    }
};

/// Real numbers, bits, and cells that say themselves whether they are there.
struct other_columns {
    const std::vector<row>& rows;
    std::size_t first;
    std::size_t offset;
    bool has_bitmaps = true;

    std::vector<float> rated_ = cells_of<float>(rows, rated, first, 100);
    std::vector<double> overlap_ = cells_of<double>(rows, overlap, first, 100);
    std::vector<std::int64_t> last_ = cells_of<std::int64_t>(rows, last, first);
    std::vector<std::uint8_t> active_ = [this] {
        std::vector<bool> bits;
        for (const row& each : rows)
            bits.push_back(each[active].steps != 0);
        return tests::bitmap_of(bits, offset);
    }();
    std::vector<std::optional<pk::count>> staff_ = [this] {
        std::vector<std::optional<pk::count>> result(first);
        const auto steps = cells_of<std::int32_t>(rows, staff, 0);
        for (std::size_t i = 0; i < rows.size(); ++i)
            result.push_back(
                rows[i][staff].state == pk::presence::known
                    ? std::optional{pk::count::from_steps(steps[i])}
                    : std::nullopt);
        return result;
    }();
    std::vector<pk::if_applicable<pk::percent>> renewal_ = [this] {
        std::vector<pk::if_applicable<pk::percent>> result(first);
        const auto steps = cells_of<std::int16_t>(rows, renewal, 0);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            result.emplace_back();
            if (rows[i][renewal].state == pk::presence::known)
                result.back() = pk::percent::from_steps(steps[i]);
            else if (rows[i][renewal].state == pk::presence::not_applicable)
                result.back() = pk::not_applicable;
        }
        return result;
    }();
    std::array<std::vector<std::uint8_t>, fields> known_ = [this] {
        std::array<std::vector<std::uint8_t>, fields> result;
        for (std::size_t field = 0; field < fields; ++field)
            result[field] =
                bits_where(rows, static_cast<place>(field), offset + field, pk::presence::missing);
        return result;
    }();

    [[nodiscard]] const std::uint8_t* known(place field) const {
        return has_bitmaps ? known_[field].data() : nullptr;
    }
    [[nodiscard]] auto source() const {
        return batch::columns{
            batch::column<&lead::rated>(from(rated_, first)).valid(known(rated), offset),
            batch::column<&lead::overlap>(from(overlap_, first))
                .valid(known(overlap), offset + overlap),
            batch::column<&lead::last>(from(last_, first)).valid(known(last), offset + last),
            batch::column<&lead::active>(batch::bits(active_.data(), rows.size(), offset))
                .valid(known(active), offset + active),
            batch::column<&lead::staff>(from(staff_, first)),
            batch::column<&lead::renewal>(from(renewal_, first))};
    }
};

using card_cells = answer_cells<std::int32_t, advice>;
using logic_cells = answer_cells<std::int8_t, std::int16_t, std::int32_t>;

template <class Policy, class Cells, class Columns>
void check(
    const std::string& what,
    const std::vector<row>& rows,
    std::span<const row_answer> wanted,
    std::size_t first,
    std::size_t offset,
    bool has_bitmaps) {
    const Columns columns{rows, first, offset, has_bitmaps};
    tests::check_all<Policy, Cells>(what, columns.source(), wanted, first);
}

} // namespace

TEST_CASE("a bad cell spoils its own row, wherever it is") {
    tests::dice dice = tests::seeded_dice();
    constexpr std::size_t size = 64 + 37;
    std::vector<row> rows = random_rows(dice, size, true);
    std::vector<row_answer> wanted = wanted_of<lead_card>(rows);
    for (std::size_t at = 0; at < size; ++at) {
        const row kept_row = rows[at];
        const row_answer kept_answer = wanted[at];
        wanted[at] = tests::bad_row;
        for (std::size_t field = 0; field < fields; ++field) {
            rows[at] = kept_row;
            rows[at][field].bad = 1 + at + field;
            INFO("field ", field, ", row ", at);
            const bool has_bitmaps = at % 3 == 0;
            check<lead_card, card_cells, plain_columns>(
                "plain", rows, wanted, 1 + at % 3, at % 10, has_bitmaps);
            if (field != active) // a bit is never bad
                check<lead_card, card_cells, other_columns>(
                    "other", rows, wanted, 1 + at % 3, at % 10, has_bitmaps);
        }
        for (const place field : {rated, overlap, last, active}) { // never null
            rows[at] = kept_row;
            rows[at][field].state = pk::presence::missing;
            check<lead_card, card_cells, plain_columns>("null", rows, wanted, 1, at % 10, true);
        }
        rows[at] = kept_row;
        wanted[at] = kept_answer;
    }
}

TEST_CASE("many bad and absent cells at once") {
    tests::dice dice = tests::seeded_dice();
    for (int round = 0; round < 40; ++round) {
        const auto size = static_cast<std::size_t>(dice(1, 300));
        std::vector<row> rows = random_rows(dice, size);
        for (row& each : rows)
            if (dice.once_in(3)) {
                cell& some = each[static_cast<std::size_t>(dice(0, fields - 1))];
                // Those that say themselves that they are absent are bad only if they are there.
                if (some.state == pk::presence::known && &some != &each[active])
                    some.bad = static_cast<std::size_t>(dice(1, 20));
            }
        const auto card = wanted_of<lead_card>(rows);
        const auto logic = wanted_of<lead_logic>(rows);
        // The table does not read the overlap, so that a bad one is no matter there.
        std::vector<row> without_overlap = rows;
        for (row& each : without_overlap)
            each[overlap].bad = 0;
        const auto first = static_cast<std::size_t>(dice(0, 3));
        const auto offset = static_cast<std::size_t>(dice(0, 9));
        check<lead_card, card_cells, plain_columns>("plain", rows, card, first, offset, true);
        check<lead_card, card_cells, other_columns>("other", rows, card, first, offset, true);
        check<lead_logic, logic_cells, plain_columns>(
            "plain", rows, wanted_of<lead_logic>(without_overlap), first, offset, true);
    }
}

TEST_CASE("a null at every place, at every offset of the bitmap") {
    tests::dice dice = tests::seeded_dice();
    constexpr std::size_t size = 64 + 29;
    std::vector<row> rows = random_rows(dice, size, true);
    std::vector<row_answer> card = wanted_of<lead_card>(rows);
    std::vector<row_answer> logic = wanted_of<lead_logic>(rows);
    for (std::size_t at = 0; at < size; ++at) {
        const row kept = rows[at];
        for (const place field : {staff, renewal})
            for (const auto state : {pk::presence::missing, pk::presence::not_applicable}) {
                if (field == staff && state == pk::presence::not_applicable) continue;
                rows[at] = kept;
                rows[at][field].state = state;
                card[at] = wanted_of<lead_card>(rows[at]);
                logic[at] = wanted_of<lead_logic>(rows[at]);
                for (const std::size_t offset : {at % 10, (at + 5) % 10}) {
                    check<lead_card, card_cells, plain_columns>(
                        "plain", rows, card, 0, offset, true);
                    check<lead_logic, logic_cells, plain_columns>(
                        "plain", rows, logic, 0, offset, true);
                }
                check<lead_card, card_cells, other_columns>("other", rows, card, 0, at % 10, false);
            }
        rows[at] = kept;
        card[at] = wanted_of<lead_card>(kept);
        logic[at] = wanted_of<lead_logic>(kept);
    }
}

TEST_CASE("all lengths to two tiles and a bit, from unaligned cells to unaligned cells") {
    tests::dice dice = tests::seeded_dice();
    for (std::size_t size = 0; size <= 130; ++size) {
        const std::vector<row> rows = random_rows(dice, size, size % 2 == 0);
        check<lead_card, card_cells, plain_columns>(
            "plain", rows, wanted_of<lead_card>(rows), 1 + size % 3, size % 8, size % 2 != 0);
        check<lead_card, card_cells, other_columns>(
            "other", rows, wanted_of<lead_card>(rows), 1 + size % 3, size % 8, size % 4 != 0);
        check<lead_logic, logic_cells, plain_columns>(
            "logic", rows, wanted_of<lead_logic>(rows), 1 + size % 3, size % 8, size % 2 != 0);
    }
}

TEST_CASE("64k rows, one less and one more") {
    tests::dice dice = tests::seeded_dice();
    for (const std::size_t size : {65'535U, 65'536U, 65'537U}) {
        const std::vector<row> some = random_rows(dice, 997);
        const std::vector<row_answer> answers = wanted_of<lead_card>(some);
        std::vector<row> rows;
        std::vector<row_answer> wanted;
        for (std::size_t i = 0; i < size; ++i) {
            rows.push_back(some[i % some.size()]);
            wanted.push_back(answers[i % some.size()]);
        }
        check<lead_card, card_cells, plain_columns>("64k", rows, wanted, 1, 5, true);
    }
}

TEST_CASE("lengths that differ are refused before anything is written") {
    tests::dice dice = tests::seeded_dice();
    const std::vector<row> rows = random_rows(dice, 100, true);
    const plain_columns columns{rows, 0, 0, false};
    batch::histogram<advice> counts;
    batch::totals<advice, pk::usd> sums;
    batch::top<std::remove_cvref_t<decltype(lead_card::highest())>, 7> best;
    tests::guarded<std::int32_t> scores(101, 0);
    tests::guarded<advice> outcomes(101, 0);
    tests::guarded<std::uint8_t> rules(101, 0);
    const std::vector<pk::usd> amounts = tests::amounts_for(101);
    std::array<std::size_t, 4> sizes{100, 100, 100, 100};
    const auto decide = [&](const auto& source) {
        return batch::decide<lead_card>(
            source,
            batch::scores(scores.span().first(sizes[0])),
            batch::outcomes(outcomes.span().first(sizes[1])),
            batch::rules(rules.span().first(sizes[2])),
            batch::count_in(counts),
            batch::add_up(std::span{amounts}.first(sizes[3]), sums),
            batch::rank_in(best));
    };
    constexpr std::array<std::string_view, 4> names{"scores", "outcomes", "rules", "totals"};
    for (const std::size_t size : {0U, 99U, 101U})
        for (std::size_t output = 0; output < 4; ++output) {
            sizes = {100, 100, 100, 100};
            sizes[output] = size;
            const auto done = decide(columns.source());
            REQUIRE(!done);
            CHECK((
                done.error() == batch::error{batch::fault::output_size, names[output], size, 100}));
        }
    sizes = {100, 100, 100, 100};
    // The first column says how many rows there are; in the order in which they are written.
    constexpr std::array<place, fields> order{renewal, rated, overlap, last, active, staff};
    constexpr std::array<std::string_view, fields> fields_of{
        "renewal", "rated", "overlap", "last", "active", "staff"};
    const plain_columns whole{rows, 0, 0, false};
    for (std::size_t at = 1; at < fields; ++at) {
        plain_columns shorter{rows, 0, 0, false};
        if (order[at] == rated) shorter.rated_.pop_back();
        if (order[at] == overlap) shorter.overlap_.pop_back();
        if (order[at] == staff) shorter.staff_.push_back(1);
        if (order[at] == last || order[at] == active) continue; // spans of a given length
        const auto done = decide(shorter.source());
        REQUIRE(!done);
        const std::size_t found = order[at] == staff ? 101 : 99;
        CHECK((done.error() == batch::error{batch::fault::column_size, fields_of[at], found, 100}));
    }
    CHECK(scores.is_untouched());
    CHECK(outcomes.is_untouched());
    CHECK(rules.is_untouched());
    CHECK((counts == batch::histogram<advice>{}));
    CHECK(best.size() == 0);
    for (const advice each : {advice::stop, advice::wait, advice::talk, advice::sign})
        CHECK((sums[each] == 0_usd));
    CHECK(decide(columns.source()).has_value());
    CHECK(!scores.is_untouched());
    CHECK(best.size() == 7);
}
