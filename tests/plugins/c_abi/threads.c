/* Copyright 2026 The partnerkit authors
 * Distributed under the Boost Software License, Version 1.0.
 * (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt) */

/* Eight threads at once, on one record that all read and on records of their own, with right and
 * wrong calls. The thread sanitizer watches; the answers are those of one thread. */

#include "expect.h"
#include "partner_policy.h"

#include <pthread.h>
#include <stdlib.h>

enum { thread_count = 8, case_count = 1000 };

struct answers {
    int32_t tiers[case_count];
    char why[case_count][512];
    char next[160];
    int32_t at_once[case_count];
    size_t errors;
};

static const partner_record* shared;
static pthread_barrier_t start;

static void ask(struct answers* to) {
    static const char* const names[] = {"revenue", "referrals", "certified", "agreement_signed"};
    char message[256];
    partner_record* record;
    int64_t values[4][case_count];
    struct partner_column columns[4];
    int32_t ignored;
    if (partner_record_new(&record, message, sizeof message) != PARTNER_OK) abort();
    memset(columns, 0, sizeof columns);
    for (int32_t i = 0; i < case_count; ++i) {
        values[0][i] = (int64_t)i * 257;
        values[1][i] = i % 23;
        values[2][i] = i % 7;
        values[3][i] = i % 2;
        for (int k = 0; k < 4; ++k) {
            int32_t field = -1;
            to->errors +=
                partner_find_field(names[k], &field, message, sizeof message) != PARTNER_OK;
            to->errors += partner_set_int64(record, field, values[k][i], message, sizeof message) !=
                          PARTNER_OK;
            columns[k].struct_size = sizeof *columns;
            columns[k].field = field;
            columns[k].cells = PARTNER_INT64;
            columns[k].values = values[k];
            columns[k].values_size = sizeof values[k];
        }
        to->errors += partner_tier(record, &to->tiers[i], message, sizeof message) != PARTNER_OK;
        to->errors +=
            partner_explain(record, to->why[i], sizeof to->why[i], NULL, message, sizeof message) !=
            PARTNER_OK;
        /* Of the shared record, and what fails. */
        partner_next_tier(shared, to->next, sizeof to->next, NULL, message, sizeof message);
        to->errors += partner_tier(shared, &ignored, message, sizeof message) != PARTNER_OK;
        to->errors +=
            partner_set_text(record, i % 7, "?", 1, message, sizeof message) != PARTNER_BAD_VALUE;
        to->errors += strstr(message, "\"?\" is not of the wanted form") == NULL;
    }
    to->errors +=
        partner_tiers(columns, 4, case_count, to->at_once, NULL, message, sizeof message) !=
        PARTNER_OK;
    partner_record_free(record);
}

static void* run(void* to) {
    pthread_barrier_wait(&start);
    ask(to);
    return NULL;
}

int main(void) {
    static struct answers of_one;
    static struct answers of_threads[thread_count];
    pthread_t threads[thread_count];
    char message[256];
    partner_record* record;
    EXPECT(partner_record_new(&record, message, sizeof message) == PARTNER_OK);
    EXPECT(partner_set_text(record, 0, "60000", 5, message, sizeof message) == PARTNER_OK);
    shared = record;
    ask(&of_one);
    EXPECT(of_one.errors == 0);
    EXPECT_TEXT(of_one.next, "gold: certified from missing to 2\n");
    EXPECT(memcmp(of_one.at_once, of_one.tiers, sizeof of_one.tiers) == 0);

    EXPECT(pthread_barrier_init(&start, NULL, thread_count) == 0);
    for (int i = 0; i < thread_count; ++i)
        if (pthread_create(&threads[i], NULL, run, &of_threads[i]) != 0) abort();
    for (int i = 0; i < thread_count; ++i) {
        pthread_join(threads[i], NULL);
        EXPECT(memcmp(&of_threads[i], &of_one, sizeof of_one) == 0);
    }
    pthread_barrier_destroy(&start);
    partner_record_free(record);
    printf("%d failures\n", failures);
    return failures == 0 ? 0 : 1;
}
