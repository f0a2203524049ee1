#include <partnerkit/bind.hpp>
