/* Copyright 2026 The partnerkit authors
 * Distributed under the Boost Software License, Version 1.0.
 * (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt) */

/* One partner, from C:
 *   partner_example revenue=12000.50 referrals=3 agreement_signed=true */

#include "partner_policy.h"

#include <stdio.h>
#include <string.h>

static int failed(const char* message) {
    fprintf(stderr, "%s\n", message);
    return 1;
}

int main(int argc, char** argv) {
    char message[256];
    char text[4096];
    partner_record* record;
    int32_t tier;

    if (partner_record_new(&record, message, sizeof message) != PARTNER_OK) return failed(message);
    for (int i = 1; i < argc; ++i) {
        const char* value = strchr(argv[i], '=');
        int32_t field;
        if (value == NULL) return failed("arguments have the form field=value");
        snprintf(text, sizeof text, "%.*s", (int)(value - argv[i]), argv[i]);
        if (partner_find_field(text, &field, message, sizeof message) != PARTNER_OK ||
            partner_set_text(
                record, field, value + 1, strlen(value + 1), message, sizeof message) != PARTNER_OK)
            return failed(message);
    }
    if (partner_tier(record, &tier, message, sizeof message) != PARTNER_OK ||
        partner_value_text(PARTNER_TIER, tier, text, sizeof text, NULL, message, sizeof message) !=
            PARTNER_OK)
        return failed(message);
    printf("policy %s: %s\n", partner_policy_version(), text);
    if (partner_explain(record, text, sizeof text, NULL, message, sizeof message) != PARTNER_OK)
        return failed(message);
    printf("%s", text);
    if (partner_next_tier(record, text, sizeof text, NULL, message, sizeof message) != PARTNER_OK)
        return failed(message);
    printf("%s", text);
    partner_record_free(record);
    return 0;
}
