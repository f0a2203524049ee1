/* Copyright 2026 The partnerkit authors
 * Distributed under the Boost Software License, Version 1.0.
 * (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt) */

/* The functions of libpartner_policy.so: a partner policy for programs in any language that can
 * call C. In C, include partner_policy.h instead.
 *
 * - A policy has fields, which are the members of its `results` (what a tier is decided from) and
 *   then of its `profile` (what a score is made from), counted from 0. Ask `partner_describe` what
 *   they are; their names, bounds and numbers are of the policy, not of this header.
 * - A value is a whole number of steps: 12.34 USD in steps of a hundredth is 1234; a truth value is
 *   0 or 1; a tier, a band or another enumerator is its number.
 * - A function that can fail answers a `partner_status`, which is 0 if all went well, and otherwise
 *   writes what was wrong to `message`: UTF-8, always terminated, cut between two characters if
 *   `message_size` bytes are too few (256 are enough for nearly all). NULL and 0: no message is
 * wanted. What failed has changed nothing, but for texts that are cut.
 * - A function that answers a text writes it the same way to `text`, and the bytes it needs, the
 *   terminating one included, to `needed`, which may be NULL. NULL and 0 as the text: only to learn
 *   that.
 * - `struct_size` is sizeof the struct as your program was compiled with it.
 * - Nothing throws. Only `partner_record_new` allocates.
 * - All functions may be called by several threads at once. A record may be read by several, but
 *   while one changes or frees it no other may use it. */

/* What `partner_abi_version` answers. A higher number means that programs made with this header
 * cannot use the library. */
enum { PARTNER_ABI_VERSION = 1 };

enum partner_status {
    PARTNER_OK = 0,
    PARTNER_NO_ANSWER = 1,        /* a value that is needed is missing */
    PARTNER_BAD_VALUE = 2,        /* no value of the field */
    PARTNER_BUFFER_TOO_SMALL = 3, /* the text was cut */
    PARTNER_BAD_ARGUMENT = 4,     /* NULL where something must be, or a number or name of nothing */
    PARTNER_BAD_STRUCT_SIZE = 5,
    PARTNER_BAD_COLUMN = 6,
    PARTNER_BAD_HANDLE = 7, /* a record that another library made */
    PARTNER_OUT_OF_MEMORY = 8
};

/* What `partner_describe` and `partner_value_text` can be asked about, beside the fields. */
enum { PARTNER_TIER = -1, PARTNER_SCORE = -2, PARTNER_BAND = -3 };

enum partner_kind {
    PARTNER_NUMBER = 0,
    PARTNER_BOOLEAN = 1,
    PARTNER_ENUMERATION = 2,
    PARTNER_DATE = 3, /* a step is a day, from 1970-01-01 on */
    PARTNER_DURATION = 4
};

enum partner_part { PARTNER_RESULTS = 0, PARTNER_PROFILE = 1, PARTNER_ANSWER = 2 };

/* The values there are: `lowest` to `highest` steps, of `step_numerator / step_denominator` units
 * each. */
struct partner_domain {
    size_t struct_size;
    const char* name;
    const char* unit; /* "" if there is none */
    int32_t kind;     /* partner_kind */
    int32_t part;     /* partner_part */
    int64_t lowest;
    int64_t highest;
    int64_t step_numerator;
    int64_t step_denominator;
    int32_t value_count;    /* of an enumeration: how many enumerators it has */
    int32_t may_be_missing; /* 0 or 1 */
};

int32_t partner_abi_version(void);
const char* partner_policy_version(void);
int32_t partner_field_count(void);
enum partner_status
partner_describe(int32_t what, struct partner_domain* to, char* message, size_t message_size);
/* The number of the field of a name. */
enum partner_status
partner_find_field(const char* name, int32_t* field, char* message, size_t message_size);
/* A value as text: an exact decimal without its unit, an enumerator's name, a date. */
enum partner_status partner_value_text(
    int32_t what,
    int64_t steps,
    char* text,
    size_t text_size,
    size_t* needed,
    char* message,
    size_t message_size);

/* ---- one partner -------------------------------------------------------------------------- */

/* The values of one partner. A new one has none: all are missing. */
typedef struct partner_record partner_record;

enum partner_status partner_record_new(partner_record** to, char* message, size_t message_size);
/* NULL is allowed, and a record of another library is left alone. */
void partner_record_free(partner_record* record);
/* Makes all values missing. */
enum partner_status
partner_record_clear(partner_record* record, char* message, size_t message_size);

/* A text, exactly: a decimal such as 1234.50 or -1, an enumerator's name, true or false, a date
 * such as 2026-06-30. An empty one is a missing value. It needs no terminating 0. */
enum partner_status partner_set_text(
    partner_record* record,
    int32_t field,
    const char* text,
    size_t length,
    char* message,
    size_t message_size);
/* Whole units of a number, the number of an enumerator, 0 or 1, days of a date, steps of a
 * duration. */
enum partner_status partner_set_int64(
    partner_record* record, int32_t field, int64_t value, char* message, size_t message_size);
/* Only of a number, and refused if it lies between two steps. Prefer texts for money. */
enum partner_status partner_set_double(
    partner_record* record, int32_t field, double value, char* message, size_t message_size);
/* Only of a truth value: 0 or 1. */
enum partner_status partner_set_bool(
    partner_record* record, int32_t field, int32_t value, char* message, size_t message_size);
enum partner_status
partner_set_missing(partner_record* record, int32_t field, char* message, size_t message_size);

/* The number of the tier. */
enum partner_status
partner_tier(const partner_record* record, int32_t* tier, char* message, size_t message_size);
/* The steps of the score and the number of the band; `band` must be NULL if the policy has none. */
enum partner_status partner_score(
    const partner_record* record,
    int64_t* score,
    int32_t* band,
    char* message,
    size_t message_size);
/* Why the tier is what it is: sentences, each with an end of line. */
enum partner_status partner_explain(
    const partner_record* record,
    char* text,
    size_t text_size,
    size_t* needed,
    char* message,
    size_t message_size);
/* What is missing for a higher tier: one line. */
enum partner_status partner_next_tier(
    const partner_record* record,
    char* text,
    size_t text_size,
    size_t* needed,
    char* message,
    size_t message_size);

/* ---- many partners ------------------------------------------------------------------------ */

enum partner_cells {
    PARTNER_INT32 = 0,
    PARTNER_INT64 = 1,
    PARTNER_DOUBLE = 2, /* of numbers; refused, as a cell, if it lies between two steps */
    PARTNER_BOOL8 = 3,  /* a byte each, 0 or 1; of truth values */
    PARTNER_TEXT = 4    /* as partner_set_text reads them, one behind the other */
};

/* The values of one field for all partners. The library reads no byte beyond the given sizes. */
struct partner_column {
    size_t struct_size;
    int32_t field;
    int32_t cells;           /* partner_cells */
    int32_t decimals;        /* of whole numbers: 1234 with 2 decimals is 12.34; 0 to 18 */
    int32_t reserved;        /* 0 */
    const void* values;      /* the cells; of texts, their bytes */
    size_t values_size;      /* in bytes */
    const int64_t* offsets;  /* of texts: where each begins, and where the last ends; else NULL */
    size_t offsets_size;     /* in bytes */
    const uint8_t* validity; /* a bit for each partner, the first in the lowest bit; 0: missing */
    size_t validity_size;    /* in bytes; NULL and 0: no value is missing */
};

/* What stands in place of a tier or band. */
enum {
    PARTNER_INVALID_ROW = 2147483647, /* a cell is no value of its field */
    PARTNER_ROW_WITHOUT_ANSWER = 2147483646
};

struct partner_report {
    size_t struct_size;
    size_t rows;
    size_t invalid;       /* rows with a cell that is no value of its field */
    size_t first_invalid; /* the first of them; `rows` if there is none */
    size_t unanswered;    /* rows without an answer, because a value is missing */
};

/* Decides `rows` partners. There must be a column for each field that the policy reads; no output
 * may overlap a column. A bad cell makes its own row invalid, and no other; `report`, which may be
 * NULL, counts them. If a column is wrong as a whole, nothing is written. */
enum partner_status partner_tiers(
    const struct partner_column* columns,
    size_t column_count,
    size_t rows,
    int32_t* tiers,
    struct partner_report* report,
    char* message,
    size_t message_size);
/* The same for scores, in steps, and bands; `bands` must be NULL if the policy has none. In place
 * of a score stand INT64_MAX of an invalid row and INT64_MAX - 1 of one without answer. */
enum partner_status partner_scores(
    const struct partner_column* columns,
    size_t column_count,
    size_t rows,
    int64_t* scores,
    int32_t* bands,
    struct partner_report* report,
    char* message,
    size_t message_size);

/* ---- from period to period ---------------------------------------------------------------- */

enum partner_membership { PARTNER_OUTSIDE = 0, PARTNER_INSIDE = 1, PARTNER_LEFT = 2 };

enum partner_event {
    PARTNER_NOTHING = 0,
    PARTNER_ENTERED = 1,
    PARTNER_PROMOTED = 2,
    PARTNER_WARNED = 3,
    PARTNER_DEMOTED = 4,
    PARTNER_GONE = 5,
    PARTNER_REENTERED = 6
};

/* What is known of a partner after a period, and all that the next one needs. All 0 but for the
 * size: one who has not entered yet. Yours to store. */
struct partner_standing {
    size_t struct_size;
    int32_t membership; /* partner_membership */
    int32_t tier;       /* that is held */
    int32_t above;      /* consecutive periods that earned a higher tier */
    int32_t below;      /* consecutive periods that earned a lower tier */
    int32_t idle;       /* consecutive periods without activity */
    int32_t remembered; /* how many of the periods before are in `recent` */
    int32_t recent[15]; /* what they earned, the last one first */
    int32_t reserved;   /* 0 */
};

/* What a period does to a partner: the tier it has earned, and whether there was any activity (0 or
 * 1). Changes `standing` and answers a `partner_event`. */
enum partner_status partner_move(
    struct partner_standing* standing,
    int32_t earned_tier,
    int32_t is_active,
    int32_t* event,
    char* message,
    size_t message_size);
