#!/usr/bin/env bash
# Walks the program through a whole report on a virtual display, as a person would: real keys, real clipboard.
#
# packaging/linux/walk.sh PROGRAM FOLDER [MESSAGE]
#
# PROGRAM is the built program, MESSAGE the unwanted message (by default a sample). FOLDER gets a picture of each page and report.eml, the draft that
# the program saved. The program sees a home folder, settings and a search path of its own and nothing of the person's.
# Exit 0: the draft is there. Otherwise standard error says where it stopped; FOLDER keeps stopped.png (the screen then), walk.log (the steps) and
# program.log (what the program said, if anything).
#
# WALK_SIZE      the size of the window in pixels, like "1248 702"
# WALK_DIALOG    a zenity the program may find: the draft is then saved through its dialog instead of inside the window
# WALK_BY_NAME   "yes" where PROGRAM only starts the program and ends
# WALK_LANGUAGE  the language the window speaks, like "ja"
# WALK_GUIDE     what is typed to find the mail program, like "gmail"
# WALK_PATIENCE  how many seconds one step may take
set -euo pipefail

program=$(realpath -- "$1")
folder=$2
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
message=${3:-$here/../../assets/samples/salesforce-classic.eml}
patience=${WALK_PATIENCE:-60}

mkdir -p -- "$folder"
folder=$(realpath -- "$folder")
rm -f -- "$folder"/*.png "$folder"/report.eml "$folder"/program.log
: >"$folder/walk.log"
# shellcheck source=packaging/linux/display.sh
. "$here/display.sh"
# shellcheck source=packaging/linux/steps.sh
. "$here/steps.sh"
stopped=
finish() {
  # A failed command ends this script without a message, so say where that was.
  if [ $? -ne 0 ] && [ -z "$stopped" ]; then (stop "a command failed after the last step in walk.log") || true; fi
  end_all
}
trap finish EXIT

# note TEXT: writes down a step with the seconds since the start.
note() { printf '%4d s  %s\n' "$SECONDS" "$*" >>"$folder/walk.log"; }

stop() {
  stopped=yes
  note "stopped: $*"
  # A picture of the walk's own display, and never of the display of whoever runs this.
  { [ -n "${number:-}" ] && import -silent -window root "$folder/stopped.png" 2>/dev/null; } || note "no picture could be taken"
  printf 'The walk stopped: %s\n' "$*" >&2
  [ ! -s "$folder/program.log" ] || sed 's/^/  program: /' "$folder/program.log" >&2
  printf 'See stopped.png and walk.log in %s\n' "$folder" >&2
  exit 1
}

display 1280x900 "$patience" || stop "the virtual display did not start"
openbox --sm-disable >/dev/null 2>&1 &
pids+=($!)

# Without a session bus and with an empty search path the program finds no file dialogs and saves from inside its window; with WALK_DIALOG it finds
# that one.
mkdir -p "$place/home" "$place/settings" "$place/bin"
if [ -n "${WALK_DIALOG:-}" ]; then
  ln -s -- "$(realpath -- "$WALK_DIALOG")" "$place/bin/zenity"
  mkdir "$place/home/Documents"
fi
mkdir -m 700 "$place/run"
# xclip keeps running and gives the message to whoever pastes, as a mail program would.
xclip -quiet -selection clipboard -in <"$message" >/dev/null 2>&1 &
pids+=($!)
env -u DBUS_SESSION_BUS_ADDRESS -u XDG_CONFIG_HOME -u XDG_DATA_HOME -u XDG_DATA_DIRS -u XDG_DOCUMENTS_DIR \
  HOME="$place/home" XDG_RUNTIME_DIR="$place/run" ABUSE_REPORT_SETTINGS="$place/settings" PATH="$place/bin" LC_ALL=C.UTF-8 LIBGL_ALWAYS_SOFTWARE=1 \
  "$program" ${WALK_LANGUAGE:+--language "$WALK_LANGUAGE"} >"$folder/program.log" 2>&1 &
app=$!
pids+=("$app")

window=
for ((i = 0; i < patience * 5; i++)); do
  if [ -n "${WALK_BY_NAME:-}" ]; then
    # PROGRAM only started it. There is no other window of that name on this display, so its process is the program.
    window=$(xdotool search --onlyvisible --name '^Abuse Report Helper$' 2>/dev/null | head -n 1) || true
    [ -z "$window" ] || app=$(xdotool getwindowpid "$window")
    [ -z "$window" ] || pids+=("$app")
    [ -n "$window" ] || { sleep 0.2 && continue; }
    break
  fi
  window=$(xdotool search --onlyvisible --pid "$app" --name '^Abuse Report Helper$' 2>/dev/null | head -n 1) || true
  [ -z "$window" ] || break
  kill -0 "$app" 2>/dev/null || stop "the program ended before it showed its window"
  sleep 0.2
done
if [ -z "$window" ]; then
  # What each process waits for shows which of them is stuck.
  for pid in "${pids[@]}"; do note "$(cat "/proc/$pid/comm" 2>/dev/null || echo "process $pid is gone") waits in $(cat "/proc/$pid/wchan" 2>/dev/null || echo nothing)"; done
  note "windows, shown or not: $(xdotool search --name '' getwindowname %@ 2>/dev/null | sort -u | paste -sd, || true)"
  stop "no window came up"
fi
xdotool windowactivate --sync "$window" 2>/dev/null || xdotool windowfocus --sync "$window"
# shellcheck disable=SC2086
[ -z "${WALK_SIZE:-}" ] || xdotool windowsize --sync "$window" $WALK_SIZE

# Move the pointer out of the pictures.
xdotool mousemove 1279 899

seen() { import -silent -window "$window" -depth 8 rgb:- | cksum; }
alive() { kill -0 "$app" 2>/dev/null || stop "$1: the program ended"; }

# busy: whether a thread of the program, or of a process that it waits for, has something to do. On a busy computer that can take any time, so the
# walk never takes a number of seconds as a sign that nothing more will happen.
busy() {
  local pid state states
  for pid in "${pids[@]}"; do
    # The state follows the name of the program, which is in brackets and may contain anything.
    states=$(sed -n 's/.*) \([A-Z]\) .*/\1/p' "/proc/$pid/task/"*/stat 2>/dev/null) || true
    for state in $states; do
      case $state in R | D) return 0 ;; esac
    done
  done
  return 1
}

# still WHAT: waits until no process was busy for half a second and the window has not changed; then `now` stands for what it shows.
now=
still() {
  local before='' calm=0 end=$((SECONDS + patience))
  while [ "$SECONDS" -lt "$end" ]; do
    alive "$1"
    sleep 0.05
    if busy; then
      calm=0
      continue
    fi
    calm=$((calm + 1))
    [ "$calm" -ge 8 ] || continue
    now=$(seen)
    [ "$now" != "$before" ] || return 0
    before=$now
    calm=4
  done
  stop "$1: the window does not come to rest"
}

# settle WHAT: waits until the window shows something new and changes no more.
last=
settle() {
  local end=$((SECONDS + patience))
  while [ "$SECONDS" -lt "$end" ]; do
    still "$1"
    if [ "$now" != "$last" ]; then
      last=$now
      note "$1"
      return 0
    fi
  done
  stop "$1: nothing changed in the window"
}

# changed WHAT: whether the window shows something new after it changes no more.
changed() {
  still "$1"
  [ "$now" != "$last" ] || return 1
  last=$now
  note "$1"
}

# page NAME: keeps the picture of a page.
page() { import -silent -window "$window" -depth 8 -strip "$folder/$1.png"; }

# press WHAT KEY…: presses keys one after another and waits for the window to follow.
press() {
  local what=$1
  shift
  # A button that has just appeared ignores presses for a moment, so wait.
  [ "$*" = Tab ] || sleep 0.8
  xdotool key --clearmodifiers --delay 60 "$@"
  settle "$what"
}

# write WHAT TEXT: replaces the text in the field that has the focus.
write() {
  xdotool key --clearmodifiers ctrl+a
  xdotool type --delay 30 -- "$2"
  settle "$1"
}

# fill WHAT TEXT: goes with Tab to the next text field and writes there. It knows a text field by typing a letter: only there it shows.
fill() {
  local n
  for ((n = 0; n < 30; n++)); do
    press "$1: going on with Tab" Tab
    xdotool key x
    if changed "$1"; then
      write "$1" "$2"
      return
    fi
  done
  stop "$1: no text field was reached with Tab"
}

# dialog TITLE: answers the system's dialog of that title with Return, and so takes the suggested name. A fake dialog without a window answers itself.
dialog() {
  local end=$((SECONDS + patience)) window_of_dialog=
  while [ "$SECONDS" -lt "$end" ]; do
    alive "the dialog"
    ! compgen -G "$place/home/Documents/*.eml" >/dev/null || break
    window_of_dialog=$(xdotool search --onlyvisible --name "^$1\$" 2>/dev/null | head -n 1) || true
    [ -z "$window_of_dialog" ] || break
    sleep 0.2
  done
  # A fake dialog changes nothing in the window, so only the draft shows that it has answered.
  if [ -n "$window_of_dialog" ]; then
    note "the dialog \"$1\" is there"
    sleep 1
    import -silent -window "$window_of_dialog" "$folder/6-report-dialog.png"
    xdotool windowactivate --sync "$window_of_dialog" 2>/dev/null || xdotool windowfocus --sync "$window_of_dialog"
    xdotool key --clearmodifiers Return
  fi
  settle "saving through the dialog"
}

walk_to_the_report
# The last of the instructions is the page which waits for the headers.
waiting=$(printf '%s\n' "$folder"/3-get-the-headers-*.png | sort -V | tail -n 1)
mv -- "$waiting" "$folder/4-check.png"
if [ -z "${WALK_DIALOG:-}" ]; then
  press "saving the draft" ctrl+s
  page 6-report-naming
  # The field for the name has the focus already.
  write "naming the draft" "My report.eml"
  press "saving under that name" Return
else
  xdotool key --clearmodifiers ctrl+s
  dialog "Save the report"
fi
page 7-after

drafts=("$place/home/Documents/"*.eml "$place/home/Documents/Abuse reports/"*.eml)
for draft in "${drafts[@]}"; do [ ! -s "$draft" ] || break; done
[ -s "$draft" ] || stop "no draft was saved"
cp -- "$draft" "$folder/report.eml"
[ -s "$place/settings/settings.toml" ] || stop "the settings were not kept"
[ -s "$folder/program.log" ] || rm -f "$folder/program.log"
printf 'Pictures of every page and the finished draft are in %s\n' "$(realpath -- "$folder")"
