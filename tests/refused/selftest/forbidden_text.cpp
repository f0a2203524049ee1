// OBJECTION: forbidden, but in the output: an inner name
// EXPECT: the message
// FORBID: an inner name
#ifndef PARTNERKIT_VALID_NEIGHBOUR
static_assert(false, "the message with an inner name");
#endif
