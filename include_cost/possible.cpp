#include <partnerkit/possible.hpp>
