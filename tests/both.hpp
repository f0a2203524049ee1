// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_BOTH_HPP_INCLUDED
#define PARTNERKIT_TESTS_BOTH_HPP_INCLUDED

// Runs one evaluation at compile time and at run time and compares both with what is expected.

#include <doctest/doctest.h>

namespace tests {

/// Hides from the optimiser that a value is a constant, so that a run-time check runs: what an
/// assembler statement did to the address, no compiler knows.
template <class T>
const T& at_run_time(const T& value) {
    const T* address = &value;
    asm volatile("" : "+r"(address) : : "memory");
    return *address;
}

} // namespace tests

/// `function(argument) == expected`, both as a constant expression and at run time; and both
/// answers are the same. The argument must be a constant.
#define CHECK_BOTH(function, argument, expected)                                                   \
    do {                                                                                           \
        static constexpr auto both_argument = argument;                                            \
        constexpr auto both_constant = function(both_argument);                                    \
        static_assert(both_constant == expected);                                                  \
        const auto both_dynamic = function(tests::at_run_time(both_argument));                     \
        CHECK((both_dynamic == expected));                                                         \
        CHECK((both_dynamic == both_constant));                                                    \
    } while (false)

#endif
