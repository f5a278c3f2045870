#!/usr/bin/env bash
# Tries what build.sh made, under Wine on a virtual display: installs silently, compares `check --json` with Linux, walks the window through a whole
# report with real keys and the real clipboard, compares the draft with Linux's byte for byte, starts a second window, and uninstalls.
#
# packaging/windows/smoke.sh [--looks] [FOLDER]
#
# FOLDER (by default target/windows-smoke) gets a picture of each page. With --looks the walk is done at 100, 150 and 200 %, and each page is also
# shown at 640×480 and maximised. LINUX_PROGRAM is the program to compare with; without it, it is built.
# Exit 0: all is right. Otherwise the last line on standard error says what is wrong, and stopped.png shows the screen.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$here/../.." && pwd)
# shellcheck source=packaging/linux/packages.sh
. "$top/packaging/linux/packages.sh"

looks=
if [ "${1:-}" = --looks ]; then
  looks=yes
  shift
fi
folder=${1:-$top/target/windows-smoke}
patience=${WALK_PATIENCE:-120}
made=$top/target/windows
sample=$top/assets/samples/salesforce-classic.eml
now=2026-01-15T12:00:00Z

wine_needs='
cmd:wine                              wine            wine
file:/usr/lib/wine/wine64|/usr/lib64/wine/wine64|/usr/bin/wine64 wine64 wine-core
cmd:x86_64-w64-mingw32-gcc            gcc-mingw-w64-x86-64 mingw64-gcc
lib:libvulkan.so.1                    libvulkan1      vulkan-loader
file:/usr/share/vulkan/icd.d/lvp_icd*.json mesa-vulkan-drivers mesa-vulkan-drivers
'
# The last two are needed because, without a driver for Vulkan, Wine's Direct3D 12 ends the program instead of reporting an error.
need "$wine_needs" "$walk_needs"
setups=("$made"/*-setup.exe)
[ -s "${setups[0]}" ] || { say "Nothing to try. First run: packaging/windows/build.sh" && exit 1; }
linux=${LINUX_PROGRAM:-}
if [ -z "$linux" ]; then
  need_cargo
  cargo build --locked --manifest-path "$top/Cargo.toml"
  linux=${CARGO_TARGET_DIR:-$top/target}/debug/abuse-report-helper
fi

mkdir -p -- "$folder"
folder=$(realpath -- "$folder")
rm -f -- "$folder"/*.png "$folder"/*.log
# shellcheck source=packaging/linux/display.sh
. "$top/packaging/linux/display.sh"
# shellcheck source=packaging/linux/steps.sh
. "$top/packaging/linux/steps.sh"
finish() {
  WINEPREFIX=$place/wine wineserver -k 2>/dev/null || true
  end_all
}
trap finish EXIT
stop() {
  [ -z "${DISPLAY:-}" ] || import -silent -window root "$folder/stopped.png" 2>/dev/null || true
  printf 'The try under Wine stopped: %s\n' "$*" >&2
  exit 1
}
step() { printf '== %s\n' "$*"; }

# A display, a home folder and a Windows for this script alone.
# Room for the window at 200 %.
width=2200 height=1600
display "${width}x$height" "$patience" || stop "the virtual display did not start"
openbox --sm-disable >/dev/null 2>&1 &
pids+=($!)
mkdir -p "$place/home/Documents" "$place/tmp"
export HOME=$place/home WINEPREFIX=$place/wine WINEDEBUG=${WINEDEBUG:--all} LC_ALL=C.UTF-8 LIBGL_ALWAYS_SOFTWARE=1 TMPDIR=$place/tmp
# Wine must not offer to download a browser or .NET, and must make no entries in the menus of this system.
export WINEDLLOVERRIDES="mscoree,mshtml=;winemenubuilder.exe=d"
unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_DOCUMENTS_DIR XDG_RUNTIME_DIR DBUS_SESSION_BUS_ADDRESS
step "A new Windows"
wineboot -i >/dev/null 2>&1 || stop "Wine does not start"
# Wine 8 lacks one function of Windows 10, which this library has.
x86_64-w64-mingw32-gcc -shared -s -o "$WINEPREFIX/drive_c/windows/system32/bcryptprimitives.dll" "$here/bcryptprimitives.c" -ladvapi32
user=$(wine cmd /c 'echo %USERPROFILE%' 2>/dev/null | tr -d '\r')
user=$(winepath -u "$user")

# files: every file and folder of the person. keys: every key and value of the person's part of the registry.
# What Wine itself writes is left out: temporary files, the lists of recent files, its own keys.
files() { find "$user/" -mindepth 1 \( -path '*/Temp' -o -path '*/Recent' -o -path '*/INetCache' -o -path '*/History' -o -path '*/INetCookies' \) -prune -o -print | sort; }
keys() {
  wine reg export HKCU "$(winepath -w "$place/$1.reg")" /y >/dev/null 2>&1
  iconv -f utf-16 -t utf-8 "$place/$1.reg" | tr -d '\r' | awk '/^\[/ { key = $0; print; next } /^("|@)/ { sub(/=.*/, ""); print key " " $0 }' |
    grep -viE 'software\\\\?wine|explorer\\(recentdocs|comdlg32|mountpoints2|sessioninfo|shell folders|user shell folders|streammru)|\\(internet settings|Direct3D)|volatile environment|keyboard layout' | sort -u
}
files >"$place/files-before"
keys before >"$place/keys-before"

step "Installing silently"
wine "${setups[0]}" /S >/dev/null 2>&1 || stop "the installer failed ($?)"
installed="$user/AppData/Local/Programs/Abuse Report Helper"
for file in abuse-report-helper.exe abuse-report.exe uninstall.exe LICENSE-MIT.txt; do
  [ -s "$installed/$file" ] || stop "$file was not installed"
done
[ -s "$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Abuse Report Helper.lnk" ] || stop "there is no entry in the Start menu"
keys installed >"$place/keys-installed"
for ending in eml msg; do
  grep -qi "classes\\\\.$ending\\\\OpenWithProgids\\] \"AbuseReportHelper.Message\"" "$place/keys-installed" || stop ".$ending has no \"Open with\""
  if grep -qi "classes\\\\.$ending\\] @" "$place/keys-installed" && ! grep -qi "classes\\\\.$ending\\] @" "$place/keys-before"; then
    stop "the installer took over .$ending"
  fi
done

step "check --json, as on Linux"
mails=()
for pattern in outlook-msg mail-files; do
  for file in "${ABUSE_REPORT_CORPUS:-/nonexistent}/$pattern"/*; do [ ! -f "$file" ] || mails+=("$(realpath --relative-to="$top" -- "$file")"); done
done
(
  cd "$top"
  mails=(assets/samples/*.eml tests/pastes/*.txt tests/corpus/headers/*.txt tests/corpus/files/* ${mails[@]+"${mails[@]}"})
  # All messages in one call, since each call starts Wine anew.
  "$linux" check --json --now "$now" -- "${mails[@]}" >"$place/linux.json" 2>"$place/linux.err"
  echo $? >"$place/linux.code"
  wine "$installed/abuse-report.exe" check --json --now "$now" -- "${mails[@]}" >"$place/windows.json" 2>"$place/windows.err"
  echo $? >"$place/windows.code"
) || true
cmp "$place/linux.code" "$place/windows.code" || stop "check ends otherwise than on Linux: $(cat "$place/windows.code" "$place/windows.err")"
cmp "$place/linux.json" "$place/windows.json" || stop "check answers otherwise than on Linux: $(diff "$place/linux.json" "$place/windows.json" | head -c 2000)"
printf '%d messages, the same answers\n' "$(wc -l <"$place/windows.json")"
[ "$(wc -l <"$place/windows.json")" -ge 2 ] || stop "check answered nothing"

seen() { import -silent -window "$window" -depth 8 rgb:- | cksum; }
runs() { xdotool getwindowname "$window" >/dev/null 2>&1 || stop "$1: the window is gone"; }
settle() {
  local i now before=
  for ((i = 0; i < patience * 5; i++)); do
    runs "$1"
    now=$(seen)
    if [ "$now" = "$before" ] && [ "$now" != "$last" ]; then
      last=$now
      return
    fi
    before=$now
    sleep 0.15
  done
  stop "$1: nothing changed in the window"
}
changed() {
  local i
  for ((i = 0; i < 10; i++)); do
    sleep 0.2
    if [ "$(seen)" != "$last" ]; then
      settle "$1"
      return 0
    fi
  done
  return 1
}
colours() { import -silent -window "$window" -format %k info:; }
page() {
  import -silent -window "$window" -depth 8 -strip "$folder/$dpi-$1.png"
  [ "$(identify -format %k "$folder/$dpi-$1.png")" -gt 100 ] || stop "$1 is blank"
  [ -n "$looks" ] || return 0
  local size
  for size in small maximised; do
    if [ "$size" = small ]; then xdotool windowsize "$window" $((640 * dpi / 96)) $((480 * dpi / 96)); else xdotool windowmove "$window" 2 20 windowsize "$window" $((width - 10)) $((height - 40)); fi
    settle "$1, $size"
    import -silent -window "$window" -depth 8 -strip "$folder/$dpi-$1-$size.png"
  done
  xdotool windowsize "$window" $((1000 * dpi / 96)) $((720 * dpi / 96))
  settle "$1 again"
}
press() {
  local what=$1
  shift
  # A button that has just appeared ignores presses for a moment, so wait.
  [ "$*" = Tab ] || sleep 0.8
  xdotool key --clearmodifiers --delay 80 "$@"
  settle "$what"
}
fill() {
  local n
  for ((n = 0; n < 30; n++)); do
    press "$1: going on with Tab" Tab
    xdotool key x
    if changed "$1"; then
      xdotool key --clearmodifiers ctrl+a
      xdotool type --delay 60 -- "$2"
      settle "$1"
      return
    fi
  done
  stop "$1: no text field was reached with Tab"
}
# windows: the ids of the program's open windows.
windows() { xdotool search --onlyvisible --name '^Abuse Report Helper$' 2>/dev/null || true; }

# start: starts the program and waits for a window that shows something; says how long that took.
start() {
  local begun i
  begun=$(date +%s%N)
  wine "$installed/abuse-report-helper.exe" >>"$folder/program.log" 2>&1 &
  pids+=($!)
  window=
  for ((i = 0; i < patience * 10; i++)); do
    window=$(windows | head -n 1)
    if [ -n "$window" ] && [ "$(colours 2>/dev/null || echo 0)" -gt 100 ]; then
      printf 'The window was drawn after %d ms\n' $((($(date +%s%N) - begun) / 1000000))
      return
    fi
    sleep 0.1
  done
  stop "no window was drawn"
}
# leave: closes the window and waits until the program has ended.
leave() {
  local i
  xdotool key --clearmodifiers alt+F4
  for ((i = 0; i < patience * 5; i++)); do
    [ -n "$(windows)" ] || return 0
    sleep 0.2
  done
  stop "the window does not close"
}

walk() {
  dpi=$1
  step "A whole report at $((dpi * 100 / 96)) %"
  wine reg add 'HKCU\Control Panel\Desktop' /v LogPixels /t REG_DWORD /d "$dpi" /f >/dev/null 2>&1
  wine reg add 'HKCU\Software\Wine\Fonts' /v LogPixels /t REG_DWORD /d "$dpi" /f >/dev/null 2>&1
  wine reg add 'HKLM\System\CurrentControlSet\Hardware Profiles\Current\Software\Fonts' /v LogPixels /t REG_DWORD /d "$dpi" /f >/dev/null 2>&1
  wineserver -w
  # Without settings, as at the first start: otherwise the mail program of the last walk would be chosen already.
  rm -f -- "$user/AppData/Roaming/abuse-report-helper/settings.toml"
  start
  xdotool windowactivate --sync "$window" 2>/dev/null || xdotool windowfocus --sync "$window"
  xdotool mousemove $((width - 1)) $((height - 1))
  last=
  # Copied as by another program; Wine passes the clipboard on to the program.
  xclip -quiet -selection clipboard -in <"$sample" >/dev/null 2>&1 &
  pids+=($!)
  walk_to_the_report
  xdotool key --clearmodifiers ctrl+s
  local i dialog=
  for ((i = 0; i < patience * 5; i++)); do
    dialog=$(xdotool getactivewindow 2>/dev/null || true)
    [ -z "$dialog" ] || [ "$dialog" = "$window" ] || break
    sleep 0.2
  done
  if [ -z "$dialog" ] || [ "$dialog" = "$window" ]; then stop "no dialog asks where to save"; fi
  sleep 1
  import -silent -window root "$folder/$dpi-6-where.png"
  draft="$user/Documents/My report $dpi.eml"
  xdotool key --clearmodifiers ctrl+a
  xdotool type --delay 60 -- "$(winepath -w "$user/Documents")\\My report $dpi.eml"
  xdotool key Return
  last=
  for ((i = 0; i < patience * 5; i++)); do
    [ ! -s "$draft" ] || break
    sleep 0.2
  done
  [ -s "$draft" ] || stop "no draft was saved"
  settle "after saving"
  page 7-after
  (cd "$top" && "$linux" report --reason advertising --to abuse@salesforce.com --format draft "$sample") >"$place/linux.eml"
  cmp "$place/linux.eml" "$draft" || stop "the draft is not Linux's"
  printf 'The draft is the same as on Linux, %d bytes\n' "$(wc -c <"$draft")"
  rm -f -- "$draft"
}

if [ -n "$looks" ]; then
  for dots in 192 144; do
    walk "$dots"
    leave
  done
fi
walk 96

step "A second start while one runs"
first=$window
wine "$installed/abuse-report-helper.exe" "$(winepath -w "$sample")" >>"$folder/program.log" 2>&1 &
pids+=($!)
for ((i = 0; i < patience * 5; i++)); do
  window=$(windows | grep -vx "$first" | head -n 1 || true)
  [ -z "$window" ] || [ "$(colours 2>/dev/null || echo 0)" -le 100 ] || break
  sleep 0.2
done
[ -n "$window" ] || stop "no second window came up"
[ "$(windows | wc -l)" = 2 ] || stop "there are not two windows"
page 8-opened-with-a-message
for window in $(windows); do
  xdotool windowactivate --sync "$window" 2>/dev/null || true
  xdotool key --clearmodifiers alt+F4
  sleep 1
done
for ((i = 0; i < patience; i++)); do
  [ -n "$(windows)" ] || break
  # The program may ask before it closes with a message in it.
  for window in $(windows); do xdotool windowclose "$window" 2>/dev/null || true; done
  sleep 1
done
wine reg delete 'HKCU\Control Panel\Desktop' /v LogPixels /f >/dev/null 2>&1 || true
wineserver -k || true
wineserver -w

step "Uninstalling silently"
[ -s "$user/AppData/Roaming/abuse-report-helper/settings.toml" ] || stop "the settings were not kept"
wine "$installed/uninstall.exe" /S >/dev/null 2>&1 || stop "the uninstaller failed ($?)"
for ((i = 0; i < patience * 5; i++)); do
  [ -e "$installed" ] || break
  sleep 0.2
done
sleep 1
files >"$place/files-after"
keys after >"$place/keys-after"
diff "$place/files-before" "$place/files-after" || stop "files were left behind, see above"
# That key exists on every real Windows, so it may stay.
if grep -vxFf "$place/keys-before" "$place/keys-after" | grep -vxF -e '[HKEY_CURRENT_USER\Software\Classes]' | grep -v LogPixels; then
  stop "keys were left behind, see above"
fi
printf 'Nothing is left\n\nAll passed. Pictures of every page are in %s\n' "$folder"
