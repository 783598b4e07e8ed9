#!/usr/bin/env python3
"""Holds the alerts of a cluster against those of a replay of the same log.

Of the windows that ended by --until, the cluster must have exactly the replay's alerts, each once. Of later ones, which
the replay closes at the end of its input and the cluster perhaps not, it may have none that the replay does not have.
"""
import argparse
import csv
import json
import pathlib
import sys
from collections import Counter
from decimal import Decimal

NUMBERS = ("count_transactions", "total_online_payment_amount", "total_in_store_payment_amount", "lat", "lon")
SHOWN = 10


def alert(rule, fields):
    """An alert in a form that is the same for CSV and JSON: numbers by their value, not by how they are written."""
    numbers = tuple(Decimal(str(fields[name])) for name in NUMBERS)
    return (fields["last_transaction_time"], rule, fields["customer"], *numbers)


def of_replay(directory):
    for path in sorted(pathlib.Path(directory).glob("rule=*/*.csv")):
        with path.open(encoding="utf-8", newline="") as lines:
            for fields in csv.DictReader(lines):
                yield alert(path.parent.name.removeprefix("rule="), fields)


def of_cluster(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            fields = json.loads(line, parse_float=Decimal)
            yield alert(fields["rule"], fields)


def differences(replay, cluster, until):
    ended_in_replay = Counter({one: count for one, count in replay.items() if one[0] <= until})
    for one in (ended_in_replay - cluster).elements():
        yield "missing in the cluster", one
    for one in (cluster - replay).elements():
        yield ("doubled in the cluster" if one in replay else "only in the cluster"), one


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--replay", required=True, metavar="DIR", help="the replay's folder of alerts")
    parser.add_argument("--cluster", required=True, metavar="FILE", help="the cluster's alerts, a JSON object a line")
    parser.add_argument("--until", required=True, metavar="INSTANT", help="such as 2025-01-06T20:00:00Z")
    parser.add_argument("--count", action="store_true", help="only say how many there are, and whether that is enough")
    arguments = parser.parse_args()

    replay = Counter(of_replay(arguments.replay))
    cluster = Counter(of_cluster(arguments.cluster))
    expected = sum(count for one, count in replay.items() if one[0] <= arguments.until)
    ended = sum(count for one, count in cluster.items() if one[0] <= arguments.until)
    if arguments.count:
        print(f"{ended} of {expected}")
        return 0 if ended >= expected else 1

    if expected == 0:
        print(f"the replay has no alert of a window that ended by {arguments.until}: nothing would be proved", file=sys.stderr)
        return 1
    found = list(differences(replay, cluster, arguments.until))
    for what, one in found[:SHOWN]:
        print(f"{what}: {', '.join(map(str, one))}", file=sys.stderr)
    if found:
        print(f"{len(found)} differences in {expected} alerts", file=sys.stderr)
        return 1
    print(f"{expected} alerts of windows that ended by {arguments.until}: those of the replay, each once")
    return 0


if __name__ == "__main__":
    sys.exit(main())
