# shellcheck shell=bash
# The steps from the first page to the report, sourced by the scripts that walk them on Linux and under Wine. Those define `settle`, `page`, `press`,
# `fill`, `changed` and `stop`, which `walk.sh` explains.

walk_to_the_report() {
  local n
  settle "the first page"
  page 1-what-happened
  press "choosing what happened" alt+1
  page 1-what-happened-chosen
  press "next after what happened" ctrl+Return
  page 2-mail-program
  fill "looking for the mail program" "${WALK_GUIDE:-outlook 2010}"
  press "going to the first answer" Tab
  press "choosing the mail program" space
  page 2-mail-program-chosen
  press "next after the mail program" ctrl+Return
  # One instruction after another, until Next changes nothing any more: that is the page which waits for the headers.
  for ((n = 1; ; n++)); do
    [ "$n" -le 14 ] || stop "the instructions have no end"
    page "3-get-the-headers-$n"
    sleep 0.8
    xdotool key --clearmodifiers ctrl+Return
    changed "next instruction" || break
  done
  press "pasting" ctrl+v
  page 5-check-full
  press "next after the check" ctrl+Return
  page 6-report
}
