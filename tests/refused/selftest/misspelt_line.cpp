// OBJECTION: not understood: // EXPECTS: the message
// EXPECTS: the message
// EXPECT: the message
#ifndef PARTNERKIT_VALID_NEIGHBOUR
static_assert(false, "the message");
#endif
