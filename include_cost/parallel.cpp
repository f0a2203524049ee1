#include <partnerkit/parallel.hpp>
