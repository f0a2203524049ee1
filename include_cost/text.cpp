#include <partnerkit/text.hpp>
