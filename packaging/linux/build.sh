#!/usr/bin/env bash
# Builds the packages for Linux on Debian 12: .deb, .rpm and .tar.gz with checksums and a list of parts. All of it goes to target/linux/.
#
# packaging/linux/build.sh
#
# PROGRAM   a built program to pack instead of building one
# JOBS      how many compilers run at once
#
# Two builds of one commit with one toolchain give the same bytes. No AppImage: its run-time stub is a download that Debian lacks. No Flatpak yet.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(cd "$here/../.." && pwd)
# shellcheck source=packaging/linux/packages.sh
. "$here/packages.sh"
# shellcheck source=packaging/reproducible.sh
. "$top/packaging/reproducible.sh"
id=io.github.abuse_report_helper.AbuseReportHelper
need_cargo
need "$build_needs" "$package_needs"

out=$top/target/linux
tree=$top/target/linux-build/tree
mkdir -p "$out"
rm -rf -- "${out:?}"/* "$tree"
if [ -z "${PROGRAM:-}" ]; then
  cargo fetch --locked --manifest-path "$top/Cargo.toml"
  same_paths
  CARGO_TARGET_DIR=$top/target/linux-build cargo build --release --locked --manifest-path "$top/Cargo.toml" ${JOBS:+"-j$JOBS"}
  PROGRAM=$top/target/linux-build/release/abuse-report-helper
fi

# What every package holds, as it will lie on the disk.
docs=$tree/usr/share/doc/abuse-report-helper
put() { install -D -m "$1" "$2" "$tree/$3"; }
put 755 "$PROGRAM" usr/bin/abuse-report-helper
strip "$tree/usr/bin/abuse-report-helper"
put 644 "$here/$id.desktop" "usr/share/applications/$id.desktop"
put 644 "$here/$id.metainfo.xml" "usr/share/metainfo/$id.metainfo.xml"
put 644 "$here/$id.mime.xml" "usr/share/mime/packages/$id.xml"
put 644 "$top/assets/icons/icon.svg" "usr/share/icons/hicolor/scalable/apps/$id.svg"
for size in 16 22 24 32 48 64 128 256 512; do
  mkdir -p "$tree/usr/share/icons/hicolor/${size}x$size/apps"
  rsvg-convert -w $size -h $size "$top/assets/icons/icon.svg" -o "$tree/usr/share/icons/hicolor/${size}x$size/apps/$id.png"
done
mkdir -p "$tree/usr/share/man/man1" "$docs"
gzip -9n <"$here/abuse-report-helper.1" >"$tree/usr/share/man/man1/abuse-report-helper.1.gz"
gzip -9n <"$top/CHANGELOG.md" >"$docs/changelog.gz"
gzip -9n <"$top/assets/licences.txt" >"$docs/third-party.txt.gz"
# What Debian wants besides.
printf 'abuse-report-helper (%s-1) unstable; urgency=medium\n\n  * See changelog.gz.\n\n -- The Abuse Report Helper authors <maintainers@example.com>  %s\n' \
  "$version" "$(date -u -R -d "@$SOURCE_DATE_EPOCH")" | gzip -9n >"$docs/changelog.Debian.gz"
{
  printf 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: Abuse Report Helper\n\n'
  printf 'Files: *\nCopyright: The Abuse Report Helper authors\nLicense: Expat or Apache-2.0\n\nLicense: Expat\n'
  sed -e '/^$/s/^/./' -e 's/^/ /' "$top/LICENSE-MIT"
  printf '\nLicense: Apache-2.0\n On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.\n'
  printf '\nComment: The licences of the parts it is built from are in third-party.txt.gz beside this file.\n'
} >"$docs/copyright"
chmod -R u=rwX,go=rX "$tree"

# The names of the packages with what the window opens at run time, from the one table.
column() { awk -v n="$1" 'NF { print $n }' <<<"$window_needs" | sort -u | paste -sd, | sed 's/,/, /g'; }
description='Takes you by the hand from an unwanted message to a report that an abuse
desk can act on: how to get the full headers out of your mail program, whether
they are complete, who really carried the message, and the report as a draft.
It works offline and sends nothing.'

debian=$tree/../debian
rm -rf -- "$debian"
cp -a "$tree" "$debian"
mkdir "$debian/DEBIAN"
{
  printf 'Package: abuse-report-helper\nVersion: %s-1\nArchitecture: %s\n' "$version" "$(dpkg --print-architecture)"
  printf 'Maintainer: The Abuse Report Helper authors <maintainers@example.com>\nSection: mail\nPriority: optional\n'
  printf 'Installed-Size: %s\nDepends: libc6 (>= 2.34), libgcc-s1, %s\nRecommends: xdg-desktop-portal | zenity\n' \
    "$(du -sk --apparent-size "$tree" | cut -f1)" "$(column 2)"
  printf 'Description: report for the right abuse desk from an unwanted message\n%s\n' "$(sed 's/^/ /' <<<"$description")"
} >"$debian/DEBIAN/control"
(cd "$debian" && find usr -type f -print | LC_ALL=C sort | xargs md5sum >DEBIAN/md5sums)
find "$debian" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build "$debian" "$out/abuse-report-helper_${version}-1_$(dpkg --print-architecture).deb" >/dev/null

{
  printf 'Name: abuse-report-helper\nVersion: %s\nRelease: 1\nSummary: Report for the right abuse desk from an unwanted message\n' "$version"
  printf 'License: MIT OR Apache-2.0\nRequires: %s\n' "$(column 3)"
  printf '%%description\n%s\n' "$description"
  printf '%%install\ncp -a %s/usr %%{buildroot}/\n' "$tree"
  printf '%%files\n'
  (cd "$tree" && find usr \( -type f -printf '/%p\n' \) | LC_ALL=C sort | sed 's|^/usr/share/man/.*|%doc &|')
} >"$tree/../package.spec"
find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
rpmbuild -bb --quiet --define "_topdir $tree/../rpm" --define "_rpmdir $out" --define '_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm' \
  --define '_buildhost reproducible' --define 'use_source_date_epoch_as_buildtime 1' --define 'clamp_mtime_to_source_date_epoch 1' \
  --define '__os_install_post %{nil}' --define 'debug_package %{nil}' --define '_build_id_links none' --define '_dbpath /var/lib/rpm' \
  "$tree/../package.spec" 2>&1 | grep -v '^warning' >&2 || true

name=abuse-report-helper-$version-linux-$(uname -m)
tar -C "$tree" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --transform "s|^usr|$name|" -cf - usr | gzip -9n >"$out/$name.tar.gz"
python3 "$top/packaging/licences.py" --sbom "$out/abuse-report-helper-$version.cdx.json" >&2
(cd "$out" && ls ./*.rpm ./*.deb >/dev/null && sha256sum -- *.deb *.rpm *.tar.gz *.json >SHA256SUMS)
printf '\nIn %s:\n' "$out"
(cd "$out" && find . -type f -printf '%10s  %P\n' | sort -k2)
