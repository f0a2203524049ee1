// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// libpartner_policy.so. Knows no member, tier or band of a policy: all comes from its description.

#include "partner_policy.hpp"
#include "columns.hpp"

#pragma GCC visibility push(default) // as the header has no macros
#include "partner_policy.h"
#pragma GCC visibility pop

#include <partnerkit/arrow.hpp>
#include <partnerkit/explain.hpp>
#include <partnerkit/next.hpp>

#include <cstdlib>
#include <new>

namespace {

namespace pk = partnerkit;
using partner_policy::movement_policy;
using partner_policy::profile;
using partner_policy::results;
using partner_policy::score_policy;
using partner_policy::tier_policy;

// ---- texts of the caller -----------------------------------------------------------------------

/// How many bytes a UTF-8 character has that begins with this one; 0: none does.
constexpr std::size_t size_of_character(char first) {
    const auto byte = static_cast<unsigned char>(first);
    return byte < 0x80   ? 1
           : byte < 0xC2 ? 0
           : byte < 0xE0 ? 2
           : byte < 0xF0 ? 3
           : byte < 0xF5 ? 4
                         : 0;
}

/// Writes to a buffer of the caller what fits, and counts the rest. An output iterator, too.
class caller_text {
  public:
    caller_text(char* to, std::size_t size) : to_(to), size_(to == nullptr ? 0 : size) {}

    void put(char c) {
        if (needed_ < size_) to_[needed_] = c;
        ++needed_;
    }
    void put(std::string_view text) {
        for (const char c : text)
            put(c);
    }
    /// Terminates the text, cut between two characters. Whether all of it was written.
    bool finish() {
        if (size_ == 0) return false;
        std::size_t end = needed_;
        if (needed_ >= size_) {
            end = size_ - 1;
            std::size_t last = end; // where the last character begins
            while (last > 0 && end - last < 4 && size_of_character(to_[last]) == 0)
                --last;
            if (last + size_of_character(to_[last]) > end) end = last;
        }
        to_[end] = '\0';
        return end == needed_;
    }
    /// With the terminating one.
    [[nodiscard]] std::size_t needed() const { return needed_ + 1; }

    struct iterator {
        caller_text* text;
        iterator& operator*() { return *this; }
        iterator& operator++() { return *this; }
        iterator& operator++(int) { return *this; }
        iterator& operator=(char c) {
            text->put(c);
            return *this;
        }
    };
    iterator begin() { return {this}; }

  private:
    char* to_;
    std::size_t size_;
    std::size_t needed_ = 0;
};

/// Whether a text begins with a whole UTF-8 character of several bytes.
bool starts_with_character(std::string_view text, std::size_t size) {
    if (size < 2 || text.size() < size) return false;
    for (std::size_t i = 1; i < size; ++i)
        if ((text[i] & 0xC0) != 0x80) return false;
    const auto first = static_cast<unsigned char>(text[0]);
    const auto second = static_cast<unsigned char>(text[1]);
    return !(first == 0xE0 && second < 0xA0) && !(first == 0xED && second > 0x9F) &&
           !(first == 0xF0 && second < 0x90) && !(first == 0xF4 && second > 0x8F);
}

using sentence = pk::text_buffer<480>;

/// Where the message of a call goes. It may quote what a caller gave, which need be no text at all.
class caller_message {
  public:
    caller_message(char* to, std::size_t size) : to_(to), size_(size) {
        caller_text{to_, size_}.finish();
    }

    partner_status fail(partner_status status, std::string_view why) const {
        caller_text out{to_, size_};
        while (!why.empty()) {
            std::size_t size = size_of_character(why[0]);
            if (size == 1 && why[0] >= ' ' && why[0] != '\x7F')
                out.put(why[0]);
            else if (starts_with_character(why, size))
                out.put(why.substr(0, size));
            else {
                size = 1;
                out.put("\xEF\xBF\xBD"); // the replacement character
            }
            why.remove_prefix(size);
        }
        out.finish();
        return status;
    }
    partner_status fail(const pk::domain_error& wrong) const {
        return fail(PARTNER_BAD_VALUE, pk::to_text(wrong));
    }
    partner_status null(std::string_view what) const {
        return fail(PARTNER_BAD_ARGUMENT, sentence{} << what << " is NULL");
    }

  private:
    char* to_;
    std::size_t size_;
};

/// Writes a text by `write(iterator)`.
template <class Write>
partner_status give_text(
    char* text,
    std::size_t size,
    std::size_t* needed,
    const caller_message& message,
    const Write& write) {
    if (text == nullptr && size != 0) return message.null("the buffer of the text");
    caller_text out{text, size};
    write(out.begin());
    const bool is_whole = out.finish();
    if (needed != nullptr) *needed = out.needed();
    if (is_whole) return PARTNER_OK;
    return message.fail(
        PARTNER_BUFFER_TOO_SMALL,
        sentence{} << "the text needs " << out.needed() << " bytes; the buffer has " << size);
}

// ---- fields and answers ------------------------------------------------------------------------

constexpr std::size_t result_count = columns::count<results>;
constexpr std::size_t field_count = result_count + columns::count<profile>;

template <class Answer>
constexpr auto value_of(const Answer& answer) {
    if constexpr (requires { *answer; })
        return *answer;
    else
        return answer;
}
template <class Answer>
constexpr bool is_there(const Answer& answer) {
    if constexpr (requires { answer.has_value(); })
        return answer.has_value();
    else
        return true;
}
template <class Answer>
constexpr bool may_be_absent = requires(Answer answer) {
    answer.has_value();
};

using tier_answer = decltype(tier_policy{}(results{}));
using score_answer = decltype(score_policy{}(profile{}));
using tier = decltype(value_of(std::declval<tier_answer>()));
constexpr bool has_bands = pk::view_of<score_policy>.score_bands.size > 0;

template <class Value>
std::int64_t steps_of(const Value& value) {
    return static_cast<std::int64_t>(pk::domain<Value>::steps(value));
}
template <class Scored>
const auto& score_of(const Scored& scored) {
    if constexpr (has_bands)
        return scored.score;
    else
        return scored;
}

template <class Scored>
std::int32_t band_of(const Scored& scored) {
    if constexpr (has_bands)
        return static_cast<std::int32_t>(scored.band);
    else
        return 0;
}

/// A field or an answer, with texts that C can read.
struct description {
    const pk::domain_view* domain = nullptr;
    pk::text_buffer<127> name{};
    pk::text_buffer<31> unit{};
    partner_part part = PARTNER_ANSWER;
    bool may_be_missing = false;
};

constexpr description
describe(const pk::domain_view& domain, std::string_view name, partner_part part, bool optional) {
    description result{.domain = &domain, .part = part, .may_be_missing = optional};
    result.name << name;
    result.unit << domain.unit;
    return result;
}

/// All fields, and behind them the tier, the score and, if there are any, the bands.
constexpr auto descriptions = [] {
    std::array<description, field_count + 3> all;
    const auto describe_members = [&]<class Subject>(Subject subject, partner_part part, auto* to) {
        for (std::size_t i = 0; i < columns::count<Subject>; ++i)
            to[i] = describe(
                *columns::domains<Subject>[i],
                columns::names<Subject>[i],
                part,
                columns::read(subject, i, std::string_view{}).has_value());
    };
    describe_members(results{}, PARTNER_RESULTS, all.data());
    describe_members(profile{}, PARTNER_PROFILE, all.data() + result_count);
    const bool may_have_no_score = may_be_absent<score_answer>;
    all[field_count] = describe(
        pk::view_of<tier_policy>.outcome,
        tier_policy::name,
        PARTNER_ANSWER,
        may_be_absent<tier_answer>);
    const std::string_view card = score_policy::name;
    all[field_count + 1] =
        describe(pk::view_of<score_policy>.score, card, PARTNER_ANSWER, may_have_no_score);
    if (has_bands)
        all[field_count + 2] =
            describe(pk::view_of<score_policy>.outcome, card, PARTNER_ANSWER, may_have_no_score);
    return all;
}();

constexpr bool is_field(std::int32_t field) {
    return field >= 0 && static_cast<std::size_t>(field) < field_count;
}

/// NULL if there is nothing of this number.
const description* find_description(std::int32_t what) {
    if (is_field(what)) return &descriptions[static_cast<std::size_t>(what)];
    if (what >= 0 || what < PARTNER_BAND || (what == PARTNER_BAND && !has_bands)) return nullptr;
    return &descriptions[field_count + static_cast<std::size_t>(PARTNER_TIER - what)];
}

partner_status no_such_field(std::int32_t field, const caller_message& message) {
    return message.fail(
        PARTNER_BAD_ARGUMENT,
        sentence{} << field << " is no number of a field; wanted 0 to " << field_count - 1);
}

/// Whether a number of steps is one of the values.
bool is_value(const pk::domain_view& domain, std::int64_t steps) {
    if (domain.name_count == 0) return steps >= domain.lowest && steps <= domain.highest;
    for (std::size_t i = 0; i < domain.name_count; ++i)
        if (domain.names[i].steps == steps) return true;
    return false;
}
partner_status
no_such_value(const description& of, std::int64_t steps, const caller_message& message) {
    sentence why;
    why << of.name << ": " << steps;
    if (of.domain->name_count > 0)
        why << " is the number of no value";
    else
        why << " steps are no value; wanted " << of.domain->lowest << " to " << of.domain->highest;
    return message.fail(PARTNER_BAD_VALUE, why);
}

// ---- structs of the caller ---------------------------------------------------------------------

/// Programs of later headers may have longer structs, but nothing in them that we do not know.
constexpr std::size_t longest_struct = 4096;

template <class Struct>
partner_status
check_size(const Struct* given, std::string_view name, const caller_message& message) {
    const std::size_t size = given->struct_size;
    if (size < sizeof(Struct) || size > longest_struct)
        return message.fail(
            PARTNER_BAD_STRUCT_SIZE,
            sentence{} << name << ": struct_size is " << size << "; wanted " << sizeof(Struct));
    const char* const bytes = reinterpret_cast<const char*>(given);
    for (std::size_t i = sizeof(Struct); i < size; ++i)
        if (bytes[i] != 0)
            return message.fail(
                PARTNER_BAD_STRUCT_SIZE,
                sentence{} << name << ": has values that this library does not know; it knows "
                           << sizeof(Struct) << " bytes of " << size);
    return PARTNER_OK;
}

} // namespace

// ---- records -----------------------------------------------------------------------------------

struct partner_record {
    const void* maker; // tells the records of this library from those of another
    results achieved{};
    profile fit{};
    bool is_set[field_count]{};
};

namespace {

const char maker_mark = 0;

partner_status check_record(const partner_record* record, const caller_message& message) {
    if (record == nullptr) return message.null("the record");
    if (record->maker != &maker_mark)
        return message.fail(PARTNER_BAD_HANDLE, "the record is of another library, or none");
    return PARTNER_OK;
}

/// The same before a decision: that no value is missing whose type has no way to be.
partner_status
check_values(const partner_record* record, partner_part part, const caller_message& message) {
    if (const partner_status wrong = check_record(record, message)) return wrong;
    for (std::size_t i = 0; i < field_count; ++i) {
        const description& field = descriptions[i];
        if (field.part == part && !field.may_be_missing && !record->is_set[i])
            return message.fail(
                {.field = field.name, .fault = pk::domain_fault::empty, .wanted = field.domain});
    }
    return PARTNER_OK;
}

template <class Cell>
partner_status set_value(
    partner_record* record, std::int32_t field, const Cell& cell, const caller_message& message) {
    if (const partner_status wrong = check_record(record, message)) return wrong;
    if (!is_field(field)) return no_such_field(field, message);
    const auto place = static_cast<std::size_t>(field);
    const auto read = place < result_count ? columns::read(record->achieved, place, cell)
                                           : columns::read(record->fit, place - result_count, cell);
    if (!read) return message.fail(read.error());
    record->is_set[place] = true;
    return PARTNER_OK;
}

// ---- columns as an Arrow array -----------------------------------------------------------------

constexpr std::size_t most_rows = PTRDIFF_MAX / 16 - 1;

std::size_t cell_size_of(std::int32_t cells) {
    switch (cells) {
    case PARTNER_INT32:
        return sizeof(std::int32_t);
    case PARTNER_INT64:
        return sizeof(std::int64_t);
    case PARTNER_DOUBLE:
        return sizeof(double);
    default:
        return 1;
    }
}

/// The columns of one part of the fields, where they lie, as the batch calls take them.
class arrow_columns {
  public:
    partner_status bind(
        partner_part part,
        const partner_column* columns,
        std::size_t count,
        std::size_t rows,
        const caller_message& message) {
        if (columns == nullptr && count != 0) return message.null("the array of columns");
        if (rows > most_rows)
            return message.fail(
                PARTNER_BAD_ARGUMENT,
                sentence{} << rows << " rows are too many; wanted at most " << most_rows);
        for (std::size_t i = 0; i < count; ++i) {
            const auto* const column = reinterpret_cast<const partner_column*>(
                reinterpret_cast<const char*>(columns) + i * columns->struct_size);
            if (const partner_status wrong = check_size(column, "a column", message)) return wrong;
            if (column->struct_size != columns->struct_size)
                return message.fail(
                    PARTNER_BAD_STRUCT_SIZE, "the columns have different values of struct_size");
            if (const partner_status wrong = add(part, *column, rows, message)) return wrong;
        }
        root_.length = static_cast<std::int64_t>(rows);
        root_.n_buffers = 1;
        root_.buffers = no_validity_;
        root_.n_children = root_schema_.n_children = static_cast<std::int64_t>(used_);
        root_.children = arrays_;
        root_schema_.format = "+s";
        root_schema_.children = schemas_;
        mark_as_present(root_, root_schema_);
        return PARTNER_OK;
    }

    [[nodiscard]] pk::batch::arrow_rows rows() const {
        return pk::batch::arrow(root_, root_schema_).rounded(pk::rounding::none);
    }

  private:
    partner_status
    add(partner_part part,
        const partner_column& column,
        std::size_t rows,
        const caller_message& message) {
        if (!is_field(column.field)) return no_such_field(column.field, message);
        const description& field = descriptions[static_cast<std::size_t>(column.field)];
        const auto refuse = [&](std::string_view why) {
            return message.fail(PARTNER_BAD_COLUMN, sentence{} << field.name << ": " << why);
        };
        const auto refuse_size = [&](std::string_view what, std::size_t size, std::size_t wanted) {
            return refuse(
                sentence{} << what << " is " << size << "; wanted " << wanted << " for " << rows
                           << " rows");
        };
        if (field.part != part)
            return refuse(
                part == PARTNER_RESULTS ? "a column that no tier is decided from"
                                        : "a column that no score is made from");
        for (std::size_t i = 0; i < used_; ++i)
            if (children_[i].field == column.field) return refuse("has two columns");
        if (column.cells < PARTNER_INT32 || column.cells > PARTNER_TEXT)
            return refuse(sentence{} << column.cells << " is no kind of cells");
        const bool is_whole = column.cells == PARTNER_INT32 || column.cells == PARTNER_INT64;
        const bool is_text = column.cells == PARTNER_TEXT;
        if (column.decimals < 0 || column.decimals > (is_whole ? 18 : 0))
            return refuse(
                sentence{} << column.decimals << " decimals; wanted 0"
                           << (is_whole ? " to 18" : ""));
        if (column.cells == PARTNER_BOOL8 && field.domain->kind != pk::value_kind::boolean)
            return refuse("truth values, for what is none");
        if (column.reserved != 0) return refuse("reserved is not 0");

        const std::size_t wanted_size = rows * cell_size_of(column.cells);
        if (!is_text && column.values_size != wanted_size)
            return refuse_size("values_size", column.values_size, wanted_size);
        if (column.values == nullptr && column.values_size != 0) return refuse("values is NULL");
        if (column.validity == nullptr ? column.validity_size != 0
                                       : column.validity_size < (rows + 7) / 8)
            return refuse_size("validity_size", column.validity_size, (rows + 7) / 8);
        const std::size_t wanted_offsets = is_text ? (rows + 1) * sizeof(std::int64_t) : 0;
        if (column.offsets_size != wanted_offsets)
            return refuse_size("offsets_size", column.offsets_size, wanted_offsets);
        if ((column.offsets == nullptr) == is_text)
            return refuse(is_text ? "offsets is NULL" : "offsets are only of texts");
        // Those before the last are checked cell by cell.
        if (is_text && (column.offsets[rows] < 0 ||
                        static_cast<std::size_t>(column.offsets[rows]) > column.values_size))
            return refuse("the last offset is beyond the texts");
        append(column, field, rows);
        return PARTNER_OK;
    }

    void append(const partner_column& column, const description& field, std::size_t rows) {
        child& to = children_[used_];
        to.field = column.field;
        to.buffers[0] = column.validity;
        to.buffers[1] = column.cells == PARTNER_TEXT ? column.offsets : column.values;
        to.buffers[2] = column.values;
        to.array.length = static_cast<std::int64_t>(rows);
        to.array.null_count = column.validity == nullptr ? 0 : -1;
        to.array.n_buffers = column.cells == PARTNER_TEXT ? 3 : 2;
        to.array.buffers = to.buffers;
        if (column.decimals > 0)
            to.format << "d:" << (column.cells == PARTNER_INT32 ? 9 : 18) << ',' << column.decimals
                      << ',' << (column.cells == PARTNER_INT32 ? 32 : 64);
        else
            to.format << "ilgCU"[column.cells]; // as the Arrow C data interface names them
        to.schema.format = to.format.c_str();
        to.schema.name = field.name.c_str();
        mark_as_present(to.array, to.schema);
        arrays_[used_] = &to.array;
        schemas_[used_] = &to.schema;
        ++used_;
    }

    /// What has no release function counts as released.
    static void mark_as_present(ArrowArray& array, ArrowSchema& schema) {
        array.release = [](ArrowArray*) {};
        schema.release = [](ArrowSchema*) {};
    }

    struct child {
        std::int32_t field;
        const void* buffers[3];
        pk::text_buffer<15> format;
        ArrowArray array;
        ArrowSchema schema;
    };
    child children_[field_count]{};
    std::size_t used_ = 0;
    ArrowArray* arrays_[field_count]{};
    ArrowSchema* schemas_[field_count]{};
    const void* no_validity_[1]{};
    ArrowArray root_{};
    ArrowSchema root_schema_{};
};

/// What `decide(rows of the columns)` answers, reported.
template <class Decide>
partner_status decide_columns(
    partner_part part,
    const partner_column* columns,
    std::size_t column_count,
    std::size_t rows,
    partner_report* report,
    const caller_message& message,
    const Decide& decide) {
    if (report != nullptr)
        if (const partner_status wrong = check_size(report, "the report", message)) return wrong;
    arrow_columns all;
    if (const partner_status wrong = all.bind(part, columns, column_count, rows, message))
        return wrong;
    const pk::expected<pk::batch::report, pk::batch::error> done = decide(all.rows());
    if (!done) return message.fail(PARTNER_BAD_COLUMN, pk::batch::message(done.error()));
    if (report != nullptr)
        *report = {
            report->struct_size, done->rows, done->invalid, done->first_invalid, done->unanswered};
    return PARTNER_OK;
}

static_assert(PARTNER_INVALID_ROW == pk::batch::marker<std::int32_t>::invalid);
static_assert(PARTNER_ROW_WITHOUT_ANSWER == pk::batch::marker<std::int32_t>::none);

// ---- standings ---------------------------------------------------------------------------------

static_assert(PARTNER_LEFT == static_cast<int>(pk::membership::left));
static_assert(PARTNER_REENTERED == static_cast<int>(pk::movement_event::reentered));
static_assert(std::size(pk::standing<tier>{}.recent) == std::size(partner_standing{}.recent));

bool is_tier(std::int32_t number) { return is_value(pk::domain<tier>::view, number); }
bool is_count(std::int32_t number) { return number >= 0 && number < INT32_MAX; }

/// A standing of the caller, which has been in a data base meanwhile.
partner_status read_standing(
    const partner_standing& given, pk::standing<tier>& to, const caller_message& message) {
    const auto refuse = [&](std::string_view what, std::int32_t found) {
        return message.fail(
            PARTNER_BAD_VALUE, sentence{} << "standing: " << what << " cannot be " << found);
    };
    if (given.membership < PARTNER_OUTSIDE || given.membership > PARTNER_LEFT)
        return refuse("membership", given.membership);
    const bool is_outside = given.membership == PARTNER_OUTSIDE;
    if (!is_outside && !is_tier(given.tier)) return refuse("tier", given.tier);
    if (!is_count(given.above)) return refuse("above", given.above);
    if (!is_count(given.below)) return refuse("below", given.below);
    if (!is_count(given.idle)) return refuse("idle", given.idle);
    if (given.remembered < 0 || given.remembered >= movement_policy::rules.window)
        return refuse("remembered", given.remembered);
    for (std::int32_t i = 0; i < given.remembered; ++i)
        if (!is_tier(given.recent[i])) return refuse("recent", given.recent[i]);
    if (given.reserved != 0) return refuse("reserved", given.reserved);
    if (is_outside) return PARTNER_OK; // nothing else is known
    to.membership = static_cast<pk::membership>(given.membership);
    to.tier = static_cast<tier>(given.tier);
    to.above = given.above;
    to.below = given.below;
    to.idle = given.idle;
    to.remembered = given.remembered;
    for (std::int32_t i = 0; i < given.remembered; ++i)
        to.recent[i] = static_cast<tier>(given.recent[i]);
    return PARTNER_OK;
}

void write_standing(const pk::standing<tier>& from, partner_standing& to) {
    to.membership = static_cast<std::int32_t>(from.membership);
    to.tier = static_cast<std::int32_t>(from.tier);
    to.above = from.above;
    to.below = from.below;
    to.idle = from.idle;
    to.remembered = from.remembered;
    for (std::size_t i = 0; i < std::size(to.recent); ++i)
        to.recent[i] = static_cast<std::int32_t>(from.recent[i]);
}

} // namespace

// ---- the functions of the header ---------------------------------------------------------------

std::int32_t partner_abi_version() { return PARTNER_ABI_VERSION; }

const char* partner_policy_version() {
    static constexpr auto text = pk::text_buffer<127>{} << partner_policy::version;
    return text.c_str();
}

std::int32_t partner_field_count() { return static_cast<std::int32_t>(field_count); }

partner_status
partner_describe(std::int32_t what, partner_domain* to, char* message, std::size_t message_size) {
    const caller_message told{message, message_size};
    if (to == nullptr) return told.null("the struct of the answer");
    const description* const found = find_description(what);
    if (found == nullptr) return no_such_field(what, told);
    if (const partner_status wrong = check_size(to, "the domain", told)) return wrong;
    const pk::domain_view& domain = *found->domain;
    *to = {
        .struct_size = to->struct_size,
        .name = found->name.c_str(),
        .unit = found->unit.c_str(),
        .kind = static_cast<std::int32_t>(domain.kind),
        .part = found->part,
        .lowest = domain.lowest,
        .highest = domain.highest,
        .step_numerator = domain.step.numerator,
        .step_denominator = domain.step.denominator,
        .value_count = domain.kind == pk::value_kind::enumeration
                           ? static_cast<std::int32_t>(domain.name_count)
                           : 0,
        .may_be_missing = found->may_be_missing ? 1 : 0};
    return PARTNER_OK;
}

partner_status
partner_find_field(const char* name, std::int32_t* field, char* message, std::size_t message_size) {
    const caller_message told{message, message_size};
    if (name == nullptr) return told.null("the name");
    if (field == nullptr) return told.null("the number of the answer");
    for (std::size_t i = 0; i < field_count; ++i)
        if (descriptions[i].name.view() == name) {
            *field = static_cast<std::int32_t>(i);
            return PARTNER_OK;
        }
    sentence why;
    why << "there is no field \"" << pk::detail::shown_text(name) << "\"; wanted ";
    for (std::size_t i = 0; i < field_count; ++i)
        why << (i == 0 ? "" : i + 1 == field_count ? " or " : ", ") << descriptions[i].name;
    return told.fail(PARTNER_BAD_ARGUMENT, why);
}

partner_status partner_value_text(
    std::int32_t what,
    std::int64_t steps,
    char* text,
    std::size_t text_size,
    std::size_t* needed,
    char* message,
    std::size_t message_size) {
    const caller_message told{message, message_size};
    const description* const found = find_description(what);
    if (found == nullptr) return no_such_field(what, told);
    if (!is_value(*found->domain, steps)) return no_such_value(*found, steps, told);
    pk::domain_view domain = *found->domain;
    domain.unit = {};
    return give_text(text, text_size, needed, told, [&](caller_text::iterator to) {
        to.text->put(pk::to_text(domain, steps));
    });
}

partner_status partner_record_new(partner_record** to, char* message, std::size_t message_size) {
    const caller_message told{message, message_size};
    if (to == nullptr) return told.null("the place of the record");
    void* const memory = std::malloc(sizeof(partner_record));
    if (memory == nullptr)
        return told.fail(
            PARTNER_OUT_OF_MEMORY,
            sentence{} << "there is no memory for a record of " << sizeof(partner_record)
                       << " bytes");
    *to = new (memory) partner_record{.maker = &maker_mark};
    return PARTNER_OK;
}

void partner_record_free(partner_record* record) {
    if (record == nullptr || record->maker != &maker_mark) return;
    record->maker = nullptr;
    std::free(record);
}

partner_status
partner_record_clear(partner_record* record, char* message, std::size_t message_size) {
    const caller_message told{message, message_size};
    if (const partner_status wrong = check_record(record, told)) return wrong;
    *record = {.maker = &maker_mark};
    return PARTNER_OK;
}

partner_status partner_set_text(
    partner_record* record,
    std::int32_t field,
    const char* text,
    std::size_t length,
    char* message,
    std::size_t message_size) {
    const caller_message told{message, message_size};
    if (text == nullptr && length != 0) return told.null("the text");
    if (length > PTRDIFF_MAX) return told.fail(PARTNER_BAD_ARGUMENT, "the text has no such length");
    return set_value(record, field, std::string_view{text, length}, told);
}

partner_status partner_set_int64(
    partner_record* record,
    std::int32_t field,
    std::int64_t value,
    char* message,
    std::size_t message_size) {
    return set_value(record, field, value, caller_message{message, message_size});
}

partner_status partner_set_double(
    partner_record* record,
    std::int32_t field,
    double value,
    char* message,
    std::size_t message_size) {
    return set_value(record, field, value, caller_message{message, message_size});
}

partner_status partner_set_bool(
    partner_record* record,
    std::int32_t field,
    std::int32_t value,
    char* message,
    std::size_t message_size) {
    const caller_message told{message, message_size};
    if (value != 0 && value != 1)
        return told.fail(
            PARTNER_BAD_VALUE, sentence{} << value << " is no truth value; wanted 0 or 1");
    // As a text, because a whole number would be one of a number, too.
    return set_value(record, field, std::string_view{value == 1 ? "true" : "false"}, told);
}

partner_status partner_set_missing(
    partner_record* record, std::int32_t field, char* message, std::size_t message_size) {
    return set_value(record, field, std::string_view{}, caller_message{message, message_size});
}

partner_status partner_tier(
    const partner_record* record, std::int32_t* number, char* message, std::size_t message_size) {
    const caller_message told{message, message_size};
    if (const partner_status wrong = check_values(record, PARTNER_RESULTS, told)) return wrong;
    if (number == nullptr) return told.null("the number of the answer");
    const tier_answer answer = tier_policy{}(record->achieved);
    if (!is_there(answer)) return told.fail(PARTNER_NO_ANSWER, "a value is missing");
    *number = static_cast<std::int32_t>(value_of(answer));
    return PARTNER_OK;
}

partner_status partner_score(
    const partner_record* record,
    std::int64_t* score,
    std::int32_t* band,
    char* message,
    std::size_t message_size) {
    const caller_message told{message, message_size};
    if (const partner_status wrong = check_values(record, PARTNER_PROFILE, told)) return wrong;
    if (score == nullptr) return told.null("the score of the answer");
    if ((band != nullptr) != has_bands)
        return has_bands ? told.null("the band of the answer")
                         : told.fail(PARTNER_BAD_ARGUMENT, "the policy has no bands");
    const score_answer answer = score_policy{}(record->fit);
    if (!is_there(answer)) return told.fail(PARTNER_NO_ANSWER, "a value is missing");
    *score = steps_of(score_of(value_of(answer)));
    if (band != nullptr) *band = band_of(value_of(answer));
    return PARTNER_OK;
}

partner_status partner_explain(
    const partner_record* record,
    char* text,
    std::size_t text_size,
    std::size_t* needed,
    char* message,
    std::size_t message_size) {
    const caller_message told{message, message_size};
    if (const partner_status wrong = check_values(record, PARTNER_RESULTS, told)) return wrong;
    return give_text(text, text_size, needed, told, [&](caller_text::iterator to) {
        pk::write_text(pk::explain<tier_policy>(record->achieved), to);
    });
}

partner_status partner_next_tier(
    const partner_record* record,
    char* text,
    std::size_t text_size,
    std::size_t* needed,
    char* message,
    std::size_t message_size) {
    const caller_message told{message, message_size};
    if (const partner_status wrong = check_values(record, PARTNER_RESULTS, told)) return wrong;
    return give_text(text, text_size, needed, told, [&](caller_text::iterator to) {
        pk::write_text(pk::next_tier<tier_policy>(record->achieved), to);
    });
}

partner_status partner_tiers(
    const partner_column* columns,
    std::size_t column_count,
    std::size_t rows,
    std::int32_t* tiers,
    partner_report* report,
    char* message,
    std::size_t message_size) {
    const caller_message told{message, message_size};
    if (tiers == nullptr && rows != 0) return told.null("the column of tiers");
    return decide_columns(
        PARTNER_RESULTS, columns, column_count, rows, report, told, [&](const auto& source) {
            return pk::batch::decide<tier_policy>(
                source, pk::batch::outcomes(std::span{tiers, rows}));
        });
}

partner_status partner_scores(
    const partner_column* columns,
    std::size_t column_count,
    std::size_t rows,
    std::int64_t* scores,
    std::int32_t* bands,
    partner_report* report,
    char* message,
    std::size_t message_size) {
    const caller_message told{message, message_size};
    if (scores == nullptr && rows != 0) return told.null("the column of scores");
    if (bands == nullptr && rows != 0 && has_bands) return told.null("the column of bands");
    if (bands != nullptr && !has_bands)
        return told.fail(PARTNER_BAD_ARGUMENT, "the policy has no bands");
    return decide_columns(
        PARTNER_PROFILE, columns, column_count, rows, report, told, [&](const auto& source) {
            const auto to_scores = pk::batch::scores(std::span{scores, rows});
            if constexpr (has_bands)
                return pk::batch::decide<score_policy>(
                    source, to_scores, pk::batch::outcomes(std::span{bands, rows}));
            else
                return pk::batch::decide<score_policy>(source, to_scores);
        });
}

partner_status partner_move(
    partner_standing* standing,
    std::int32_t earned_tier,
    std::int32_t is_active,
    std::int32_t* event,
    char* message,
    std::size_t message_size) {
    const caller_message told{message, message_size};
    if (standing == nullptr) return told.null("the standing");
    if (event == nullptr) return told.null("the event of the answer");
    if (const partner_status wrong = check_size(standing, "the standing", told)) return wrong;
    if (!is_tier(earned_tier)) return no_such_value(descriptions[field_count], earned_tier, told);
    if (is_active != 0 && is_active != 1)
        return told.fail(
            PARTNER_BAD_VALUE, sentence{} << "is_active is " << is_active << "; wanted 0 or 1");
    pk::standing<tier> before;
    if (const partner_status wrong = read_standing(*standing, before, told)) return wrong;
    const auto moved =
        movement_policy::next(before, static_cast<tier>(earned_tier), is_active == 1);
    write_standing(moved.after, *standing);
    *event = static_cast<std::int32_t>(moved.event);
    return PARTNER_OK;
}
