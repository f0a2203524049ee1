/* Copyright 2026 The partnerkit authors
 * Distributed under the Boost Software License, Version 1.0.
 * (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt) */

/* Calls that are wrong in every way we could think of: each has its error, and nothing changes. The
 * address sanitizer watches. All about the policy of the examples. */

#include "expect.h"
#include "partner_policy.h"

#include <math.h>
#include <stdlib.h>

/* The fields of the policy. */
enum { revenue, referrals, certified, agreement_signed, fit, engagement, reputation };

static char message[256];

/* A call that takes the message as its last arguments, and what it is to answer. */
#define EXPECT_ERROR(status, why, call)                                                            \
    do {                                                                                           \
        memset(message, 'x', sizeof message);                                                      \
        EXPECT((call) == (status));                                                                \
        EXPECT_TEXT(message, why);                                                                 \
    } while (0)
#define EXPECT_OK(call) EXPECT_ERROR(PARTNER_OK, "", call)
#define MESSAGE message, sizeof message

static partner_record* new_record(void) {
    partner_record* record = NULL;
    EXPECT_OK(partner_record_new(&record, MESSAGE));
    return record;
}
static void set(partner_record* record, int32_t field, const char* text) {
    EXPECT_OK(partner_set_text(record, field, text, strlen(text), MESSAGE));
}
static int32_t tier_of(const partner_record* record) {
    int32_t tier = -1;
    EXPECT_OK(partner_tier(record, &tier, MESSAGE));
    return tier;
}

static void test_nulls(void) {
    partner_record* const record = new_record();
    struct partner_standing standing = {.struct_size = sizeof standing};
    struct partner_column column = {.struct_size = sizeof column};
    char text[8];
    int32_t number;
    int64_t score;
    size_t needed;
    EXPECT_ERROR(
        PARTNER_BAD_ARGUMENT, "the place of the record is NULL", partner_record_new(NULL, MESSAGE));
    partner_record_free(NULL);
#define NO_RECORD(call) EXPECT_ERROR(PARTNER_BAD_ARGUMENT, "the record is NULL", call)
    NO_RECORD(partner_record_clear(NULL, MESSAGE));
    NO_RECORD(partner_set_text(NULL, revenue, "1", 1, MESSAGE));
    NO_RECORD(partner_set_int64(NULL, revenue, 1, MESSAGE));
    NO_RECORD(partner_set_double(NULL, revenue, 1, MESSAGE));
    NO_RECORD(partner_set_bool(NULL, agreement_signed, 1, MESSAGE));
    NO_RECORD(partner_set_missing(NULL, revenue, MESSAGE));
    NO_RECORD(partner_tier(NULL, &number, MESSAGE));
    NO_RECORD(partner_score(NULL, &score, &number, MESSAGE));
    NO_RECORD(partner_explain(NULL, text, sizeof text, &needed, MESSAGE));
    NO_RECORD(partner_next_tier(NULL, text, sizeof text, &needed, MESSAGE));
#undef NO_RECORD
#define IS_NULL(what, call) EXPECT_ERROR(PARTNER_BAD_ARGUMENT, what " is NULL", call)
    IS_NULL("the struct of the answer", partner_describe(revenue, NULL, MESSAGE));
    IS_NULL("the name", partner_find_field(NULL, &number, MESSAGE));
    IS_NULL("the number of the answer", partner_find_field("revenue", NULL, MESSAGE));
    IS_NULL("the text", partner_set_text(record, revenue, NULL, 1, MESSAGE));
    IS_NULL("the number of the answer", partner_tier(record, NULL, MESSAGE));
    IS_NULL("the score of the answer", partner_score(record, NULL, &number, MESSAGE));
    IS_NULL("the band of the answer", partner_score(record, &score, NULL, MESSAGE));
    IS_NULL("the buffer of the text", partner_explain(record, NULL, 1, &needed, MESSAGE));
    IS_NULL("the buffer of the text", partner_next_tier(record, NULL, 9, &needed, MESSAGE));
    IS_NULL("the array of columns", partner_tiers(NULL, 1, 1, &number, NULL, MESSAGE));
    IS_NULL("the column of tiers", partner_tiers(&column, 1, 1, NULL, NULL, MESSAGE));
    IS_NULL("the column of scores", partner_scores(&column, 1, 1, NULL, &number, NULL, MESSAGE));
    IS_NULL("the column of bands", partner_scores(&column, 1, 1, &score, NULL, NULL, MESSAGE));
    IS_NULL("the standing", partner_move(NULL, 0, 1, &number, MESSAGE));
    IS_NULL("the event of the answer", partner_move(&standing, 0, 1, NULL, MESSAGE));
#undef IS_NULL
    /* A missing value, and no message. */
    EXPECT_OK(partner_set_text(record, revenue, NULL, 0, MESSAGE));
    EXPECT(partner_tier(NULL, &number, NULL, 0) == PARTNER_BAD_ARGUMENT);
    EXPECT(partner_tier(NULL, &number, NULL, 100) == PARTNER_BAD_ARGUMENT);
    EXPECT(partner_tier(NULL, &number, message, 0) == PARTNER_BAD_ARGUMENT);
    partner_record_free(record);
}

static void test_handles(void) {
    /* Memory that is no record of this library. */
    size_t foreign[64];
    int32_t number;
    memset(foreign, 0x5A, sizeof foreign);
    EXPECT_ERROR(
        PARTNER_BAD_HANDLE,
        "the record is of another library, or none",
        partner_tier((const partner_record*)foreign, &number, MESSAGE));
    EXPECT_ERROR(
        PARTNER_BAD_HANDLE,
        "the record is of another library, or none",
        partner_record_clear((partner_record*)foreign, MESSAGE));
    partner_record_free((partner_record*)foreign);
}

static void test_names_and_numbers(void) {
    partner_record* const record = new_record();
    struct partner_domain domain = {.struct_size = sizeof domain};
    int32_t field = 77;
    char* const huge = malloc(10000001);
    EXPECT(huge != NULL);
    memset(huge, 'r', 10000000);
    huge[10000000] = '\0';
#define NAMES "revenue, referrals, certified, agreement_signed, fit, engagement or reputation"
    EXPECT_ERROR(
        PARTNER_BAD_ARGUMENT,
        "there is no field \"Revenue\"; wanted " NAMES,
        partner_find_field("Revenue", &field, MESSAGE));
    EXPECT_ERROR(
        PARTNER_BAD_ARGUMENT,
        "there is no field \"\"; wanted " NAMES,
        partner_find_field("", &field, MESSAGE));
    EXPECT_ERROR(
        PARTNER_BAD_ARGUMENT,
        "there is no field \"rrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrrr...\"; wanted " NAMES,
        partner_find_field(huge, &field, MESSAGE));
    EXPECT(field == 77);
    const int32_t wrong[] = {-1, 7, 8, INT32_MIN, INT32_MAX};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; ++i) {
        char why[100];
        snprintf(why, sizeof why, "%d is no number of a field; wanted 0 to 6", wrong[i]);
        EXPECT_ERROR(
            PARTNER_BAD_ARGUMENT, why, partner_set_text(record, wrong[i], "1", 1, MESSAGE));
        EXPECT_ERROR(PARTNER_BAD_ARGUMENT, why, partner_set_int64(record, wrong[i], 1, MESSAGE));
        EXPECT_ERROR(PARTNER_BAD_ARGUMENT, why, partner_set_missing(record, wrong[i], MESSAGE));
        if (wrong[i] == PARTNER_TIER) continue;
        EXPECT_ERROR(PARTNER_BAD_ARGUMENT, why, partner_describe(wrong[i], &domain, MESSAGE));
        EXPECT_ERROR(
            PARTNER_BAD_ARGUMENT, why, partner_value_text(wrong[i], 0, NULL, 0, NULL, MESSAGE));
    }
    EXPECT_ERROR(
        PARTNER_BAD_VALUE,
        "partner tiers: 5 is the number of no value",
        partner_value_text(PARTNER_TIER, 5, NULL, 0, NULL, MESSAGE));
    EXPECT_ERROR(
        PARTNER_BAD_VALUE,
        "fit: 501 steps are no value; wanted 100 to 500",
        partner_value_text(fit, 501, NULL, 0, NULL, MESSAGE));
    free(huge);
    partner_record_free(record);
}

static void test_domains(void) {
    struct partner_domain domain;
    memset(&domain, 'x', sizeof domain);
    domain.struct_size = sizeof domain;
    EXPECT_OK(partner_describe(revenue, &domain, MESSAGE));
    EXPECT_TEXT(domain.name, "revenue");
    EXPECT_TEXT(domain.unit, "USD");
    EXPECT(domain.kind == PARTNER_NUMBER && domain.part == PARTNER_RESULTS);
    EXPECT(domain.lowest == -9000000000000000 && domain.highest == 9000000000000000);
    EXPECT(domain.step_numerator == 1 && domain.step_denominator == 100);
    EXPECT(domain.value_count == 0 && domain.may_be_missing == 1);
    EXPECT_OK(partner_describe(agreement_signed, &domain, MESSAGE));
    EXPECT(domain.kind == PARTNER_BOOLEAN && domain.lowest == 0 && domain.highest == 1);
    EXPECT_OK(partner_describe(reputation, &domain, MESSAGE));
    EXPECT(domain.part == PARTNER_PROFILE && domain.lowest == 100 && domain.highest == 500);
    EXPECT_OK(partner_describe(PARTNER_TIER, &domain, MESSAGE));
    EXPECT_TEXT(domain.name, "partner tiers");
    EXPECT(domain.kind == PARTNER_ENUMERATION && domain.part == PARTNER_ANSWER);
    EXPECT(domain.lowest == 0 && domain.highest == 4 && domain.value_count == 5);
    EXPECT(domain.may_be_missing == 0);
    EXPECT_OK(partner_describe(PARTNER_SCORE, &domain, MESSAGE));
    EXPECT(domain.lowest == 1000 && domain.highest == 5000 && domain.step_denominator == 1000);
    EXPECT(domain.may_be_missing == 1);
    EXPECT_OK(partner_describe(PARTNER_BAND, &domain, MESSAGE));
    EXPECT(domain.kind == PARTNER_ENUMERATION && domain.value_count == 3);
    EXPECT_TEXT(partner_policy_version(), "2026.1");
    EXPECT(partner_field_count() == 7 && partner_abi_version() == PARTNER_ABI_VERSION);
}

static void test_values(void) {
    partner_record* const record = new_record();
    const size_t huge_size = 10000000;
    char* const huge = malloc(huge_size);
    EXPECT(huge != NULL);
    set(record, revenue, "200000");
    set(record, certified, "5");
    EXPECT(tier_of(record) == 4);
#define REVENUE "; wanted -90000000000000 USD to 90000000000000 USD in steps of 0.01"
    const struct {
        int32_t field;
        const char* text;
        size_t length;
        const char* why;
    } texts[] = {
        {revenue, "1.234", 5, "revenue: \"1.234\" lies between two steps" REVENUE},
        {revenue, "1e5", 3, "revenue: \"1e5\" is not of the wanted form" REVENUE},
        {revenue, " 1", 2, "revenue: \" 1\" is not of the wanted form" REVENUE},
        {revenue, "NaN", 3, "revenue: \"NaN\" is not of the wanted form" REVENUE},
        {revenue, "1,5", 3, "revenue: \"1,5\" is not of the wanted form" REVENUE},
        {revenue, "90000000000000.01", 17, "revenue: \"90000000000000.01\" is too high" REVENUE},
        /* A 0 among the bytes, a byte that is no UTF-8, a surrogate, a character cut off. */
        {revenue,
         "1\0002",
         3,
         "revenue: \"1\xEF\xBF\xBD"
         "2\" is not of the wanted form" REVENUE},
        {revenue,
         "\xFF"
         "1",
         2,
         "revenue: \"\xEF\xBF\xBD"
         "1\" is not of the wanted form" REVENUE},
        {revenue,
         "\xED\xA0\x80",
         3,
         "revenue: \"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\" is not of the wanted form" REVENUE},
        {revenue,
         "\xE2\x82",
         2,
         "revenue: \"\xEF\xBF\xBD\xEF\xBF\xBD\" is not of the wanted form" REVENUE},
        {revenue,
         "5\xE2\x82\xAC",
         4,
         "revenue: \"5\xE2\x82\xAC\" is not of the wanted form" REVENUE},
        {certified, "2.5", 3, "certified: \"2.5\" lies between two steps; wanted 0 to 2147483647"},
        {certified, "-1", 2, "certified: \"-1\" is too low; wanted 0 to 2147483647"},
        {certified,
         "2147483648",
         10,
         "certified: \"2147483648\" is too high; wanted 0 to 2147483647"},
        {agreement_signed,
         "maybe",
         5,
         "agreement_signed: \"maybe\" is not of the wanted form; wanted false or true"},
        {fit, "5.01", 4, "fit: \"5.01\" is too high; wanted 1 to 5 in steps of 0.01"},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; ++i)
        EXPECT_ERROR(
            PARTNER_BAD_VALUE,
            texts[i].why,
            partner_set_text(record, texts[i].field, texts[i].text, texts[i].length, MESSAGE));
    memset(huge, '7', huge_size);
    EXPECT_ERROR(
        PARTNER_BAD_VALUE,
        "revenue: \"7777777777777777777777777777777777777777...\" is too high" REVENUE,
        partner_set_text(record, revenue, huge, huge_size, MESSAGE));
    memset(huge, 0x80, huge_size);
    EXPECT(partner_set_text(record, revenue, huge, huge_size, MESSAGE) == PARTNER_BAD_VALUE);
    memset(huge, '0', huge_size);
    huge[huge_size - 1] = '1';
    EXPECT_OK(partner_set_text(record, referrals, huge, huge_size, MESSAGE)); /* exactly 1 */
    EXPECT_ERROR(
        PARTNER_BAD_ARGUMENT,
        "the text has no such length",
        partner_set_text(record, revenue, "1", SIZE_MAX, MESSAGE));

    EXPECT_ERROR(
        PARTNER_BAD_VALUE,
        "revenue: 9223372036854775807 is too high" REVENUE,
        partner_set_int64(record, revenue, INT64_MAX, MESSAGE));
    EXPECT_ERROR(
        PARTNER_BAD_VALUE,
        "certified: -9223372036854775808 is too low; wanted 0 to 2147483647",
        partner_set_int64(record, certified, INT64_MIN, MESSAGE));
    EXPECT_ERROR(
        PARTNER_BAD_VALUE,
        "agreement_signed: 2 is none of the names; wanted false or true",
        partner_set_int64(record, agreement_signed, 2, MESSAGE));
    EXPECT_ERROR(
        PARTNER_BAD_VALUE,
        "revenue: nan is not a number" REVENUE,
        partner_set_double(record, revenue, NAN, MESSAGE));
    EXPECT_ERROR(
        PARTNER_BAD_VALUE,
        "revenue: -inf is infinite" REVENUE,
        partner_set_double(record, revenue, -INFINITY, MESSAGE));
    EXPECT_ERROR(
        PARTNER_BAD_VALUE,
        "revenue: 0.005 lies between two steps" REVENUE,
        partner_set_double(record, revenue, 0.005, MESSAGE));
    EXPECT_ERROR(
        PARTNER_BAD_VALUE,
        "agreement_signed: 1 is not of the wanted form; wanted false or true",
        partner_set_double(record, agreement_signed, 1.0, MESSAGE));
    EXPECT_ERROR(
        PARTNER_BAD_VALUE,
        "revenue: \"true\" is not of the wanted form" REVENUE,
        partner_set_bool(record, revenue, 1, MESSAGE));
    EXPECT_ERROR(
        PARTNER_BAD_VALUE,
        "2 is no truth value; wanted 0 or 1",
        partner_set_bool(record, agreement_signed, 2, MESSAGE));

    /* What failed has changed nothing. */
    EXPECT(tier_of(record) == 4);
    /* And all ways to set a value set the same. */
    EXPECT_OK(partner_record_clear(record, MESSAGE));
    EXPECT(tier_of(record) == 0);
    EXPECT_OK(partner_set_bool(record, agreement_signed, 1, MESSAGE));
    EXPECT(tier_of(record) == 1);
    EXPECT_OK(partner_set_double(record, revenue, 9999.99, MESSAGE));
    EXPECT(tier_of(record) == 1);
    EXPECT_OK(partner_set_double(record, revenue, 10000, MESSAGE));
    EXPECT(tier_of(record) == 2);
    EXPECT_OK(partner_set_int64(record, revenue, 50000, MESSAGE));
    EXPECT_OK(partner_set_int64(record, certified, 2, MESSAGE));
    EXPECT(tier_of(record) == 3);
    EXPECT_OK(partner_set_missing(record, certified, MESSAGE));
    EXPECT(tier_of(record) == 2);
    EXPECT_OK(partner_set_bool(record, agreement_signed, 0, MESSAGE));
    EXPECT_OK(partner_set_missing(record, revenue, MESSAGE));
    EXPECT(tier_of(record) == 0);

    int64_t score = 77;
    int32_t band = 77;
    EXPECT_ERROR(
        PARTNER_NO_ANSWER, "a value is missing", partner_score(record, &score, &band, MESSAGE));
    EXPECT(score == 77 && band == 77);
    free(huge);
    partner_record_free(record);
}

/* Whether a text is one: terminated within its buffer, and the beginning of the whole one, which
 * is cut between two characters. */
static int is_cut_of(const char* text, size_t size, const char* whole) {
    const size_t length = strlen(text);
    return length < size && strncmp(text, whole, length) == 0 &&
           ((unsigned char)whole[length] & 0xC0) != 0x80 && size - length <= 4;
}

static void test_buffers(void) {
    partner_record* const record = new_record();
    char whole[2000];
    size_t size;
    size_t needed;
    set(record, revenue, "12000.50");
    EXPECT_OK(partner_explain(record, whole, sizeof whole, &needed, MESSAGE));
    size = strlen(whole) + 1;
    EXPECT(needed == size);
    for (size_t given = 0; given <= size + 1; ++given) {
        char* const text = malloc(given + 1); /* exactly; the sanitizer watches its end */
        EXPECT(text != NULL);
        char* const buffer = realloc(text, given == 0 ? 1 : given);
        EXPECT(buffer != NULL);
        needed = 0;
        const enum partner_status status = partner_explain(record, buffer, given, &needed, MESSAGE);
        EXPECT(status == (given < size ? PARTNER_BUFFER_TOO_SMALL : PARTNER_OK));
        EXPECT(needed == size);
        if (given > 0) EXPECT(is_cut_of(buffer, given, whole));
        if (given == size - 1) EXPECT(strlen(buffer) == size - 2);
        free(buffer);
    }
    char why[100];
    snprintf(why, sizeof why, "the text needs %zu bytes; the buffer has 0", size);
    EXPECT_ERROR(PARTNER_BUFFER_TOO_SMALL, why, partner_explain(record, NULL, 0, &needed, MESSAGE));
    EXPECT(partner_explain(record, whole, sizeof whole, NULL, MESSAGE) == PARTNER_OK);
    EXPECT_OK(partner_value_text(PARTNER_TIER, 2, whole, 7, &needed, MESSAGE));
    EXPECT_TEXT(whole, "silver");
    EXPECT_ERROR(
        PARTNER_BUFFER_TOO_SMALL,
        "the text needs 7 bytes; the buffer has 6",
        partner_value_text(PARTNER_TIER, 2, whole, 6, &needed, MESSAGE));
    EXPECT_TEXT(whole, "silve");
    EXPECT_OK(partner_value_text(revenue, -1250, whole, sizeof whole, &needed, MESSAGE));
    EXPECT_TEXT(whole, "-12.5");
    EXPECT_OK(partner_value_text(agreement_signed, 1, whole, sizeof whole, &needed, MESSAGE));
    EXPECT_TEXT(whole, "true");

    /* Messages of characters of one to four bytes, cut at each place. */
    const char* const name = "a\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80z";
    int32_t field;
    EXPECT(partner_find_field(name, &field, whole, sizeof whole) == PARTNER_BAD_ARGUMENT);
    EXPECT(strstr(whole, name) != NULL);
    for (size_t given = 1; given <= strlen(whole) + 1; ++given) {
        char* const cut = malloc(given);
        EXPECT(cut != NULL);
        EXPECT(partner_find_field(name, &field, cut, given) == PARTNER_BAD_ARGUMENT);
        EXPECT(is_cut_of(cut, given, whole));
        free(cut);
    }
    partner_record_free(record);
}

static void test_struct_sizes(void) {
    struct {
        struct partner_domain domain;
        char beyond[8];
    } longer;
    const size_t size = sizeof longer.domain;
    const size_t wrong[] = {0, 1, size - 1, 4097, SIZE_MAX};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; ++i) {
        char why[100];
        memset(&longer, 'x', sizeof longer);
        longer.domain.struct_size = wrong[i];
        snprintf(why, sizeof why, "the domain: struct_size is %zu; wanted %zu", wrong[i], size);
        EXPECT_ERROR(
            PARTNER_BAD_STRUCT_SIZE, why, partner_describe(revenue, &longer.domain, MESSAGE));
        EXPECT(*(const char*)&longer.domain.name == 'x');
    }
    /* A program with a later header: allowed as long as it says nothing that we do not know. */
    memset(&longer, 0, sizeof longer);
    longer.domain.struct_size = sizeof longer;
    EXPECT_OK(partner_describe(revenue, &longer.domain, MESSAGE));
    EXPECT_TEXT(longer.domain.name, "revenue");
    EXPECT(longer.domain.struct_size == sizeof longer);
    longer.beyond[7] = 1;
    EXPECT(partner_describe(revenue, &longer.domain, MESSAGE) == PARTNER_BAD_STRUCT_SIZE);
    EXPECT(strstr(message, "has values that this library does not know") != NULL);
}

/* ---- columns ------------------------------------------------------------------------------ */

enum { rows = 4 };
static const int64_t revenues[rows] = {20000000, 999999, 1000000, 5000000}; /* hundredths */
static const int32_t referral_counts[rows] = {0, 0, 0, 0};
static const double certified_counts[rows] = {5, 5, 0, 2};
static const uint8_t agreements[rows] = {0, 1, 0, 0};

static void make_columns(struct partner_column* columns) {
    memset(columns, 0, 4 * sizeof *columns);
    for (int32_t i = 0; i < 4; ++i) {
        columns[i].struct_size = sizeof *columns;
        columns[i].field = i;
    }
    columns[0].cells = PARTNER_INT64;
    columns[0].decimals = 2;
    columns[0].values = revenues;
    columns[0].values_size = sizeof revenues;
    columns[1].cells = PARTNER_INT32;
    columns[1].values = referral_counts;
    columns[1].values_size = sizeof referral_counts;
    columns[2].cells = PARTNER_DOUBLE;
    columns[2].values = certified_counts;
    columns[2].values_size = sizeof certified_counts;
    columns[3].cells = PARTNER_BOOL8;
    columns[3].values = agreements;
    columns[3].values_size = sizeof agreements;
}

static int are_tiers(const int32_t* tiers, int32_t a, int32_t b, int32_t c, int32_t d) {
    return tiers[0] == a && tiers[1] == b && tiers[2] == c && tiers[3] == d;
}

static void test_columns(void) {
    struct partner_column columns[5];
    struct partner_report report = {.struct_size = sizeof report};
    int32_t tiers[rows] = {7, 7, 7, 7};
    uint8_t validity[1] = {0xF};
    make_columns(columns);

#define REFUSED(why)                                                                               \
    do {                                                                                           \
        EXPECT_ERROR(                                                                              \
            PARTNER_BAD_COLUMN, why, partner_tiers(columns, 4, rows, tiers, &report, MESSAGE));    \
        EXPECT(are_tiers(tiers, 7, 7, 7, 7) && report.rows == 0);                                  \
        make_columns(columns);                                                                     \
    } while (0)
    columns[1].field = fit;
    REFUSED("fit: a column that no tier is decided from");
    columns[1].field = revenue;
    REFUSED("revenue: has two columns");
    columns[1].cells = 5;
    REFUSED("referrals: 5 is no kind of cells");
    columns[1].cells = -1;
    REFUSED("referrals: -1 is no kind of cells");
    columns[0].decimals = 19;
    REFUSED("revenue: 19 decimals; wanted 0 to 18");
    columns[2].decimals = 1;
    REFUSED("certified: 1 decimals; wanted 0");
    columns[1].decimals = -1;
    REFUSED("referrals: -1 decimals; wanted 0 to 18");
    columns[1].cells = PARTNER_BOOL8;
    REFUSED("referrals: truth values, for what is none");
    columns[3].cells = PARTNER_DOUBLE;
    columns[3].values = certified_counts;
    columns[3].values_size = sizeof certified_counts;
    REFUSED("agreement_signed: a column of a type that is not read");
    columns[1].reserved = 1;
    REFUSED("referrals: reserved is not 0");
    columns[1].values_size = sizeof referral_counts - 1;
    REFUSED("referrals: values_size is 15; wanted 16 for 4 rows");
    columns[1].values_size = sizeof referral_counts + 4;
    REFUSED("referrals: values_size is 20; wanted 16 for 4 rows");
    columns[1].values = NULL;
    REFUSED("referrals: values is NULL");
    columns[1].validity = validity;
    REFUSED("referrals: validity_size is 0; wanted 1 for 4 rows");
    columns[1].validity_size = 1;
    REFUSED("referrals: validity_size is 1; wanted 1 for 4 rows");
    columns[1].offsets_size = 40;
    REFUSED("referrals: offsets_size is 40; wanted 0 for 4 rows");
    columns[1].offsets = revenues;
    REFUSED("referrals: offsets are only of texts");
#undef REFUSED
    EXPECT_ERROR(
        PARTNER_BAD_COLUMN,
        "agreement_signed: no column of this name",
        partner_tiers(columns, 3, rows, tiers, &report, MESSAGE));
    EXPECT_ERROR(
        PARTNER_BAD_COLUMN,
        "revenue: has two columns",
        (columns[4] = columns[0], partner_tiers(columns, 5, rows, tiers, &report, MESSAGE)));
    EXPECT(partner_tiers(NULL, 0, rows, tiers, &report, MESSAGE) == PARTNER_BAD_COLUMN);
    EXPECT(partner_tiers(columns, 4, SIZE_MAX, tiers, &report, MESSAGE) == PARTNER_BAD_ARGUMENT);
    EXPECT(strstr(message, "18446744073709551615 rows are too many; wanted at most") == message);
    columns[2].field = 9;
    EXPECT_ERROR(
        PARTNER_BAD_ARGUMENT,
        "9 is no number of a field; wanted 0 to 6",
        partner_tiers(columns, 4, rows, tiers, &report, MESSAGE));
    make_columns(columns);
    columns[1].struct_size = sizeof *columns + 8;
    EXPECT(partner_tiers(columns, 4, rows, tiers, &report, MESSAGE) == PARTNER_BAD_STRUCT_SIZE);
    columns[1].struct_size = 0;
    EXPECT(partner_tiers(columns, 4, rows, tiers, &report, MESSAGE) == PARTNER_BAD_STRUCT_SIZE);
    make_columns(columns);
    columns[0].struct_size = 0;
    EXPECT(partner_tiers(columns, 4, rows, tiers, &report, MESSAGE) == PARTNER_BAD_STRUCT_SIZE);
    make_columns(columns);
    report.struct_size = 3;
    EXPECT(partner_tiers(columns, 4, rows, tiers, &report, MESSAGE) == PARTNER_BAD_STRUCT_SIZE);
    report.struct_size = sizeof report;
    EXPECT(are_tiers(tiers, 7, 7, 7, 7));

    /* And now a call as it should be; also without a report, and of no rows. */
    EXPECT_OK(partner_tiers(columns, 4, rows, tiers, &report, MESSAGE));
    EXPECT(are_tiers(tiers, 4, 1, 2, 3));
    EXPECT(report.rows == rows && report.invalid == 0 && report.first_invalid == rows);
    EXPECT_OK(partner_tiers(columns, 4, rows, tiers, NULL, MESSAGE));
    for (int i = 0; i < 4; ++i) {
        columns[i].values_size = 0;
        columns[i].values = NULL;
    }
    EXPECT_OK(partner_tiers(columns, 4, 0, NULL, &report, MESSAGE));
    EXPECT(report.rows == 0);
}

static void test_cells(void) {
    struct partner_column columns[4];
    struct partner_report report = {.struct_size = sizeof report};
    int32_t tiers[rows];
    const uint8_t validity[2] = {0xE, 0xFF};

    /* Missing values; what lies there does not count. */
    make_columns(columns);
    columns[0].validity = validity;
    columns[0].validity_size = sizeof validity;
    EXPECT_OK(partner_tiers(columns, 4, rows, tiers, &report, MESSAGE));
    EXPECT(are_tiers(tiers, 0, 1, 2, 3) && report.invalid == 0);

    /* Each kind of a bad cell makes its own row invalid. */
    const double reals[rows] = {5, NAN, 0.5, INFINITY};
    make_columns(columns);
    columns[2].values = reals;
    EXPECT_OK(partner_tiers(columns, 4, rows, tiers, &report, MESSAGE));
    EXPECT(are_tiers(tiers, 4, PARTNER_INVALID_ROW, PARTNER_INVALID_ROW, PARTNER_INVALID_ROW));
    EXPECT(report.invalid == 3 && report.first_invalid == 1 && report.unanswered == 0);

    const int64_t wholes[rows] = {INT64_MIN, 999999, INT64_MAX, 5000000};
    make_columns(columns);
    columns[0].values = wholes;
    EXPECT_OK(partner_tiers(columns, 4, rows, tiers, &report, MESSAGE));
    EXPECT(are_tiers(tiers, PARTNER_INVALID_ROW, 1, PARTNER_INVALID_ROW, 3));
    columns[0].decimals = 0;
    EXPECT_OK(partner_tiers(columns, 4, rows, tiers, &report, MESSAGE));
    EXPECT(are_tiers(tiers, PARTNER_INVALID_ROW, 4, PARTNER_INVALID_ROW, 3));
    columns[0].decimals = 18; /* 9.2 USD, or less than a hundredth of a cent */
    EXPECT_OK(partner_tiers(columns, 4, rows, tiers, &report, MESSAGE));
    EXPECT(report.invalid == 4 && report.first_invalid == 0);

    const uint8_t bytes[rows] = {0, 2, 255, 1};
    make_columns(columns);
    columns[3].values = bytes;
    EXPECT_OK(partner_tiers(columns, 4, rows, tiers, &report, MESSAGE));
    EXPECT(are_tiers(tiers, 4, PARTNER_INVALID_ROW, PARTNER_INVALID_ROW, 3));

    /* Texts, with offsets that are none. */
    const char texts[] = "200000\0001.2349999.99\xFF";
    const int64_t offsets[rows + 1] = {0, 6, 12, 19, 20};
    make_columns(columns);
    columns[0].cells = PARTNER_TEXT;
    columns[0].decimals = 0;
    columns[0].values = texts;
    columns[0].values_size = sizeof texts - 1;
    columns[0].offsets = offsets;
    columns[0].offsets_size = sizeof offsets;
    EXPECT_OK(partner_tiers(columns, 4, rows, tiers, &report, MESSAGE));
    EXPECT(are_tiers(tiers, 4, PARTNER_INVALID_ROW, 0, PARTNER_INVALID_ROW));
    const int64_t wrong_offsets[][rows + 1] = {
        {-1, 6, 12, 19, 20},
        {0, 6, 3, 19, 20},
        {0, INT64_MAX, 12, 19, 20},
        {INT64_MIN, 6, 12, 19, 20}};
    for (size_t i = 0; i < sizeof wrong_offsets / sizeof *wrong_offsets; ++i) {
        columns[0].offsets = wrong_offsets[i];
        EXPECT_OK(partner_tiers(columns, 4, rows, tiers, &report, MESSAGE));
        EXPECT(report.invalid >= 2);
    }
    const int64_t last_offsets[] = {21, -1, INT64_MAX, INT64_MIN};
    for (size_t i = 0; i < sizeof last_offsets / sizeof *last_offsets; ++i) {
        const int64_t beyond[rows + 1] = {0, 6, 12, 19, last_offsets[i]};
        columns[0].offsets = beyond;
        EXPECT_ERROR(
            PARTNER_BAD_COLUMN,
            "revenue: the last offset is beyond the texts",
            partner_tiers(columns, 4, rows, tiers, &report, MESSAGE));
    }
    columns[0].offsets = NULL;
    EXPECT_ERROR(
        PARTNER_BAD_COLUMN,
        "revenue: offsets is NULL",
        partner_tiers(columns, 4, rows, tiers, &report, MESSAGE));
    columns[0].offsets = offsets;
    columns[0].offsets_size = sizeof offsets - 8;
    EXPECT_ERROR(
        PARTNER_BAD_COLUMN,
        "revenue: offsets_size is 32; wanted 40 for 4 rows",
        partner_tiers(columns, 4, rows, tiers, &report, MESSAGE));

    /* Scores. */
    const int32_t ratings[rows] = {4, 0, 5, 1};
    int64_t scores[rows];
    int32_t bands[rows];
    struct partner_column profile[3];
    memset(profile, 0, sizeof profile);
    for (int32_t i = 0; i < 3; ++i) {
        profile[i].struct_size = sizeof *profile;
        profile[i].field = fit + i;
        profile[i].cells = PARTNER_INT32;
        profile[i].values = ratings;
        profile[i].values_size = sizeof ratings;
    }
    profile[2].validity = (const uint8_t[]){0x7};
    profile[2].validity_size = 1;
    EXPECT_OK(partner_scores(profile, 3, rows, scores, bands, &report, MESSAGE));
    EXPECT(scores[0] == 4000 && scores[1] == INT64_MAX && scores[2] == 5000);
    EXPECT(scores[3] == INT64_MAX - 1);
    EXPECT(are_tiers(bands, 2, PARTNER_INVALID_ROW, 2, PARTNER_ROW_WITHOUT_ANSWER));
    EXPECT(report.invalid == 1 && report.first_invalid == 1 && report.unanswered == 1);
    EXPECT_ERROR(
        PARTNER_BAD_COLUMN,
        "revenue: a column that no score is made from",
        partner_scores(columns, 4, rows, scores, bands, &report, MESSAGE));
}

/* ---- movement ----------------------------------------------------------------------------- */

static int32_t move(struct partner_standing* standing, int32_t earned, int32_t is_active) {
    int32_t event = -1;
    EXPECT_OK(partner_move(standing, earned, is_active, &event, MESSAGE));
    return event;
}

static void test_movement(void) {
    struct partner_standing standing;
    int32_t event = 77;
    memset(&standing, 0, sizeof standing);
    standing.struct_size = sizeof standing;
    EXPECT(move(&standing, 3, 0) == PARTNER_NOTHING && standing.membership == PARTNER_OUTSIDE);
    EXPECT(move(&standing, 3, 1) == PARTNER_ENTERED && standing.membership == PARTNER_INSIDE);
    EXPECT(move(&standing, 3, 1) == PARTNER_PROMOTED && standing.tier == 1);
    EXPECT(move(&standing, 0, 1) == PARTNER_WARNED);
    EXPECT(move(&standing, 0, 1) == PARTNER_DEMOTED && standing.tier == 0);
    for (int i = 0; i < 3; ++i)
        move(&standing, 0, 0);
    EXPECT(move(&standing, 0, 0) == PARTNER_GONE && standing.membership == PARTNER_LEFT);
    EXPECT(move(&standing, 0, 1) == PARTNER_REENTERED);

#define REFUSED(member, value)                                                                     \
    do {                                                                                           \
        struct partner_standing wrong = standing;                                                  \
        wrong.member = value;                                                                      \
        const struct partner_standing before = wrong;                                              \
        char why[100];                                                                             \
        snprintf(why, sizeof why, "standing: " #member " cannot be %d", (int)(value));             \
        EXPECT_ERROR(PARTNER_BAD_VALUE, why, partner_move(&wrong, 0, 1, &event, MESSAGE));         \
        EXPECT(memcmp(&wrong, &before, sizeof wrong) == 0 && event == 77);                         \
    } while (0)
    REFUSED(membership, -1);
    REFUSED(membership, 3);
    REFUSED(tier, 5);
    REFUSED(tier, -1);
    REFUSED(above, -1);
    REFUSED(below, INT32_MAX);
    REFUSED(idle, INT32_MAX);
    REFUSED(remembered, 1); /* the policy remembers none */
    REFUSED(remembered, INT32_MAX);
    REFUSED(remembered, -1);
    REFUSED(reserved, 1);
#undef REFUSED
    EXPECT_ERROR(
        PARTNER_BAD_VALUE,
        "partner tiers: 5 is the number of no value",
        partner_move(&standing, 5, 1, &event, MESSAGE));
    EXPECT_ERROR(
        PARTNER_BAD_VALUE,
        "is_active is 2; wanted 0 or 1",
        partner_move(&standing, 0, 2, &event, MESSAGE));
    standing.struct_size = 8;
    EXPECT(partner_move(&standing, 0, 1, &event, MESSAGE) == PARTNER_BAD_STRUCT_SIZE);
    EXPECT(event == 77);
}

int main(void) {
    test_nulls();
    test_handles();
    test_names_and_numbers();
    test_domains();
    test_values();
    test_buffers();
    test_struct_sizes();
    test_columns();
    test_cells();
    test_movement();
    printf("%d failures\n", failures);
    return failures == 0 ? 0 : 1;
}
