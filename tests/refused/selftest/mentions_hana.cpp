// OBJECTION: the output mentions boost::hana
// EXPECT: the message
#ifndef PARTNERKIT_VALID_NEIGHBOUR
static_assert(false, "the message with boost::hana in it");
#endif
