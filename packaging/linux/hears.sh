#!/usr/bin/env bash
# Walks all pages of the program by keyboard alone, under a real accessibility bus, and writes down what a screen reader is told.
#
# packaging/linux/hears.sh PROGRAM FOLDER [SIZE…]
#
# PROGRAM is the built program. SIZE is that of the window in pixels, like 640x480; by default three sizes are walked, side by side, each on a display
# and a bus of its own. FOLDER gets heard-SIZE.txt for each of them, and a picture of each page. What was heard is compared with tests/heard/walk.txt
# by the tests; here the table only tells how long to wait for what comes next.
# HEARS_ORCA=yes  lets the screen reader Orca listen too, and spoken-SIZE.txt holds what it says, to be compared with tests/heard/orca-SIZE.txt;
#                 =log keeps its own log besides
# Exit 0: every walk came to its end.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(realpath -- "$1")
mkdir -p -- "$2"
folder=$(realpath -- "$2")
shift 2
[ $# -gt 0 ] || set -- 1000x720 640x480 455x256

if [ $# -gt 1 ]; then
  walks=()
  for size in "$@"; do
    "${BASH_SOURCE[0]}" "$program" "$folder" "$size" &
    walks+=($!)
  done
  status=0
  for walk in "${walks[@]}"; do wait "$walk" || status=1; done
  exit $status
fi

size=$1
# shellcheck source=packaging/linux/display.sh
. "$here/display.sh"
# Room for the frame that the window manager draws.
display "$((${size%x*} + 40))x$((${size#*x} + 80))"
unset AT_SPI_BUS_ADDRESS
mkdir -p "$place/home" "$place/settings"
mkdir -m 700 "$place/run"
# The window manager gets only the key that closes a window: any other would take the keyboard focus from the window for a moment.
cat >"$place/rc.xml" <<'XML'
<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard><keybind key="A-F4"><action name="Close"/></keybind></keyboard></openbox_config>
XML
export HOME=$place/home XDG_RUNTIME_DIR=$place/run LC_ALL=C.UTF-8 LIBGL_ALWAYS_SOFTWARE=1 NO_AT_BRIDGE=0
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_DOCUMENTS_DIR
openbox --sm-disable --config-file "$place/rc.xml" >/dev/null 2>&1 &
pids+=($!)
ABUSE_REPORT_SETTINGS="$place/settings" timeout 600 dbus-run-session -- /usr/bin/python3 "$here/hears.py" "$program" "$folder" "$size"
