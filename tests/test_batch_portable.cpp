// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// What processors get that we have no instructions for: E6 again, and a table of all kinds of
// fields.
#define PARTNERKIT_BATCH_PORTABLE

#include "test_batch_e6.cpp"

#include "batch_accounts.hpp"

TEST_CASE("this build has no instructions but those of C++") {
    CHECK(tests::instruction_sets() == std::vector{batch::instructions::baseline});
    CHECK(!batch::has(batch::instructions::avx2));
    CHECK(batch::has(batch::instructions::best));
}

TEST_CASE("conditions on fields of every kind, portably") {
    tests::dice dice = tests::seeded_dice();
    const auto subjects = accounts::random_accounts(dice, 6'013);
    const auto wanted = tests::answers_for<accounts::mixed>(subjects);
    const accounts::columns columns{subjects};
    tests::check_all<accounts::mixed, answer_cells<int, accounts::grade>>(
        "portable", columns.source(), wanted);
}
