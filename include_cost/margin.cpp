#include <partnerkit/margin.hpp>
