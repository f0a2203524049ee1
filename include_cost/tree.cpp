#include <partnerkit/tree.hpp>
