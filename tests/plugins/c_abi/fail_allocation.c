/* Copyright 2026 The partnerkit authors
 * Distributed under the Boost Software License, Version 1.0.
 * (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt) */

/* A library with the functions that allocate, of which chosen calls fail. A program that is linked
 * with it has them before those of the C library. */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stddef.h>
#include <string.h>

long allocations_until_failure = -1; /* -1: none fails */
int all_later_ones_fail = 0;
long failed_allocations = 0;

static int fails(void) {
    if (allocations_until_failure < 0) return 0;
    if (allocations_until_failure > 0) {
        --allocations_until_failure;
        return 0;
    }
    if (!all_later_ones_fail) allocations_until_failure = -1;
    ++failed_allocations;
    errno = ENOMEM;
    return 1;
}

/* The C library's own, by the name; looking it up may not allocate, and does not. */
#define NEXT(type, name)                                                                           \
    static type next;                                                                              \
    if (next == NULL) {                                                                            \
        void* const found = dlsym(RTLD_NEXT, name);                                                \
        memcpy(&next, &found, sizeof found);                                                       \
    }

void* malloc(size_t size) {
    typedef void* (*function)(size_t);
    NEXT(function, "malloc")
    return fails() ? NULL : next(size);
}
void* realloc(void* memory, size_t size) {
    typedef void* (*function)(void*, size_t);
    NEXT(function, "realloc")
    return fails() ? NULL : next(memory, size);
}
void* calloc(size_t count, size_t size) {
    typedef void* (*function)(size_t, size_t);
    NEXT(function, "calloc")
    return fails() ? NULL : next(count, size);
}
void* aligned_alloc(size_t alignment, size_t size) {
    typedef void* (*function)(size_t, size_t);
    NEXT(function, "aligned_alloc")
    return fails() ? NULL : next(alignment, size);
}
int posix_memalign(void** memory, size_t alignment, size_t size) {
    typedef int (*function)(void**, size_t, size_t);
    NEXT(function, "posix_memalign")
    return fails() ? ENOMEM : next(memory, alignment, size);
}
