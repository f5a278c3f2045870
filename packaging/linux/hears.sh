#!/usr/bin/env bash
# Walks all pages of the program by keyboard alone, under a real accessibility bus, and writes down what a screen reader is told.
#
# packaging/linux/hears.sh PROGRAM FOLDER [SIZE…]
#
# PROGRAM is the built program. SIZE is that of the window in pixels, like 640x480; by default three sizes are walked. FOLDER gets heard-SIZE.txt for
# each of them, and a picture of each page. With HEARS_ORCA=yes the screen reader Orca listens too, and spoken-SIZE.txt holds what it says.
# Exit 0: every walk came to its end. What was heard is compared with tests/heard/walk.txt by the tests.
set -euo pipefail

program=$(realpath -- "$1")
mkdir -p -- "$2"
folder=$(realpath -- "$2")
shift 2
[ $# -gt 0 ] || set -- 1000x720 640x480 455x256
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/linux/display.sh
. "$here/display.sh"
display 1280x900
unset AT_SPI_BUS_ADDRESS
mkdir -p "$place/home"
mkdir -m 700 "$place/run"
export HOME=$place/home XDG_RUNTIME_DIR=$place/run LC_ALL=C.UTF-8 LIBGL_ALWAYS_SOFTWARE=1 NO_AT_BRIDGE=0
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_DOCUMENTS_DIR
for size in "$@"; do
  # A session of its own for each: nothing is left of the walk before.
  rm -rf -- "${place:?}/home" "${place:?}/settings" && mkdir -p "$place/home" "$place/settings"
  ABUSE_REPORT_SETTINGS="$place/settings" timeout 300 dbus-run-session -- /usr/bin/python3 "$here/hears.py" "$program" "$folder" "$size"
done
