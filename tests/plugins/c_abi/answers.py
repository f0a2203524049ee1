# Copyright 2026 The partnerkit authors
# Distributed under the Boost Software License, Version 1.0.
# (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

"""Asks one or more libraries about rows, and writes what they answer:

    answers.py (<libpartner_policy.so> <rows.csv> <answers to write>)...
"""

import array
import csv
import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parents[3] / "examples/plugins/c_abi"))

from partner_policy import RESULTS, TIER, Policy, PolicyError


def answers_of(policy, row):
    number = row.pop("id")
    partner = policy.record(**{name: value or None for name, value in row.items()})
    score, band = partner.score() or ("", "")
    lines = [text.replace("\n", "|") for text in (partner.explain(), partner.next_tier())]
    return "\t".join([number, partner.tier(), score, band, *lines]) + "\n"


def expect_error(wanted, call):
    try:
        call()
    except PolicyError as wrong:
        if str(wrong) == wanted:
            return
        raise AssertionError(f"found: {wrong}\nwanted: {wanted}") from wrong
    raise AssertionError(f"no error; wanted: {wanted}")


def main(arguments):
    doors = []
    for path, rows, answers in zip(*[iter(arguments)] * 3):
        doors.append((Policy(path), csv.DictReader(open(rows)), open(answers, "w", newline="")))
    count = 0
    is_more = True
    while is_more:  # all of them in turn, so that they would disturb each other if they could
        is_more = False
        for policy, rows, answers in doors:
            row = next(rows, None)
            if row is not None:
                answers.write(answers_of(policy, row))
                is_more = True
                count += 1
    for policy, _, answers in doors:
        answers.close()
        print(f"policy {policy.version}")
    print(f"{count} rows")

    # All at once.
    policy, rows_file = doors[0][0], arguments[1]
    with open(rows_file) as rows, open(arguments[2]) as answers:
        table = list(csv.DictReader(rows))
        names = [
            name for name, number in policy.fields.items()
            if policy.describe(number).part == RESULTS
        ]
        tiers, report = policy.tiers({name: [row[name] for row in table] for name in names})
        assert report.rows == len(table) and report.invalid == 0 and report.unanswered == 0
        assert [policy.name(TIER, tier) for tier in tiers] == [
            line.split("\t")[1] for line in answers]
    expect_error(
        "certified: values_size is 12; wanted 4 for 1 rows",
        lambda: policy.tiers({"certified": array.array("i", [1, 2, 3]), "revenue": ["1"]}),
    )
    expect_error(
        "certified: cells of the type b; wanted i, q, d or B",
        lambda: policy.tiers({"certified": array.array("b", [1])}),
    )
    expect_error(
        'revenue: "1.234" lies between two steps; wanted -90000000000000 USD to 90000000000000 USD'
        " in steps of 0.01",
        lambda: policy.record(revenue="1.234"),
    )
    expect_error(
        f'certified: "{2**70}" is too high; wanted 0 to 2147483647',
        lambda: policy.record(certified=2**70),
    )
    expect_error(
        'there is no field "umsatz"; wanted revenue, referrals, certified, agreement_signed, fit,'
        " engagement or reputation",
        lambda: policy.record(umsatz=1),
    )


main(sys.argv[1:])
