#include <partnerkit/next.hpp>
