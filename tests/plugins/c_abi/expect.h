/* Copyright 2026 The partnerkit authors
 * Distributed under the Boost Software License, Version 1.0.
 * (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt) */

#ifndef PARTNERKIT_TESTS_PLUGINS_EXPECT_H_INCLUDED
#define PARTNERKIT_TESTS_PLUGINS_EXPECT_H_INCLUDED

/* What a test expects; the program goes on, and `failures` counts. */

#include <stdio.h>
#include <string.h>

static int failures = 0;

#define EXPECT(condition)                                                                          \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #condition);                        \
            ++failures;                                                                            \
        }                                                                                          \
    } while (0)

#define EXPECT_TEXT(found, wanted)                                                                 \
    do {                                                                                           \
        if (strcmp(found, wanted) != 0) {                                                          \
            fprintf(                                                                               \
                stderr,                                                                            \
                "%s:%d:\n  found:  %s\n  wanted: %s\n",                                            \
                __FILE__,                                                                          \
                __LINE__,                                                                          \
                found,                                                                             \
                wanted);                                                                           \
            ++failures;                                                                            \
        }                                                                                          \
    } while (0)

#endif
