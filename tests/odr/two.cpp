// The other half; see one.cpp.
#if __has_include(<partnerkit/partnerkit.hpp>)
#include <partnerkit/partnerkit.hpp>
#else
#include <partnerkit/version.hpp>
#endif

int version_seen_by_two();

int version_seen_by_two() { return PARTNERKIT_VERSION; }
