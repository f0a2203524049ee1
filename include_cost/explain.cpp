#include <partnerkit/explain.hpp>
