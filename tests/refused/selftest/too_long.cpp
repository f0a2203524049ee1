// OBJECTION: too long:
// EXPECT: chatter
#ifndef PARTNERKIT_VALID_NEIGHBOUR
static_assert(false, "the message");
#warning chatter
#warning chatter
#warning chatter
#warning chatter
#warning chatter
#warning chatter
#warning chatter
#endif
