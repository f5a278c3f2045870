#!/usr/bin/env bash
# How quick and light the program is beside an empty window of the same toolkit, features and profile: builds both, starts them in turn on a virtual
# display, and prints the ratios for start, memory and size. start.py tells how each is measured. Wants a machine that does nothing else.
#
# benches/start.sh [STARTS]
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/linux/packages.sh
. "$top/packaging/linux/packages.sh"
need_cargo
need "$build_needs" "$window_needs" '
cmd:Xvfb                                      xvfb              xorg-x11-server-Xvfb
cmd:python3                                   python3           python3
'
cargo build --release --locked --manifest-path "$top/Cargo.toml" --features floor --bin abuse-report-helper --bin floor
made=${CARGO_TARGET_DIR:-$top/target}/release
exec python3 "$top/benches/start.py" "$made/abuse-report-helper" "$made/floor" "${1:-21}"
