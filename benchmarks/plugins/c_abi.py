# Copyright 2026 The partnerkit authors
# Distributed under the Boost Software License, Version 1.0.
# (See accompanying file LICENSE or copy at https://www.boost.org/LICENSE_1_0.txt)

"""What a decision costs from Python: c_abi.py <libpartner_policy.so>. Each way counts the gold
partners; medians of the processor time of several rounds, in which all ways take turns."""

import array
import pathlib
import random
import statistics
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).parents[2] / "examples/plugins/c_abi"))

from partner_policy import TIER, Policy

ROUNDS = 7
SINGLE, AT_ONCE = 50_000, 1_000_000
policy = Policy(sys.argv[1])
GOLD = next(number for number in range(5) if policy.name(TIER, number) == "gold")

roll = random.Random(20260101)
columns = {
    "revenue": (array.array("q", (roll.randrange(30_000_000) for _ in range(AT_ONCE))), 2),
    "referrals": array.array("i", (roll.randrange(30) for _ in range(AT_ONCE))),
    "certified": array.array("i", (roll.randrange(7) for _ in range(AT_ONCE))),
    "agreement_signed": array.array("B", (roll.randrange(2) for _ in range(AT_ONCE))),
}
names = list(columns)
rows = [
    (cents / 100, referrals, certified, signed == 1)
    for cents, referrals, certified, signed in zip(
        columns["revenue"][0][:SINGLE], *(columns[name][:SINGLE] for name in names[1:])
    )
]
texts = [(f"{row[0]:.2f}", str(row[1]), str(row[2]), str(row[3]).lower()) for row in rows]


def in_python():
    """The rule by hand, for comparison."""
    golds = 0
    for revenue, referrals, certified, signed in rows:
        if revenue >= 200_000 and certified >= 5:
            tier = "platinum"
        elif (revenue >= 50_000 or referrals >= 20) and certified >= 2:
            tier = "gold"
        elif revenue >= 10_000 or referrals >= 5:
            tier = "silver"
        else:
            tier = "registered" if signed else "none"
        golds += tier == "gold"
    return golds


def by_records(values):
    return sum(policy.record(**dict(zip(names, row))).tier() == "gold" for row in values)


def by_one_record():
    partner = policy.record()
    golds = 0
    for row in texts:
        partner.set(**dict(zip(names, row)))
        golds += partner.tier() == "gold"
    return golds


def at_once():
    tiers, report = policy.tiers(columns)
    assert report.invalid == 0
    return tiers[:SINGLE].count(GOLD)


ways = [
    ("the rule by hand, in Python", SINGLE, in_python),
    ("a record of numbers each, tier()", SINGLE, lambda: by_records(rows)),
    ("a record of texts each, tier()", SINGLE, lambda: by_records(texts)),
    ("one record, four texts and tier() each row", SINGLE, by_one_record),
    ("policy.tiers(columns)", AT_ONCE, at_once),
]
right = ways[0][2]()
seconds = {name: [] for name, _, _ in ways}
for _ in range(ROUNDS):
    for name, count, ask in ways:
        begin = time.process_time()
        answer = ask()
        seconds[name].append((time.process_time() - begin) / count)
        assert answer == right, name
first = statistics.median(seconds[ways[0][0]])
for name, _, _ in ways:
    each = statistics.median(seconds[name])
    rate = f"{1e-6 / each:9.2f} million rows/s {each * 1e9:8.1f} ns/row"
    print(f"{name:46} {rate} {each / first:8.2f} x")
