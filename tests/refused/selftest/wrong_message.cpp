// OBJECTION: not in the first 6 lines: the message one hopes for
// EXPECT: the message one hopes for
#ifndef PARTNERKIT_VALID_NEIGHBOUR
static_assert(false, "the message one gets");
#endif
