#!/usr/bin/env bash
# Plays whole stories in the real window, with a real mouse that goes only to what is on the screen, as a first-time user would.
#
# packaging/linux/stories.sh PROGRAM FOLDER [STORY…]
#
# PROGRAM is the built program. A STORY is one of those in stories.py, like "gmail"; without one all are played, each in the light, the dark,
# the small and the enlarged look that stands there. FOLDER gets STORY/01-….png, every page from its top to its end, to be opened and looked at, and
# STORY.txt: each press, how far the page had to be scrolled for it, what was said aloud, and how many presses it took.
# Exit 0: every story came to its end within the presses it may take.
set -euo pipefail

program=$(realpath -- "$1")
mkdir -p -- "$2"
folder=$(realpath -- "$2")
shift 2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
[ $# -gt 0 ] || mapfile -t all < <(/usr/bin/python3 "$here/stories.py" --list)
[ $# -gt 0 ] || set -- "${all[@]}"
if [ $# -gt 1 ]; then
  status=0
  # One after another, since each has a display of its own, and a window that is drawn without a graphics card keeps a processor busy.
  for story in "$@"; do "${BASH_SOURCE[0]}" "$program" "$folder" "$story" || status=1; done
  exit $status
fi

story=$1
# shellcheck source=packaging/linux/display.sh
. "$here/display.sh"
display "$(/usr/bin/python3 "$here/stories.py" --screen "$story")"
unset AT_SPI_BUS_ADDRESS
mkdir -m 700 "$place/run"
export XDG_RUNTIME_DIR=$place/run LC_ALL=C.UTF-8 LIBGL_ALWAYS_SOFTWARE=1 NO_AT_BRIDGE=0
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_DOCUMENTS_DIR
# Each story has a session and a home folder of its own, so that nothing is left of the story before.
mkdir -p "$place/home/Documents" "$place/settings"
HOME=$place/home ABUSE_REPORT_SETTINGS=$place/settings timeout 900 dbus-run-session -- /usr/bin/python3 "$here/stories.py" "$program" "$folder" "$story"
