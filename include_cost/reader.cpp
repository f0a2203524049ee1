#include <partnerkit/reader.hpp>
