// OBJECTION: it compiles, but must be refused
// EXPECT: unused_text
#ifndef PARTNERKIT_VALID_NEIGHBOUR
#warning unused_text
#endif
