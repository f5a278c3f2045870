#!/usr/bin/env python3
"""Collects the licences of the crates that the program is built from, from Cargo.lock and the sources of the crates.

packaging/licences.py               writes assets/licences.txt anew: every licence text once, with the crates and copyright lines it stands for
packaging/licences.py --sbom FILE   writes a list of all parts (CycloneDX 1.5, JSON), the same bytes for the same Cargo.lock

After a change of Cargo.lock the first is due; a test says so.
"""
import json
import os
import re
import subprocess
import sys
import textwrap
from collections import defaultdict
from pathlib import Path
from urllib.parse import quote

TOP = Path(__file__).resolve().parent.parent
OUT = TOP / "assets" / "licences.txt"
WIDTH = 80
FILES = re.compile(r"^(licen[cs]e|copying|copyright|notice|unlicense|ofl|ufl|.*[-_.]licen[cs]e)", re.I)
NOT_FILES = re.compile(r"\.(rs|toml|py|sh|html|json|hbs)$", re.I)
COPYRIGHT = re.compile(r"^\W*(copyright\b|©|\(c\))", re.I)
HEAD = """What is in this program besides its own code

Abuse Report Helper itself may be used under the MIT licence or the Apache licence 2.0, as you like. It is built from the parts below, each under its
own licence. Every text stands here once, with the parts it belongs to and their copyright lines.

Fonts: Inter (The Inter Project Authors), and from egui Ubuntu-Light (Canonical Ltd), Hack (Christopher Simpkins and others; Bitstream Vera), and the
symbols of Noto Emoji (Google) and emoji-icon-font (John Slegers). The list of public suffixes is Mozilla's, under the Mozilla Public License 2.0
(https://mozilla.org/MPL/2.0/); its source is https://publicsuffix.org/list/public_suffix_list.dat, compiled in by the crate psl. Whose network an
address is in comes from the IPFire Location database of @DAY@ (https://location.ipfire.org/), by the IPFire Project and the sources it names,
under the Creative Commons licence Attribution-ShareAlike 4.0 International (https://creativecommons.org/licenses/by-sa/4.0/). Changed: reduced to
@SYSTEMS@ systems, ranges of one operator that touch made one. That table, assets/networks/ranges.txt in the program's own source, may be used under
the same licence. The standard library of Rust is under the MIT licence or the Apache licence 2.0, by the Rust Project Developers.
"""


def run(*command):
    return subprocess.run(command, cwd=TOP, check=True, stdout=subprocess.PIPE, text=True).stdout


def targets():
    found = re.search(r"^targets = \[(.*?)\]", (TOP / "deny.toml").read_text(), re.S | re.M)
    return re.findall(r'"([^"]+)"', found.group(1))


def parts():
    """The crates that are part of the program on any system, as cargo describes them; and for each the ids of the crates that it uses."""
    packages, uses = {}, defaultdict(set)
    for target in targets():
        told = json.loads(run("cargo", "metadata", "--format-version", "1", "--locked", "--filter-platform", target))
        by_id = {package["id"]: package for package in told["packages"]}
        nodes = {node["id"]: node for node in told["resolve"]["nodes"]}
        waiting = [told["resolve"]["root"]]
        while waiting:
            this = waiting.pop()
            first = this not in packages
            packages[this] = by_id[this]
            used = {d["pkg"] for d in nodes[this]["deps"] if any(kind["kind"] is None for kind in d["dep_kinds"])}
            if first or used - uses[this]:
                uses[this] |= used
                waiting += used
            root = told["resolve"]["root"]
    return root, packages, uses


def name(package):
    return f"{package['name']} {package['version']}"


def texts(package):
    """The licence files of a crate, each as its text."""
    folder = Path(package["manifest_path"]).parent
    files = [f for f in folder.iterdir() if f.is_file()]
    # Fonts in a crate have licence files of their own.
    for below in ("fonts", "LICENSES", "licenses"):
        files += [f for f in (folder / below).glob("*") if f.is_file()] if (folder / below).is_dir() else []
    wanted = [f for f in files if FILES.match(f.name) and not NOT_FILES.search(f.name)]
    if package.get("license_file"):
        wanted.append(folder / package["license_file"])
    return [f.read_text(encoding="utf-8", errors="replace") for f in sorted(set(wanted)) if f.exists()]


def key(text):
    """A key that is the same for two copies of one licence: its letters and digits, without copyright lines and the appendix of the Apache licence."""
    text = re.split(r"END OF TERMS AND CONDITIONS", text)[0]
    body = [line for line in text.splitlines() if not COPYRIGHT.match(line)]
    key = re.sub(r"[^a-z0-9]", "", "\n".join(body).lower())
    # Some copies begin with the name of the licence or a web address.
    start = key.find("permissionisherebygranted")
    if 0 <= start < 120:
        key = key[start:]
    start = key.find("apachelicenseversion20january2004")
    return key[start:] if start >= 0 else key


def wrap(text):
    text = re.split(r"(?<=END OF TERMS AND CONDITIONS)", text)[0]
    lines = []
    for line in text.replace("\t", "    ").splitlines():
        line = "".join(c for c in line.rstrip() if c.isprintable())
        indent = line[: len(line) - len(line.lstrip())]
        lines += textwrap.wrap(line, WIDTH, subsequent_indent=indent, drop_whitespace=True, break_on_hyphens=False) or [""]
    return "\n".join(lines).strip("\n")


def without_copyright(text):
    return "\n".join(line for line in text.splitlines() if not COPYRIGHT.match(line))


def collect():
    root, packages, _ = parts()
    others = [package for this, package in sorted(packages.items(), key=lambda p: name(p[1])) if this != root]
    groups, shown, bare = defaultdict(dict), {}, []
    for package in others:
        found = [text for text in texts(package) if len(key(text)) > 150]
        if not found:
            bare.append(package)
        for text in found:
            shown.setdefault(key(text), text)
            lines = [" ".join(line.split()) for line in text.splitlines() if COPYRIGHT.match(line)]
            lines = [line for line in lines if "yyyy" not in line and not line.lower().startswith(("copyright license", "copyright notice"))]
            known = groups[key(text)].setdefault(name(package), [])
            known += [line for line in lines if line not in known]
    inter = (TOP / "assets/fonts/OFL.txt").read_text()
    shown.setdefault(key(inter), inter)
    groups[key(inter)].setdefault("Inter (font)", [" ".join(l.split()) for l in inter.splitlines() if COPYRIGHT.match(l)])
    ranges = (TOP / "assets/networks/ranges.txt").read_text()
    day, systems = re.search(r"^day (.*)$", ranges, re.M).group(1), re.search(r" of (\d+) autonomous systems", ranges).group(1)
    head = HEAD.replace("@DAY@", day).replace("@SYSTEMS@", systems)
    out = ["\n\n".join(textwrap.fill(paragraph, WIDTH) for paragraph in head.strip().split("\n\n"))]
    if bare:
        told = "These name their licence but bring no text of it. Where they leave the choice, the one whose text stands here is taken:"
        out.append(f"\n{'=' * WIDTH}\n{textwrap.fill(told, WIDTH)}\n")
        out += [f"{name(p)}: {p['license']}. {', '.join(re.sub(r' *<[^>]*>', '', a) for a in p['authors'])}".rstrip(" .") for p in bare]
    for this, members in sorted(groups.items(), key=lambda g: (-len(g[1]), sorted(g[1]))):
        out.append(f"\n{'=' * WIDTH}")
        by_lines = defaultdict(list)
        for member, lines in sorted(members.items()):
            by_lines[tuple(lines)].append(member)
        for lines, names in sorted(by_lines.items(), key=lambda b: b[1]):
            out.append(textwrap.fill(", ".join(names), WIDTH, break_on_hyphens=False))
            out += [textwrap.fill("    " + line, WIDTH, subsequent_indent="    ") for line in lines]
        out.append(f"{'-' * WIDTH}\n{wrap(without_copyright(shown[this]))}")
    locked = re.findall(r'^\[\[package\]\]\nname = "(.*?)"\nversion = "(.*?)"', (TOP / "Cargo.lock").read_text(), re.M)
    ours = {name(p) for p in packages.values()}
    listed = sorted(ours - {name(packages[root])})
    unused = sorted({f"{n} {v}" for n, v in locked} - ours)
    out.append(f"\n{'=' * WIDTH}\nAll crates in the program, on one system or another\n\n" + "\n".join(listed))
    out.append(f"\n{'=' * WIDTH}\nUsed only to build or test it, or on no system it is made for\n\n" + "\n".join(unused) + "\n")
    OUT.write_text("\n".join(out), encoding="utf-8")
    print(f"{OUT.relative_to(TOP)}: {len(listed)} crates, {len(groups)} texts, {len(bare)} without a text, {OUT.stat().st_size} bytes")


def sbom(file):
    root, packages, uses = parts()
    checks = {
        (n, v): c
        for n, v, c in re.findall(r'^name = "(.*?)"\nversion = "(.*?)"\nsource = ".*?"\nchecksum = "(.*?)"', (TOP / "Cargo.lock").read_text(), re.M)
    }

    def purl(package):
        return f"pkg:cargo/{quote(package['name'])}@{quote(package['version'])}"

    def component(package, kind):
        made = {"type": kind, "bom-ref": purl(package), "name": package["name"], "version": package["version"], "purl": purl(package)}
        if package.get("license"):
            made["licenses"] = [{"expression": package["license"].replace("/", " OR ")}]
        check = checks.get((package["name"], package["version"]))
        if check:
            made["hashes"] = [{"alg": "SHA-256", "content": check}]
        return made

    rest = sorted((p for this, p in packages.items() if this != root), key=name)
    told = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"component": component(packages[root], "application")},
        "components": [component(p, "library") for p in rest],
        "dependencies": sorted(
            ({"ref": purl(packages[this]), "dependsOn": sorted({purl(packages[u]) for u in uses[this]})} for this in packages), key=lambda d: d["ref"]
        ),
    }
    if os.environ.get("SOURCE_DATE_EPOCH"):
        from datetime import datetime, timezone

        when = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), timezone.utc)
        told["metadata"]["timestamp"] = when.strftime("%Y-%m-%dT%H:%M:%SZ")
    Path(file).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    print(f"{file}: {len(rest)} parts")


if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--sbom":
        sbom(sys.argv[2])
    elif len(sys.argv) == 1:
        collect()
    else:
        sys.exit(__doc__)
