#include <partnerkit/arrow.hpp>
