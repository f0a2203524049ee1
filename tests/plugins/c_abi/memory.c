/* Copyright 2026 The partnerkit authors
 * Distributed under the Boost Software License, Version 1.0.
 * (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt) */

/* All that the library does, with the first allocation failing, then the second, and so on until
 * none is left to fail: each time an error, or the right answer. */

#include "expect.h"
#include "partner_policy.h"

extern long allocations_until_failure;
extern int all_later_ones_fail;
extern long failed_allocations;

enum { record_count = 3, row_count = 1000 };

static const char out_of_memory[] = "there is no memory for a record of ";

/* Nothing here may allocate but the library; so what is wrong is counted, and told later. */
static int wrong_answers;
static void require(int is_true) { wrong_answers += !is_true; }

static void do_all(int* refused) {
    static int64_t cells[row_count];
    static int32_t tiers[row_count];
    char message[256];
    char text[2000];
    for (int i = 0; i < record_count; ++i) {
        partner_record* record = NULL;
        int32_t tier = -1;
        const enum partner_status status = partner_record_new(&record, message, sizeof message);
        if (status != PARTNER_OK) {
            require(status == PARTNER_OUT_OF_MEMORY && record == NULL);
            require(strncmp(message, out_of_memory, sizeof out_of_memory - 1) == 0);
            ++*refused;
            continue;
        }
        require(partner_set_text(record, 0, "12000.50", 8, message, sizeof message) == PARTNER_OK);
        require(partner_set_text(record, 1, "?", 1, message, sizeof message) == PARTNER_BAD_VALUE);
        require(partner_set_double(record, 1, 0.1, message, sizeof message) == PARTNER_BAD_VALUE);
        require(partner_tier(record, &tier, message, sizeof message) == PARTNER_OK && tier == 2);
        require(
            partner_explain(record, text, sizeof text, NULL, message, sizeof message) ==
            PARTNER_OK);
        require(strncmp(text, "partner tiers: silver.\n", 23) == 0);
        require(
            partner_next_tier(record, text, sizeof text, NULL, message, sizeof message) ==
            PARTNER_OK);
        require(strncmp(text, "gold: ", 6) == 0);
        partner_record_free(record);
    }
    struct partner_column columns[4];
    memset(columns, 0, sizeof columns);
    for (int32_t i = 0; i < 4; ++i) {
        columns[i].struct_size = sizeof *columns;
        columns[i].field = i;
        columns[i].cells = PARTNER_INT64;
        columns[i].values = cells;
        columns[i].values_size = sizeof cells;
    }
    tiers[row_count - 1] = -1;
    require(
        partner_tiers(columns, 4, row_count, tiers, NULL, message, sizeof message) == PARTNER_OK);
    require(tiers[row_count - 1] == 0);
}

int main(void) {
    int refused = 0;
    do_all(&refused); /* what the loader puts off is done now */
    EXPECT(refused == 0 && wrong_answers == 0);
    for (int later_too = 0; later_too <= 1; ++later_too) {
        long number = 0;
        for (int is_more = 1; is_more; ++number) {
            refused = 0;
            failed_allocations = 0;
            all_later_ones_fail = later_too;
            allocations_until_failure = number;
            do_all(&refused);
            allocations_until_failure = -1;
            is_more = failed_allocations > 0;
            EXPECT(wrong_answers == 0);
            EXPECT(refused == failed_allocations);
            EXPECT(!is_more || refused == (later_too ? record_count - number : 1));
        }
        printf("%ld allocations, each of which failed\n", number - 1);
        EXPECT(number - 1 == record_count); /* a record is one, and there are no others */
    }
    printf("%d failures\n", failures);
    return failures == 0 ? 0 : 1;
}
