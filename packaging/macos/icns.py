#!/usr/bin/env python3
"""icns.py ICON.svg OUT.icns: makes the icon of a Mac program from the drawing. An icns file is a list of PNGs, each after its kind and length."""
import shutil
import struct
import subprocess
import sys
import tempfile
from pathlib import Path

# Kind and pixels, from Apple's icon services; the last four are for displays with twice the pixels.
KINDS = [("icp4", 16), ("icp5", 32), ("ic07", 128), ("ic08", 256), ("ic09", 512), ("ic11", 32), ("ic12", 64), ("ic13", 256), ("ic14", 512), ("ic10", 1024)]


def png(svg, size):
    with tempfile.TemporaryDirectory() as place:
        out = Path(place) / "icon.png"
        if shutil.which("rsvg-convert"):
            subprocess.run(["rsvg-convert", "-w", str(size), "-h", str(size), svg, "-o", str(out)], check=True)
        else:
            # A program that every Mac has.
            subprocess.run(["qlmanage", "-t", "-s", str(size), "-o", place, svg], check=True, stdout=subprocess.DEVNULL)
            out = next(Path(place).glob("*.png"))
        return out.read_bytes()


def main(svg, out):
    parts = b""
    for kind, size in KINDS:
        data = png(svg, size)
        parts += kind.encode() + struct.pack(">I", len(data) + 8) + data
    Path(out).write_bytes(b"icns" + struct.pack(">I", len(parts) + 8) + parts)


main(*sys.argv[1:])
