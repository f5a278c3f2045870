#!/usr/bin/env bash
# Builds the Flatpak as one file, target/flatpak/abuse-report-helper-VERSION.flatpak. The sources of the crates are downloaded, the build itself is offline.
#
# packaging/linux/flatpak.sh           needs runtime, SDK and Rust of the manifest: flatpak-builder says which are missing. FLATHUB=yes gets them
# packaging/linux/flatpak.sh --parse   only reads the manifest and the list of crates, which needs neither
set -euo pipefail
# shellcheck source=packaging/opening.sh
. "$(dirname "${BASH_SOURCE[0]}")/../opening.sh"
need "$flatpak_needs"
manifest=$here/flatpak/$id.yml
out=$top/target/flatpak
mkdir -p "$out"
python3 "$here/flatpak/sources.py" "$out/cargo-sources.json"
if [ "${1:-}" = --parse ]; then
  # flatpak-builder leaves a folder where it is called, so it is called in the output folder.
  (cd "$out" && flatpak-builder --show-manifest "$manifest")
  exit
fi
flatpak-builder --user --force-clean ${FLATHUB:+--install-deps-from=flathub} --state-dir="$out/state" --repo="$out/repo" "$out/build" "$manifest"
flatpak build-bundle "$out/repo" "$out/abuse-report-helper-$version.flatpak" "$id"
printf 'In %s: abuse-report-helper-%s.flatpak\n' "$out" "$version"
