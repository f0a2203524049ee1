/* Copyright 2026 The partnerkit authors
 * Distributed under the Boost Software License, Version 1.0.
 * (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt) */

/* The libraries of two policies in one process: two_policies <policy 2026> <policy 2027>. See also
 * the test answers, which asks both about their rows in turn. */

#include "expect.h"
#include "library.h"

static char message[256];

static partner_record* new_record(const struct library* library) {
    partner_record* record = NULL;
    EXPECT(library->record_new(&record, message, sizeof message) == PARTNER_OK);
    return record;
}
static enum partner_status
set(const struct library* library, partner_record* record, const char* name, const char* value) {
    int32_t field = -1;
    EXPECT(library->find_field(name, &field, message, sizeof message) == PARTNER_OK);
    return library->set_text(record, field, value, strlen(value), message, sizeof message);
}
static void
expect_tier(const struct library* library, const partner_record* record, const char* wanted) {
    char name[32] = "";
    int32_t tier = -1;
    EXPECT(library->tier(record, &tier, message, sizeof message) == PARTNER_OK);
    EXPECT(
        library->value_text(PARTNER_TIER, tier, name, sizeof name, NULL, message, sizeof message) ==
        PARTNER_OK);
    EXPECT_TEXT(name, wanted);
}

int main(int argc, char** argv) {
    if (argc != 3) return 2;
    const struct library first = load_library(argv[1]);
    const struct library second = load_library(argv[2]);
    partner_record* const before = new_record(&first);
    partner_record* const after = new_record(&second);
    int32_t tier;
    EXPECT_TEXT(first.policy_version(), "2026.1");
    EXPECT_TEXT(second.policy_version(), "2027.1");
    EXPECT(first.tier != second.tier);

    /* The same partner in both years. */
    const char* const values[][2] = {{"revenue", "60000"}, {"certified", "3"}};
    for (size_t i = 0; i < 2; ++i) {
        EXPECT(set(&first, before, values[i][0], values[i][1]) == PARTNER_OK);
        EXPECT(set(&second, after, values[i][0], values[i][1]) == PARTNER_OK);
    }
    expect_tier(&first, before, "gold");
    /* That a value is always known is a matter of the policy. */
    EXPECT(second.tier(after, &tier, message, sizeof message) == PARTNER_BAD_VALUE);
    EXPECT_TEXT(message, "agreement: the value is empty; wanted none, standard or exclusive");
    EXPECT(set(&second, after, "agreement", "signed") == PARTNER_BAD_VALUE);
    EXPECT_TEXT(
        message, "agreement: \"signed\" is none of the names; wanted none, standard or exclusive");
    EXPECT(set(&second, after, "agreement", "") == PARTNER_BAD_VALUE);
    EXPECT(set(&second, after, "agreement", "standard") == PARTNER_OK);
    expect_tier(&second, after, "silver");
    EXPECT(set(&second, after, "revenue", "75000") == PARTNER_OK);
    EXPECT(set(&second, after, "audited", "2026-02-30") == PARTNER_BAD_VALUE);
    EXPECT(set(&second, after, "audited", "2026-01-01") == PARTNER_OK);
    expect_tier(&second, after, "gold");
    expect_tier(&first, before, "gold");

    /* A record knows whose it is. */
    EXPECT(first.tier(after, &tier, message, sizeof message) == PARTNER_BAD_HANDLE);
    EXPECT_TEXT(message, "the record is of another library, or none");
    EXPECT(second.record_clear(before, message, sizeof message) == PARTNER_BAD_HANDLE);
    first.record_free(after);
    expect_tier(&second, after, "gold");

    first.record_free(before);
    second.record_free(after);
    printf("%d failures\n", failures);
    return failures == 0 ? 0 : 1;
}
