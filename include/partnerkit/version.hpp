// Copyright the partnerkit authors.
// Distributed under the Boost Software License, Version 1.0. See the file LICENSE.

#ifndef PARTNERKIT_VERSION_HPP_INCLUDED
#define PARTNERKIT_VERSION_HPP_INCLUDED

/// The version of the library. It is written here and nowhere else: the build reads these three
/// numbers, so keep each of them a plain literal on a line of its own.
#define PARTNERKIT_VERSION_MAJOR 0
#define PARTNERKIT_VERSION_MINOR 1
#define PARTNERKIT_VERSION_PATCH 0

/// The version as one number to compare with: `major * 10000 + minor * 100 + patch`.
#define PARTNERKIT_VERSION                                                                         \
    (PARTNERKIT_VERSION_MAJOR * 10000 + PARTNERKIT_VERSION_MINOR * 100 + PARTNERKIT_VERSION_PATCH)

// Two steps, so that the numbers are expanded before they are turned into text.
#define PARTNERKIT_DETAIL_TEXT(x) #x
#define PARTNERKIT_DETAIL_VERSION_TEXT(major, minor, patch)                                        \
    PARTNERKIT_DETAIL_TEXT(major)                                                                  \
    "." PARTNERKIT_DETAIL_TEXT(minor) "." PARTNERKIT_DETAIL_TEXT(patch)

/// The version as text: `"major.minor.patch"`.
#define PARTNERKIT_VERSION_STRING                                                                  \
    PARTNERKIT_DETAIL_VERSION_TEXT(                                                                \
        PARTNERKIT_VERSION_MAJOR, PARTNERKIT_VERSION_MINOR, PARTNERKIT_VERSION_PATCH)

/// Everything the library offers. The inline namespace keeps two incompatible versions that end up
/// in one program apart: their names differ for the linker, not for the reader.
namespace partnerkit {
inline namespace v0 {}
} // namespace partnerkit

#endif // PARTNERKIT_VERSION_HPP_INCLUDED
