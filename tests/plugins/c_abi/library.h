/* Copyright 2026 The partnerkit authors
 * Distributed under the Boost Software License, Version 1.0.
 * (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt) */

#ifndef PARTNERKIT_TESTS_PLUGINS_LIBRARY_H_INCLUDED
#define PARTNERKIT_TESTS_PLUGINS_LIBRARY_H_INCLUDED

/* The functions of a libpartner_policy.so that is loaded while the program runs, so that there can
 * be several. */

#include "partner_policy.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define FUNCTIONS(X)                                                                               \
    X(abi_version)                                                                                 \
    X(policy_version)                                                                              \
    X(field_count)                                                                                 \
    X(describe)                                                                                    \
    X(find_field)                                                                                  \
    X(value_text)                                                                                  \
    X(record_new)                                                                                  \
    X(record_free)                                                                                 \
    X(record_clear)                                                                                \
    X(set_text)                                                                                    \
    X(tier)                                                                                        \
    X(score)                                                                                       \
    X(explain)                                                                                     \
    X(next_tier)                                                                                   \
    X(tiers)                                                                                       \
    X(scores)

struct library {
#define MEMBER(name) __typeof__(&partner_##name) name;
    FUNCTIONS(MEMBER)
#undef MEMBER
};

static struct library load_library(const char* path) {
    struct library result;
    void* const loaded = dlopen(path, RTLD_NOW | RTLD_LOCAL);
    if (loaded == NULL) {
        fprintf(stderr, "%s\n", dlerror());
        exit(1);
    }
#define LOAD(name)                                                                                 \
    {                                                                                              \
        void* const found = dlsym(loaded, "partner_" #name);                                       \
        if (found == NULL) {                                                                       \
            fprintf(stderr, "%s\n", dlerror());                                                    \
            exit(1);                                                                               \
        }                                                                                          \
        memcpy(&result.name, &found, sizeof found);                                                \
    }
    FUNCTIONS(LOAD)
#undef LOAD
    if (result.abi_version() != PARTNER_ABI_VERSION) {
        fprintf(stderr, "%s: another version of the interface\n", path);
        exit(1);
    }
    return result;
}

#endif
