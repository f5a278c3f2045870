#!/usr/bin/env bash
# Renews the pictures in the metainfo and the README, by a walk with a sample message.
#
# packaging/linux/screenshots.sh PROGRAM
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=packaging/linux/packages.sh
. "$here/packages.sh"
need "$walk_needs"
place=$(mktemp -d -t abuse-report-pictures.XXXXXX)
trap 'rm -rf -- "$place"' EXIT
WALK_SIZE='1248 702' "$here/walk.sh" "$1" "$place" >&2
mkdir -p "$here/screenshots"
keep() { convert "$place/$1.png" -strip +dither -colors 128 -define png:exclude-chunks=date,time "PNG8:$here/screenshots/$2.png"; }
keep 3-get-the-headers-2 headers
keep 5-check-full check
keep 6-report report
