#include <partnerkit/condition.hpp>
