// The main function of every unit test program: compiled once, because doctest's is large.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
