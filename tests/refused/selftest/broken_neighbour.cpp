// OBJECTION: its valid neighbour does not compile
// EXPECT: the message
static_assert(false, "the message");
