#include <partnerkit/score.hpp>
