#!/usr/bin/env bash
# Makes Abuse Report Helper.app (one program for Apple silicon and Intel) and a zip of it in target/macos/. Runs on macOS; on Linux only with PROGRAM,
# to see the structure of the bundle. Not tried on a Mac yet.
#
# packaging/macos/bundle.sh
#
# PROGRAM   a built program to pack instead of building one
# IDENTITY  the name of the certificate to sign with; without it the bundle is signed for this computer only
# NOTARY    the name under which the log-in for Apple's notary is kept: sends the signed bundle there, waits, and staples the ticket to it (README.md)
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$here/../.." && pwd)
# shellcheck source=packaging/reproducible.sh
. "$top/packaging/reproducible.sh"
out=$top/target/macos
app=$out/Abuse\ Report\ Helper.app
rm -rf -- "$out"
mkdir -p "$app/Contents/MacOS" "$app/Contents/Resources"
if [ -n "${PROGRAM:-}" ]; then
  cp "$PROGRAM" "$app/Contents/MacOS/abuse-report-helper"
else
  cargo fetch --locked --manifest-path "$top/Cargo.toml"
  # shellcheck disable=SC2119
  same_paths
  built=()
  for target in aarch64-apple-darwin x86_64-apple-darwin; do
    MACOSX_DEPLOYMENT_TARGET=11.0 CARGO_TARGET_DIR=$top/target/macos-build cargo build --release --locked --manifest-path "$top/Cargo.toml" --target "$target"
    built+=("$top/target/macos-build/$target/release/abuse-report-helper")
  done
  lipo -create "${built[@]}" -output "$app/Contents/MacOS/abuse-report-helper"
fi
chmod 755 "$app/Contents/MacOS/abuse-report-helper"
sed "s/@VERSION@/$version/g" "$here/Info.plist" >"$app/Contents/Info.plist"
printf 'APPL????' >"$app/Contents/PkgInfo"
cp "$top/assets/licences.txt" "$top/LICENSE-MIT" "$top/LICENSE-APACHE" "$app/Contents/Resources/"
python3 "$here/icns.py" "$top/assets/icons/icon.svg" "$app/Contents/Resources/icon.icns"
name=abuse-report-helper-$version-macos
pack() {
  rm -f -- "$out/$name.zip"
  if command -v ditto >/dev/null 2>&1; then
    ditto -c -k --keepParent "$app" "$out/$name.zip"
  else
    find "$app" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
    (cd "$out" && find "${app##*/}" -print | LC_ALL=C sort | zip -q -X -9 "$name.zip" -@)
  fi
}
if command -v codesign >/dev/null 2>&1; then
  # The notary asks for the hardened runtime and a time from Apple.
  codesign --force --options runtime ${IDENTITY:+--timestamp} --entitlements "$here/entitlements.plist" --sign "${IDENTITY:--}" "$app"
  codesign --verify --strict --verbose=2 "$app"
fi
pack
if [ -n "${NOTARY:-}" ]; then
  xcrun notarytool submit "$out/$name.zip" --keychain-profile "$NOTARY" --wait
  xcrun stapler staple "$app"
  spctl --assess --type execute --verbose "$app"
  # Packed again, with the ticket of the notary in it.
  pack
fi
printf 'In %s: %s.zip\n' "$out" "$name"
