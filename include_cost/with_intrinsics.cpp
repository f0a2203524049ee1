#include <string_view>
#include <array>
#include <concepts>
#include <boost/describe.hpp>
#include <boost/hana/tuple.hpp>
#include <immintrin.h>
