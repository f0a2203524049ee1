// OBJECTION: the case has no EXPECT line for this compiler
#ifndef PARTNERKIT_VALID_NEIGHBOUR
static_assert(false, "the message");
#endif
