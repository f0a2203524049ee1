#include <partnerkit/table.hpp>
