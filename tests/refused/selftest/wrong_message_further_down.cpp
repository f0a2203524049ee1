// OBJECTION: not in the output: the message one hopes for
// EXPECT: the message one gets
// EXPECT-ANYWHERE: the message one hopes for
#ifndef PARTNERKIT_VALID_NEIGHBOUR
static_assert(false, "the message one gets");
#endif
