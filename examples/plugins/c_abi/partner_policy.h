/* Copyright 2026 The partnerkit authors
 * Distributed under the Boost Software License, Version 1.0.
 * (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt) */

#ifndef PARTNER_POLICY_H_INCLUDED
#define PARTNER_POLICY_H_INCLUDED

/* For C and C++. All that is declared stands in partner_policy_cdef.h, which has no line for a
 * preprocessor: PHP's FFI::cdef and Python's cffi take the text of that file as it is. */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#include "partner_policy_cdef.h"

#ifdef __cplusplus
}
#endif

#endif
