// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_TESTS_FRAMEWORKS_DECIDES_HPP_INCLUDED
#define PARTNERKIT_TESTS_FRAMEWORKS_DECIDES_HPP_INCLUDED

#include "../both.hpp"

/// `CHECK_DECIDES(outcome::gold, 500'000_usd, 3, false)`: what `decide` of the test answers to an
/// `input` of these members, as a constant and at run time.
#define CHECK_DECIDES(expected, ...) CHECK_BOTH(decide, (input{__VA_ARGS__}), (expected))

#endif
