/* Copyright 2026 The partnerkit authors
 * Distributed under the Boost Software License, Version 1.0.
 * (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt) */

/* Asks one or more libraries about rows, in turn, row by row, and writes what they answer:
 *   answers (<libpartner_policy.so> <rows.csv> <answers to write>)...
 * Then asks each about all rows at once, and fails where that is something else. */

#include "library.h"

enum { most_fields = 16, most_rows = 200000 };

struct door {
    struct library library;
    FILE* rows;
    FILE* answers;
    partner_record* record;
    int32_t columns; /* of the file, without the id */
    int32_t field_of_column[most_fields];
    size_t row_count;
    /* By field. */
    struct partner_domain domains[most_fields];
    char* texts[most_fields];
    size_t text_size[most_fields];
    int64_t* offsets[most_fields];
    /* What single calls have answered. */
    int32_t* tiers;
    int64_t* scores;
    int32_t* bands;
};

static char message[256];

static void check(enum partner_status status) {
    if (status == PARTNER_OK) return;
    fprintf(stderr, "status %d: %s\n", (int)status, message);
    exit(1);
}
static void require(int is_true, const char* what) {
    if (is_true) return;
    fprintf(stderr, "%s\n", what);
    exit(1);
}
static void* allocate(size_t size) {
    void* const memory = calloc(1, size);
    require(memory != NULL, "out of memory");
    return memory;
}

static char* next_cell(char** rest) {
    char* const cell = *rest;
    char* const end = cell + strcspn(cell, ",\n");
    *rest = *end == '\0' ? end : end + 1;
    *end = '\0';
    return cell;
}

static void open_door(struct door* to, char** arguments) {
    char line[1024];
    char* rest = line;
    memset(to, 0, sizeof *to);
    to->library = load_library(arguments[0]);
    to->rows = fopen(arguments[1], "rb");
    to->answers = fopen(arguments[2], "wb");
    require(to->rows != NULL && to->answers != NULL, "cannot open the files");
    require(fgets(line, sizeof line, to->rows) != NULL, "there is no header");
    next_cell(&rest);
    for (; *rest != '\0'; ++to->columns)
        check(to->library.find_field(
            next_cell(&rest), &to->field_of_column[to->columns], message, sizeof message));
    require(to->library.field_count() == to->columns, "other columns than fields");
    check(to->library.record_new(&to->record, message, sizeof message));
    for (int32_t i = 0; i < to->columns; ++i) {
        to->domains[i].struct_size = sizeof to->domains[i];
        check(to->library.describe(i, &to->domains[i], message, sizeof message));
        to->texts[i] = allocate((size_t)most_rows * 24);
        to->offsets[i] = allocate((most_rows + 1) * sizeof(int64_t));
    }
    to->tiers = allocate(most_rows * sizeof *to->tiers);
    to->scores = allocate(most_rows * sizeof *to->scores);
    to->bands = allocate(most_rows * sizeof *to->bands);
}

static void write_value(const struct door* door, int32_t what, int64_t steps) {
    char text[64];
    check(door->library.value_text(what, steps, text, sizeof text, NULL, message, sizeof message));
    fputs(text, door->answers);
}

static void write_line(const struct door* door, char* text) {
    for (char* c = text; *c != '\0'; ++c)
        if (*c == '\n') *c = '|';
    fputs(text, door->answers);
}

/* Reads, decides and writes a row; 0 at the end. */
static int answer_row(struct door* door) {
    const struct library* const library = &door->library;
    const size_t row = door->row_count;
    char line[1024];
    char text[4096];
    char* rest = line;
    size_t needed;
    enum partner_status status;
    if (fgets(line, sizeof line, door->rows) == NULL) return 0;
    require(row < most_rows, "too many rows");
    fputs(next_cell(&rest), door->answers);
    fputc('\t', door->answers);
    check(library->record_clear(door->record, message, sizeof message));
    for (int32_t i = 0; i < door->columns; ++i) {
        const int32_t field = door->field_of_column[i];
        const char* const cell = next_cell(&rest);
        const size_t length = strlen(cell);
        memcpy(door->texts[field] + door->text_size[field], cell, length);
        door->text_size[field] += length;
        door->offsets[field][row + 1] = (int64_t)door->text_size[field];
        check(library->set_text(door->record, field, cell, length, message, sizeof message));
    }
    check(library->tier(door->record, &door->tiers[row], message, sizeof message));
    write_value(door, PARTNER_TIER, door->tiers[row]);
    fputc('\t', door->answers);
    status = library->score(
        door->record, &door->scores[row], &door->bands[row], message, sizeof message);
    if (status == PARTNER_NO_ANSWER) {
        door->scores[row] = INT64_MAX - 1;
        door->bands[row] = PARTNER_ROW_WITHOUT_ANSWER;
        fputc('\t', door->answers);
    } else {
        check(status);
        write_value(door, PARTNER_SCORE, door->scores[row]);
        fputc('\t', door->answers);
        write_value(door, PARTNER_BAND, door->bands[row]);
    }
    fputc('\t', door->answers);
    check(library->explain(door->record, text, sizeof text, &needed, message, sizeof message));
    require(needed == strlen(text) + 1, "explain needs another number of bytes than it writes");
    write_line(door, text);
    fputc('\t', door->answers);
    check(library->next_tier(door->record, text, sizeof text, &needed, message, sizeof message));
    require(needed == strlen(text) + 1, "next_tier needs another number of bytes than it writes");
    write_line(door, text);
    fputc('\n', door->answers);
    ++door->row_count;
    return 1;
}

/* ---- all rows at once --------------------------------------------------------------------- */

/* How numbers and truth values are handed over; the others are always texts. */
enum way { as_texts, as_hundredths, as_doubles };

static struct partner_column column_of(const struct door* door, int32_t field, enum way way) {
    const size_t rows = door->row_count;
    const int64_t* const offsets = door->offsets[field];
    const int32_t kind = door->domains[field].kind;
    struct partner_column column;
    int64_t* hundredths;
    double* doubles;
    uint8_t* bools;
    uint8_t* validity;
    memset(&column, 0, sizeof column);
    column.struct_size = sizeof column;
    column.field = field;
    if (way == as_texts || (kind != PARTNER_NUMBER && kind != PARTNER_BOOLEAN)) {
        column.cells = PARTNER_TEXT;
        column.values = door->texts[field];
        column.values_size = door->text_size[field];
        column.offsets = offsets;
        column.offsets_size = (rows + 1) * sizeof *offsets;
        return column;
    }
    hundredths = allocate(rows * sizeof *hundredths);
    doubles = allocate(rows * sizeof *doubles);
    bools = allocate(rows);
    validity = allocate((rows + 7) / 8);
    for (size_t row = 0; row < rows; ++row) {
        const char* c = door->texts[field] + offsets[row];
        const char* const end = door->texts[field] + offsets[row + 1];
        const int is_negative = c < end && *c == '-';
        int decimals = -1; /* no point yet */
        int64_t value = 0;
        if (c < end) validity[row / 8] |= (uint8_t)(1U << row % 8);
        bools[row] = c < end && *c == 't';
        for (c += is_negative; c < end; ++c) {
            if (*c == '.')
                decimals = 0;
            else {
                value = value * 10 + (*c - '0');
                if (decimals >= 0) ++decimals;
            }
        }
        for (decimals = decimals < 0 ? 0 : decimals; decimals < 2; ++decimals)
            value *= 10;
        hundredths[row] = is_negative ? -value : value;
        doubles[row] = (double)hundredths[row] / 100;
    }
    column.validity = validity;
    column.validity_size = (rows + 7) / 8;
    if (kind == PARTNER_BOOLEAN) {
        column.cells = PARTNER_BOOL8;
        column.values = bools;
        column.values_size = rows;
    } else if (way == as_doubles) {
        column.cells = PARTNER_DOUBLE;
        column.values = doubles;
        column.values_size = rows * sizeof *doubles;
    } else {
        column.cells = PARTNER_INT64;
        column.decimals = 2;
        column.values = hundredths;
        column.values_size = rows * sizeof *hundredths;
    }
    return column; /* what is left over lives as long as this short program */
}

static void answer_at_once(const struct door* door, enum way way) {
    const size_t rows = door->row_count;
    int32_t* const tiers = allocate(rows * sizeof *tiers);
    int64_t* const scores = allocate(rows * sizeof *scores);
    int32_t* const bands = allocate(rows * sizeof *bands);
    struct partner_column columns[2][most_fields];
    size_t counts[2] = {0, 0};
    struct partner_report report;
    for (int32_t i = 0; i < door->columns; ++i) {
        const int32_t part = door->domains[i].part;
        columns[part][counts[part]++] = column_of(door, i, way);
    }
    report.struct_size = sizeof report;
    check(
        door->library.tiers(columns[0], counts[0], rows, tiers, &report, message, sizeof message));
    require(
        report.rows == rows && report.invalid == 0 && report.first_invalid == rows &&
            report.unanswered == 0,
        "the report of the tiers");
    require(memcmp(tiers, door->tiers, rows * sizeof *tiers) == 0, "other tiers");
    check(door->library.scores(
        columns[1], counts[1], rows, scores, bands, &report, message, sizeof message));
    size_t unanswered = 0;
    for (size_t row = 0; row < rows; ++row)
        unanswered += door->scores[row] == INT64_MAX - 1;
    require(
        report.rows == rows && report.invalid == 0 && report.unanswered == unanswered,
        "the report of the scores");
    require(memcmp(scores, door->scores, rows * sizeof *scores) == 0, "other scores");
    require(memcmp(bands, door->bands, rows * sizeof *bands) == 0, "other bands");
}

int main(int argc, char** argv) {
    static struct door doors[2];
    const int count = (argc - 1) / 3;
    int is_more = 1;
    require(argc == 4 || argc == 7, "answers (<library> <rows.csv> <answers>)...");
    for (int i = 0; i < count; ++i)
        open_door(&doors[i], argv + 1 + 3 * i);
    while (is_more) {
        is_more = 0;
        for (int i = 0; i < count; ++i)
            is_more |= answer_row(&doors[i]);
    }
    for (int i = 0; i < count; ++i) {
        answer_at_once(&doors[i], as_texts);
        answer_at_once(&doors[i], as_hundredths);
        answer_at_once(&doors[i], as_doubles);
        doors[i].library.record_free(doors[i].record);
        require(fclose(doors[i].answers) == 0, "cannot write the answers");
        printf("policy %s: %zu rows\n", doors[i].library.policy_version(), doors[i].row_count);
    }
    return 0;
}
