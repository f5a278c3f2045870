#!/usr/bin/env bash
# Puts all files of a package for Linux where they belong below PREFIX (/usr in most packages, /app in a Flatpak). This is the only list of these files.
#
# packaging/linux/tree.sh PROGRAM PREFIX
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$here/../.." && pwd)
# shellcheck source=packaging/reproducible.sh
. "$top/packaging/reproducible.sh"
program=$1
prefix=$2

put() { install -D -m "$1" "$2" "$prefix/$3"; }
put 755 "$program" bin/abuse-report-helper
strip "$prefix/bin/abuse-report-helper"
put 644 "$here/$id.desktop" "share/applications/$id.desktop"
put 644 "$here/$id.metainfo.xml" "share/metainfo/$id.metainfo.xml"
sed -i -e "s|@REPOSITORY@|$repository|g" -e "s|@VERSION@|$version|g" "$prefix/share/metainfo/$id.metainfo.xml"
put 644 "$here/$id.mime.xml" "share/mime/packages/$id.xml"
put 644 "$top/assets/icons/icon.svg" "share/icons/hicolor/scalable/apps/$id.svg"
# Without rsvg-convert (the SDK of a Flatpak may lack it) there is only the SVG icon; build.sh makes sure that it is there.
! command -v rsvg-convert >/dev/null 2>&1 || for size in 16 22 24 32 48 64 128 256 512; do
  mkdir -p "$prefix/share/icons/hicolor/${size}x$size/apps"
  rsvg-convert -w $size -h $size "$top/assets/icons/icon.svg" -o "$prefix/share/icons/hicolor/${size}x$size/apps/$id.png"
done
put 644 "$top/LICENSE-MIT" share/licenses/abuse-report-helper/LICENSE-MIT
put 644 "$top/LICENSE-APACHE" share/licenses/abuse-report-helper/LICENSE-APACHE
# The licence of the table of networks that is built into the program.
put 644 "$top/assets/networks/LICENSE" share/licenses/abuse-report-helper/CC-BY-SA-4.0
docs=$prefix/share/doc/abuse-report-helper
mkdir -p "$prefix/share/man/man1" "$docs"
gzip -9n <"$here/abuse-report-helper.1" >"$prefix/share/man/man1/abuse-report-helper.1.gz"
gzip -9n <"$top/CHANGELOG.md" >"$docs/changelog.gz"
gzip -9n <"$top/assets/licences.txt" >"$docs/third-party.txt.gz"
