#!/usr/bin/env bash
# Builds the program and opens its window. Where there is no display, it walks through the program on a virtual one, and leaves pictures of each page
# and the finished draft in target/demo/.
#
# packaging/run.sh [--demo] [arguments of the program]
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/linux/packages.sh
. "$top/packaging/linux/packages.sh"

demo=
if [ "${1:-}" = --demo ]; then
  demo=yes
  shift
elif [ "$(uname -s)" = Linux ] && [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  say "No display here. The program will be shown on a virtual one."
  demo=yes
fi

need_cargo
if [ "$(uname -s)" = Linux ]; then
  need "$build_needs"
  need "$window_needs" || say "Going on without. Perhaps the window opens all the same."
  [ -z "$demo" ] || need "$walk_needs"
fi

cargo build --release --locked --manifest-path "$top/Cargo.toml"
folder=${CARGO_TARGET_DIR:-$top/target}
program=$folder/release/abuse-report-helper
if [ -z "$demo" ]; then
  exec "$program" "$@"
fi
exec "$top/packaging/linux/walk.sh" "$program" "$folder/demo"
