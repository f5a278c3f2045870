#!/usr/bin/env python3
"""sources.py OUT.json: writes the crates of Cargo.lock as flatpak-builder wants them, with web address and checksum, and settings by which cargo uses only these."""
import json
import re
import sys
from pathlib import Path

LOCK = Path(__file__).resolve().parents[3] / "Cargo.lock"
CONFIG = '[source.crates-io]\nreplace-with = "vendored-sources"\n\n[source.vendored-sources]\ndirectory = "cargo/vendor"\n'
PACKAGE = re.compile(r'^name = "(.+)"\nversion = "(.+)"\nsource = "(.+)"\nchecksum = "(.+)"', re.M)


def main(out):
    text = LOCK.read_text()
    sources = []
    for name, version, source, checksum in PACKAGE.findall(text):
        if source != "registry+https://github.com/rust-lang/crates.io-index":
            sys.exit(f"{name} {version} is not from crates.io: {source}")
        folder = f"cargo/vendor/{name}-{version}"
        url = f"https://static.crates.io/crates/{name}/{name}-{version}.crate"
        sources.append({"type": "archive", "archive-type": "tar-gzip", "url": url, "sha256": checksum, "dest": folder})
        contents = json.dumps({"package": checksum, "files": {}})
        sources.append({"type": "inline", "contents": contents, "dest": folder, "dest-filename": ".cargo-checksum.json"})
    if len(sources) != 2 * text.count("\nchecksum = "):
        sys.exit("Cargo.lock has an entry of another form.")
    sources.append({"type": "inline", "contents": CONFIG, "dest": "cargo", "dest-filename": "config.toml"})
    Path(out).write_text(json.dumps(sources, indent=1) + "\n")


main(*sys.argv[1:])
