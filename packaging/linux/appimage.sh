#!/usr/bin/env bash
# Makes target/appimage/*.AppImage from a built program and the runtime that every AppImage begins with. Debian has no such runtime and this
# downloads nothing: RUNTIME is the file runtime-x86_64 (or -aarch64) of a release of https://github.com/AppImage/type2-runtime, checked by its signature.
# Without RUNTIME it stops at the folder, target/appimage/AppDir, which `appimagetool` packs as well.
#
# [RUNTIME=FILE] packaging/linux/appimage.sh PROGRAM
set -euo pipefail
# shellcheck source=packaging/opening.sh
. "$(dirname "${BASH_SOURCE[0]}")/../opening.sh"
need "$appimage_needs"
out=$top/target/appimage
app=$out/AppDir
rm -rf -- "$out"
"$here/tree.sh" "$1" "$app/usr"
# The file that the runtime starts, and those that file managers and menus look for. Libraries of the desktop are not packed: as with the other
# packages, those of the system are used.
ln -s usr/bin/abuse-report-helper "$app/AppRun"
ln -s "usr/share/applications/$id.desktop" "$app/$id.desktop"
ln -s "usr/share/icons/hicolor/256x256/apps/$id.png" "$app/$id.png"
ln -s "$id.png" "$app/.DirIcon"
# The tools for AppImages look for the metainfo under this name.
ln -s "$id.metainfo.xml" "$app/usr/share/metainfo/$id.appdata.xml"
if [ -z "${RUNTIME:-}" ]; then
  printf 'In %s: AppDir. Without RUNTIME no AppImage.\n' "$out"
  exit
fi
# A runtime of AppImage type 2 has these bytes at this place.
[ "$(od -An -tx1 -j8 -N3 "$RUNTIME" | tr -d ' ')" = 414902 ] || { say "$RUNTIME is no runtime of AppImage." && exit 1; }
file=$out/abuse-report-helper-$version-$(uname -m).AppImage
find "$app" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
mksquashfs "$app" "$out/files" -all-root -noappend -no-progress -no-exports -comp zstd -quiet
cat -- "$RUNTIME" "$out/files" >"$file"
rm "$out/files"
chmod 755 "$file"
printf 'In %s: %s\n' "$out" "${file##*/}"
