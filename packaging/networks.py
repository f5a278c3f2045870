#!/usr/bin/python3
"""Makes assets/networks/ranges.txt, the table that says whose network an IP address is in, from the IPFire Location database.

packaging/networks.py DATABASE           writes the table anew, says what changed, and compares it with the database
packaging/networks.py DATABASE --check   only compares the table that is there with the database

DATABASE is location.db, or Debian's package libloc-database (a .deb). It is read with Debian's python3-location, without the network. Which
autonomous systems belong to which operator is in assets/networks/operators.toml; all others are left out. The same database and the same operators
always give the same table.

The database is by the IPFire Project (https://location.ipfire.org/), under CC BY-SA 4.0, and so is the table.
"""
import argparse
import bisect
import ipaddress
import random
import subprocess
import sys
import tempfile
import time
import tomllib
from collections import Counter
from pathlib import Path

import location

TOP = Path(__file__).resolve().parent.parent
OPERATORS = TOP / "assets" / "networks" / "operators.toml"
RANGES = TOP / "assets" / "networks" / "ranges.txt"
SAMPLE = TOP / "tests" / "trace" / "networks.tsv"
HEAD = """\
# Whose network an address is in: {ranges} ranges of {systems} autonomous systems, by the operators of operators.toml.
#
# From the IPFire Location database of {day} (https://location.ipfire.org/), by the IPFire Project and those it names as its sources, under the
# Creative Commons licence Attribution-ShareAlike 4.0 International (CC BY-SA 4.0, https://creativecommons.org/licenses/by-sa/4.0/). Changed: reduced to
# {systems} systems, the numbers of systems replaced by operators, ranges of one operator that touch each other made one. This file is under the same licence.
# Written by packaging/networks.py; do not change it by hand.
#
# @operator, and below it its ranges, first and last address or address/bits.
day {day}
"""
RANDOM = 100_000
SEED = 20260822


def operators():
    with open(OPERATORS, "rb") as file:
        listed = tomllib.load(file)["operator"]
    systems = {}
    for operator in listed:
        for number in operator["systems"]:
            if number in systems:
                sys.exit(f"AS{number} stands under {systems[number]} and {operator['id']}")
            systems[number] = operator["id"]
    return systems


def opened(path, folder):
    if path.suffix == ".deb":
        subprocess.run(["dpkg-deb", "-x", path, folder], check=True)
        path = next(Path(folder).rglob("location.db"))
    return location.Database(str(path))


def ranges(database, systems):
    """The ranges of each address family as [first, last, operator], sorted; adjacent ranges of one operator are merged."""
    found = {4: [], 6: []}
    # Without `flatten`, networks overlap; with it, each address is in one network.
    for network in database.search_networks(asns=sorted(systems), flatten=True):
        net = ipaddress.ip_network(str(network))
        found[net.version].append([int(net.network_address), int(net.broadcast_address), systems[network.asn]])
    for family, listed in found.items():
        listed.sort()
        joined = []
        for first, last, operator in listed:
            if joined and first <= joined[-1][1]:
                sys.exit(f"two networks have the same address: {ipaddress.ip_address(first)}")
            if joined and joined[-1][2] == operator and joined[-1][1] + 1 == first:
                joined[-1][1] = last
            else:
                joined.append([first, last, operator])
        found[family] = joined
    return found


def written(family, first, last):
    of = ipaddress.IPv4Address if family == 4 else ipaddress.IPv6Address
    size = last - first + 1
    if size & (size - 1) == 0 and first % size == 0:
        return f"{of(first)}/{of(0).max_prefixlen - size.bit_length() + 1}"
    return f"{of(first)}-{of(last)}"


def table(found, systems, day):
    by_operator = {}
    for family, listed in found.items():
        for first, last, operator in listed:
            by_operator.setdefault(operator, []).append(written(family, first, last))
    parts = [HEAD.format(ranges=sum(map(len, found.values())), systems=len(systems), day=day)]
    for operator, lines in sorted(by_operator.items()):
        parts += [f"@{operator}\n", *(line + "\n" for line in lines)]
    return "".join(parts)


def read(text):
    """Reads a table: its day, and the ranges of each address family."""
    found, operator, day = {4: [], 6: []}, None, None
    for line in text.splitlines():
        if line.startswith("@"):
            operator = line[1:]
        elif line.startswith("day "):
            day = line[4:]
        elif line and not line.startswith("#"):
            if "/" in line:
                net = ipaddress.ip_network(line)
                first, last, family = net.network_address, net.broadcast_address, net.version
            else:
                first, last = map(ipaddress.ip_address, line.split("-"))
                family = first.version
            found[family].append([int(first), int(last), operator])
    for listed in found.values():
        listed.sort()
    return day, found


class Table:
    def __init__(self, found):
        self.found = found
        self.starts = {family: [first for first, _, _ in listed] for family, listed in found.items()}

    def operator(self, address):
        at = bisect.bisect_right(self.starts[address.version], int(address)) - 1
        if at < 0:
            return None
        first, last, operator = self.found[address.version][at]
        return operator if first <= int(address) <= last else None


def told(database, systems, address):
    """The operator of an address according to the database."""
    network = database.lookup(str(address))
    return systems.get(network.asn) if network else None


def addresses(found):
    """The first and last address of every range, and the addresses beside them."""
    of = {4: ipaddress.IPv4Address, 6: ipaddress.IPv6Address}
    for family, listed in found.items():
        most = int(of[family]("255.255.255.255" if family == 4 else "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"))
        for first, last, _ in listed:
            yield from (of[family](at) for at in (first - 1, first, last, last + 1) if 0 <= at <= most)


def compare(database, systems, found):
    of = {4: ipaddress.IPv4Address, 6: ipaddress.IPv6Address}
    dice = random.Random(SEED)
    kept = Table(found)
    checked, wrong = Counter(), []

    def look(kind, address):
        checked[kind] += 1
        ours, theirs = kept.operator(address), told(database, systems, address)
        if ours != theirs:
            wrong.append(f"{address}: {ours} here, {theirs} in the database")

    for address in addresses(found):
        look("at the edges of ranges", address)
    for number in range(RANDOM):
        family = 6 if number % 4 == 0 else 4
        if number % 2:
            first, last, _ = dice.choice(found[family])
            look("random ones in ranges", of[family](dice.randint(first, last)))
        else:
            # Of IPv6 only the part that is assigned (2000::/3).
            low, high = (0, 2**32 - 1) if family == 4 else (0x2000 << 112, (0x4000 << 112) - 1)
            look("random ones anywhere", of[family](dice.randint(low, high)))
    for kind, count in checked.items():
        print(f"{count:>7} addresses {kind}")
    print(f"{len(wrong):>7} answered otherwise than by the database")
    for line in wrong[:20]:
        print("        " + line)
    return not wrong


def sample(database, systems, found):
    """A few hundred addresses with the answer of the database for each, chosen by a fixed seed: the tests read them."""
    of = {4: ipaddress.IPv4Address, 6: ipaddress.IPv6Address}
    dice = random.Random(SEED + 1)
    chosen = []
    for family in (4, 6):
        for first, last, _ in dice.sample(found[family], 100):
            chosen += [of[family](at) for at in (first, last, dice.randint(first, last), first - 1, last + 1)]
    chosen += [ipaddress.IPv4Address(dice.getrandbits(32)) for _ in range(100)]
    lines = [f"{address}\t{told(database, systems, address) or '-'}\n" for address in chosen]
    return "".join(lines)


def counted(found):
    size = {}
    for family, listed in found.items():
        for first, last, operator in listed:
            size.setdefault(operator, Counter())[family] += last - first + 1
    return size


def changes(before, after):
    """What is different between two tables, by operator."""
    old, new = counted(before), counted(after)
    for operator in sorted(old.keys() | new.keys()):
        a, b = old.get(operator, Counter()), new.get(operator, Counter())
        if a != b:
            print(f"{operator}: IPv4 {a[4]:,} → {b[4]:,} addresses, IPv6 {a[6] >> 80:,} → {b[6] >> 80:,} blocks of /48")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("database", type=Path)
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    systems = operators()
    with tempfile.TemporaryDirectory() as folder:
        database = opened(options.database, folder)
        day = time.strftime("%Y-%m-%d", time.gmtime(database.created_at))
        before = read(RANGES.read_text()) if RANGES.exists() else (None, {4: [], 6: []})
        if options.check:
            found = before[1]
            print(f"The table of {before[0]} beside the database of {day}:")
        else:
            if not database.license.startswith("CC BY-SA 4.0"):
                sys.exit(f"The licence of the database is another one now: {database.license.splitlines()[0]}")
            found = ranges(database, systems)
            RANGES.write_text(table(found, systems, day))
            SAMPLE.write_text(sample(database, systems, found))
            print(f"{day}: {len(found[4]):,} ranges of IPv4, {len(found[6]):,} of IPv6, {len(systems)} systems. Changed since {before[0]}:")
            changes(before[1], found)
            # Compare what is in the file, and not what was to be written.
            found = read(RANGES.read_text())[1]
        sys.exit(0 if compare(database, systems, found) else 1)


if __name__ == "__main__":
    main()
