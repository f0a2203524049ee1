// OBJECTION: 2 errors instead of exactly one
// EXPECT: the message
#ifndef PARTNERKIT_VALID_NEIGHBOUR
static_assert(false, "the message");
static_assert(false, "and another");
#endif
