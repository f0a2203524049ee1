#include <partnerkit/prove.hpp>
