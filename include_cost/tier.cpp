#include <partnerkit/tier.hpp>
