#include <partnerkit/date.hpp>
