# shellcheck shell=bash
# Sourced by the scripts that show the program on a display of their own. It sets `place`, a temporary folder that is removed at the end, and `pids`,
# the processes that were started.

place=$(mktemp -d -t "abuse-report-$(basename "$0" .sh).XXXXXX")
pids=()

# end_all: ends what was started here and nothing else, in reverse order, the display last.
end_all() {
  local i
  for ((i = ${#pids[@]} - 1; i >= 0; i--)); do
    kill "${pids[i]}" 2>/dev/null || true
    wait "${pids[i]}" 2>/dev/null || true
  done
  rm -rf -- "$place"
}
trap end_all EXIT

# display WIDTHxHEIGHT [SECONDS]: starts a display on a free number, apart from the display of whoever runs this. Fails if none starts in that time.
display() {
  mkfifo "$place/number"
  Xvfb -displayfd 3 -screen 0 "$1x24" -nolisten tcp -noreset 3>"$place/number" >/dev/null 2>&1 &
  pids+=($!)
  read -r -t "${2:-60}" number <"$place/number" || { echo "the virtual display did not start" >&2 && return 1; }
  export DISPLAY=:$number
  unset WAYLAND_DISPLAY WAYLAND_SOCKET
}
