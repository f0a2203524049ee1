// Built with -fno-exceptions -fno-rtti: the library needs neither.
#if __has_include(<partnerkit/partnerkit.hpp>)
#include <partnerkit/partnerkit.hpp>
#else
#include <partnerkit/version.hpp>
#endif

int main() { return PARTNERKIT_VERSION >= 100 ? 0 : 1; }
