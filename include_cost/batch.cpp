#include <partnerkit/batch.hpp>
