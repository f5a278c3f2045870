#!/usr/bin/env bash
# Opens the program on a screen of 1366 by 768 pixels with a panel, at five display scales, and checks that the whole window is on the screen.
#
# packaging/linux/fits.sh PROGRAM FOLDER
#
# FOLDER gets a picture for each scale. Exit 0: at every scale the window was on the screen and did not cover the panel, frame and title included.
set -euo pipefail

program=$(realpath -- "$1")
mkdir -p -- "$2"
folder=$(realpath -- "$2")
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/linux/display.sh
. "$here/display.sh"

# The height of the panel, which the window manager keeps free at the lower edge.
panel=48
display 1366x768
cat >"$place/rc.xml" <<XML
<openbox_config xmlns="http://openbox.org/3.4/rc"><margins><top>0</top><bottom>$panel</bottom><left>0</left><right>0</right></margins></openbox_config>
XML
openbox --sm-disable --config-file "$place/rc.xml" >/dev/null 2>&1 &
pids+=($!)
sleep 0.5

status=0
for scale in 1 1.25 1.5 2 3; do
  mkdir -p "$place/home-$scale"
  env -u DBUS_SESSION_BUS_ADDRESS HOME="$place/home-$scale" ABUSE_REPORT_SETTINGS="$place/home-$scale" WINIT_X11_SCALE_FACTOR="$scale" \
    LIBGL_ALWAYS_SOFTWARE=1 PATH="$place" "$program" >/dev/null 2>&1 &
  app=$!
  window=
  for ((i = 0; i < 300; i++)); do
    window=$(xdotool search --onlyvisible --pid "$app" --name '^Abuse Report Helper$' 2>/dev/null | head -n 1) || true
    [ -z "$window" ] || break
    sleep 0.2
  done
  [ -n "$window" ] || { echo "no window came up at scale $scale" >&2; kill "$app"; exit 1; }
  sleep 2.5
  # Not by xdotool, which counts the frame twice.
  read -r X Y WIDTH HEIGHT <<<"$(xwininfo -id "$window" | sed -n 's/.*Absolute upper-left [XY]: *//p; s/^ *Width: *//p; s/^ *Height: *//p' | tr '\n' ' ')"
  frame=$(xprop -id "$window" _NET_FRAME_EXTENTS | sed 's/.*= //; s/,//g')
  read -r left right top bottom <<<"$frame"
  echo "scale $scale: ${WIDTH}x$HEIGHT at $X,$Y, frame $left $right $top $bottom"
  import -silent -window root "$folder/fits-$scale.png"
  if ((X - left < 0 || Y - top < 0 || X + WIDTH + right > 1366 || Y + HEIGHT + bottom > 768 - panel)); then
    echo "at scale $scale a part of the window is not on the screen" >&2
    status=1
  fi
  kill "$app"
  wait "$app" 2>/dev/null || true
done
exit $status
