#include <partnerkit/checked.hpp>
