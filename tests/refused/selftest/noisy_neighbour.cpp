// OBJECTION: its valid neighbour compiles, but not without output
// EXPECT: the message
#ifdef PARTNERKIT_VALID_NEIGHBOUR
#warning a word too many
#else
static_assert(false, "the message");
#endif
