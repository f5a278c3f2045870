#!/usr/bin/env bash
# Measures, page by page, how much processor time the program takes while nobody touches it, in ticks (1/100 s). The aim is 0.
#
# packaging/linux/idle.sh PROGRAM [SECONDS]
set -euo pipefail
program=$(realpath -- "$1")
seconds=${2:-60}
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/linux/display.sh
. "$here/display.sh"
display 1280x900
mkdir -m 700 "$place/run"
# A mail program is chosen already in the settings, so that one key leads from page to page.
printf 'program = "outlook-2003"\n' >"$place/settings.toml"
xclip -quiet -selection clipboard -in <"$here/../../assets/samples/salesforce-classic.eml" >/dev/null 2>&1 &
pids+=($!)
HOME=$place XDG_RUNTIME_DIR=$place/run ABUSE_REPORT_SETTINGS=$place LIBGL_ALWAYS_SOFTWARE=1 "$program" >/dev/null 2>&1 &
app=$!
pids+=("$app")
for ((i = 0; i < 150; i++)); do
  window=$(xdotool search --onlyvisible --pid "$app" --name '^Abuse Report Helper$' 2>/dev/null | head -n 1) || true
  [ -z "$window" ] || break
  sleep 0.2
done
xdotool windowfocus --sync "$window" mousemove 1279 899

ticks() { awk '{ print $14 + $15 }' "/proc/$app/stat"; }
worst=0
# idle PAGE KEY…: goes to the page with the keys, waits until it is drawn, then counts.
idle() {
  local page=$1 before after
  shift
  [ $# -eq 0 ] || xdotool key --clearmodifiers --delay 200 "$@"
  sleep 6
  before=$(ticks)
  sleep "$seconds"
  after=$(ticks)
  [ -z "${IDLE_PICTURES:-}" ] || import -silent -window "$window" "$IDLE_PICTURES/$page.png"
  printf '%-18s %d ticks in %s s\n' "$page" $((after - before)) "$seconds"
  [ $((after - before)) -le "$worst" ] || worst=$((after - before))
}

idle "what happened"
idle "mail program" alt+1 ctrl+Return
idle "instruction" ctrl+Return
idle "check, empty" ctrl+Return ctrl+Return ctrl+Return ctrl+Return
idle "check, full" ctrl+v
idle "report" ctrl+Return
idle "after" ctrl+Return
[ "$worst" -eq 0 ]
