// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

#ifndef PARTNERKIT_DOCTEST_HPP_INCLUDED
#define PARTNERKIT_DOCTEST_HPP_INCLUDED

/// \file
/// Proofs in a test: after this header, a failed `CHECK(prove::is_complete(view))` says which row
/// and which subject. It needs doctest, which the library itself does not.

#include <partnerkit/proof.hpp>

#include <doctest/doctest.h>

namespace doctest {

template <>
struct StringMaker<partnerkit::proof> {
    static String convert(const partnerkit::proof& proof) {
        partnerkit::text_buffer<1400> text;
        text << proof;
        return text.c_str();
    }
};

} // namespace doctest

#endif
