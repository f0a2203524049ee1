// Half of a program that includes everything twice: a definition that lacks `inline` does not link.
#if __has_include(<partnerkit/partnerkit.hpp>)
#include <partnerkit/partnerkit.hpp>
#else
#include <partnerkit/version.hpp>
#endif

#include <cstdio>

int version_seen_by_two();

int main() {
    std::printf("partnerkit %s\n", PARTNERKIT_VERSION_STRING);
    return version_seen_by_two() == PARTNERKIT_VERSION ? 0 : 1;
}
