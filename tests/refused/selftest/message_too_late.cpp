// OBJECTION: not in the first 6 lines: the message that counts
// EXPECT: the message that counts
#ifndef PARTNERKIT_VALID_NEIGHBOUR
#warning chatter
#warning chatter
#warning chatter
static_assert(false, "the message that counts");
#endif
