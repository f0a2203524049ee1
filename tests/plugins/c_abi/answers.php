<?php
// Copyright 2026 The partnerkit authors
// Distributed under the Boost Software License, Version 1.0.
// (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

// Asks a library about rows, and writes what it answers:
//   answers.php <libpartner_policy.so> <rows.csv> <answers to write>

declare(strict_types=1);
require __DIR__ . '/../../../examples/plugins/c_abi/partner_policy.php';

function expect_error(string $wanted, callable $call): void {
    try {
        $call();
    } catch (PartnerPolicyError $wrong) {
        if ($wrong->getMessage() === $wanted) return;
        throw new Exception("found: {$wrong->getMessage()}\nwanted: $wanted");
    }
    throw new Exception("no error; wanted: $wanted");
}

[, $library, $rows_file, $answers_file] = $argv;
$policy = new PartnerPolicy($library);
$rows = fopen($rows_file, 'r');
$answers = fopen($answers_file, 'w');
$names = explode(',', trim(fgets($rows)));
$partner = $policy->record();
for ($count = 0; ($line = fgets($rows)) !== false; ++$count) {
    $values = array_combine($names, explode(',', rtrim($line, "\n")));
    $id = array_shift($values);
    $partner->clear();
    $partner->set(array_map(fn ($cell) => $cell === '' ? null : $cell, $values));
    [$score, $band] = $partner->score() ?? ['', ''];
    $texts = str_replace("\n", '|', [$partner->explain(), $partner->next_tier()]);
    fwrite($answers, implode("\t", [$id, $partner->tier(), $score, $band, ...$texts]) . "\n");
}
fclose($answers);
echo "policy {$policy->version}: $count rows\n";

expect_error(
    'revenue: 0.005 lies between two steps; wanted -90000000000000 USD to 90000000000000 USD in'
    . ' steps of 0.01',
    fn () => $policy->record(['revenue' => 0.005]));
expect_error(
    "certified: \"5\u{FFFD}\" is not of the wanted form; wanted 0 to 2147483647",
    fn () => $policy->record(['certified' => "5\xFF"]));
expect_error(
    'certified: -1 is too low; wanted 0 to 2147483647',
    fn () => $policy->record(['certified' => -1]));
