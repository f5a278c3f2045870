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
place=$(mktemp -d -t abuse-report-hears.XXXXXX)
server=
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  rm -rf -- "$place"
}
trap finish EXIT

mkfifo "$place/number"
Xvfb -displayfd 3 -screen 0 1280x900x24 -nolisten tcp -noreset 3>"$place/number" >/dev/null 2>&1 &
server=$!
read -r -t 60 number <"$place/number" || { echo "the virtual display did not start" >&2; exit 1; }
export DISPLAY=:$number
unset WAYLAND_DISPLAY WAYLAND_SOCKET AT_SPI_BUS_ADDRESS
mkdir -p "$place/home"
mkdir -m 700 "$place/run"
export HOME=$place/home XDG_RUNTIME_DIR=$place/run LC_ALL=C.UTF-8 LIBGL_ALWAYS_SOFTWARE=1 NO_AT_BRIDGE=0
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_DOCUMENTS_DIR
for size in "$@"; do
  # A session of its own for each: nothing is left of the walk before.
  rm -rf "$place/home" "$place/settings" && mkdir -p "$place/home" "$place/settings"
  ABUSE_REPORT_SETTINGS="$place/settings" timeout 300 dbus-run-session -- /usr/bin/python3 "$here/hears.py" "$program" "$folder" "$size"
done
