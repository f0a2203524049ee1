#include <partnerkit/version.hpp>

#include <cstdio>

static_assert(__cplusplus >= 202002L, "the target asks for C++20");

int main() {
    std::printf("partnerkit %s\n", PARTNERKIT_VERSION_STRING);
    return 0;
}
