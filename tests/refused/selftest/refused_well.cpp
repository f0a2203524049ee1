// A refusal as it should be. The brackets and the semicolon try the check's handling of text.
// OBJECTION: none
// EXPECT: refused: [a;b] needs a number above [0;
// EXPECT-GCC: static assertion failed
// EXPECT-CLANG: static assertion failed
// EXPECT-ANYWHERE: static_assert
// FORBID: std::tuple
// FORBID-GCC: 1 error generated
// FORBID-CLANG: comparison reduces to
#ifdef PARTNERKIT_VALID_NEIGHBOUR
constexpr int number = 1;
#else
constexpr int number = -1;
#endif
constexpr bool good = number > 0;
static_assert(good, "refused: [a;b] needs a number above [0;");
