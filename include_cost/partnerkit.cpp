#include <partnerkit/partnerkit.hpp>
