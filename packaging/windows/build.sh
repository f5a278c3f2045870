#!/usr/bin/env bash
# Builds the program for Windows (x86_64) on Debian 12: the window, the program for the command line, a zip to carry along, an installer, and the
# manifest for winget. All of it goes to target/windows/.
#
# packaging/windows/build.sh
#
# RELEASE_URL   where the installer will be offered, if not with the release of that tag; it stands in the winget manifest
# JOBS          how many compilers run at once
# SIGN          a command that signs the file it is given, in place; without it nothing is signed (see README.md)
set -euo pipefail
# shellcheck source=packaging/opening.sh
. "$(dirname "${BASH_SOURCE[0]}")/../opening.sh"

target=x86_64-pc-windows-gnu
windows_needs='
cmd:x86_64-w64-mingw32-gcc            gcc-mingw-w64-x86-64        mingw64-gcc
cmd:x86_64-w64-mingw32-windres        binutils-mingw-w64-x86-64   mingw64-binutils
cmd:makensis                          nsis                        mingw32-nsis
cmd:zip                               zip                         zip
cmd:convert                           imagemagick                 ImageMagick
file:/etc/ssl/certs/ca-*              ca-certificates             ca-certificates
cmd:cc                                gcc                         gcc
'
# Debian has the compiler and the source of its standard library, but not that library compiled for Windows: it is built here, too.
library_needs='
file:/usr/lib/rustlib/src/rust/library/std/Cargo.toml rust-web-src rust-src
file:/usr/share/doc/rustc-web         rustc-web                   rust
'

need_cargo
need "$windows_needs"
build=("--target" "$target" "--locked")
if [ -d "$(rustc --print sysroot)/lib/rustlib/$target/lib" ]; then
  say "Building with the library for Windows that this toolchain has."
else
  need "$library_needs"
  if ! is_new_enough /usr/bin/rustc; then
    say "Debian's compiler here is too old; a newer one may be offered."
    apt update || true
    apt install -y --no-install-recommends rustc-web rust-web-src || true
    is_new_enough /usr/bin/rustc || { say "rustc-web is too old: $(/usr/bin/rustc --version). The newer one is in Debian's bookworm-security; add it to your sources." && exit 1; }
  fi
  export RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1
  build+=("-Zbuild-std=std,panic_unwind")
fi
[ -z "${JOBS:-}" ] || build+=("-j$JOBS")

out=$top/target/windows
work=$top/target/windows-build
programs=$work/programs
mkdir -p "$out" "$programs"
rm -rf -- "${out:?}"/*
export CARGO_TARGET_DIR=$work
# The folder with the sources of the crates has to be there before it is named to the compiler.
cargo fetch --locked --manifest-path "$top/Cargo.toml" --target "$target"
same_paths "--remap-path-prefix=/usr/lib/rustlib/src/rust/=rust/"

# fill FILE NAME DESCRIPTION: replaces the words between @ signs.
fill() {
  sed -e "s|@VERSION@|$version|g" -e "s|@COMMAS@|${version//./,}|g" -e "s|@NAME@|$2|g" -e "s|@DESCRIPTION@|$3|g" "$1"
}

# program NAME DESCRIPTION OPTION…: builds one, with its icon, version and manifest linked in.
program() {
  local folder=$work/resources/$1
  mkdir -p "$folder"
  cp "$work/icon.ico" "$folder/icon.ico"
  fill "$here/program.manifest" "$1" "$2" >"$folder/program.manifest"
  fill "$here/program.rc" "$1" "$2" >"$folder/program.rc"
  (cd "$folder" && x86_64-w64-mingw32-windres --codepage=65001 program.rc resources.o)
  cargo rustc --release --manifest-path "$top/Cargo.toml" "${build[@]}" "${@:3}" --bin "$1" -- -C "link-arg=$folder/resources.o"
  cp "$work/$target/release/$1.exe" "$programs/$1.exe"
}

sign() {
  [ -n "${SIGN:-}" ] || return 0
  say "Signing ${1##*/}"
  # Not quoted, since it is a command with its arguments.
  # shellcheck disable=SC2086
  $SIGN "$1"
}

convert "$top/assets/icons/icon-256.png" -define icon:auto-resize=256,64,48,40,32,24,20,16 "$work/icon.ico"
program abuse-report-helper "Abuse Report Helper"
program abuse-report "Abuse Report Helper, command line" --no-default-features --features console
"$here/imports.sh" "$programs"/*.exe
for file in "$programs"/*.exe; do sign "$file"; done

text() { sed 's/$/\r/' "$1" >"$programs/$2"; }
text "$top/LICENSE-MIT" LICENSE-MIT.txt
text "$top/LICENSE-APACHE" LICENSE-APACHE.txt
text "$top/assets/fonts/OFL.txt" OFL.txt
text "$top/assets/licences.txt" licences.txt

setup=abuse-report-helper-$version-setup.exe
makensis -V2 -NOCD "-DVERSION=$version" "-DPROGRAMS=$programs" "-DICON=$work/icon.ico" "-DOUT=$out/$setup" "$here/installer.nsi"
sign "$out/$setup"

name=abuse-report-helper-$version-windows-x86_64
mkdir -p "$work/zip"
rm -rf -- "${work:?}/zip/"*
cp -r "$programs" "$work/zip/$name"
# With a byte order mark, by which the Notepad of older Windows recognises UTF-8.
{ printf '\xef\xbb\xbf' && fill "$here/read-me.txt" "" "" | sed 's/$/\r/'; } >"$work/zip/$name/read-me.txt"
find "$work/zip" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
(cd "$work/zip" && find "$name" -print | LC_ALL=C sort | TZ=UTC zip -q -X -9 "$out/$name.zip" -@)

sha256=$(sha256sum "$out/$setup" | cut -d' ' -f1)
mkdir -p "$out/winget"
for file in "$here"/winget/*.yaml; do
  sed -e "s|@VERSION@|$version|g" -e "s|@URL@|${RELEASE_URL:-$repository/releases/download/v$version}|g" -e "s|@SETUP@|$setup|g" \
    -e "s|@SHA256@|${sha256^^}|g" -e "s|@DATE@|$(date -u -d "@$SOURCE_DATE_EPOCH" +%Y-%m-%d)|g" "$file" >"$out/winget/${file##*/}"
done
cp "$programs"/*.exe "$out/"
(cd "$out" && sha256sum -- *.exe *.zip >SHA256SUMS)
printf '\nIn %s:\n' "$out"
(cd "$out" && find . -type f -printf '%10s  %P\n' | sort -k2)
