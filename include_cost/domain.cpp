#include <partnerkit/domain.hpp>
