#!/usr/bin/env bash
# Builds the packages for Linux on Debian 12: .deb, .rpm and .tar.gz with checksums and a list of parts. All of it goes to target/linux/.
#
# packaging/linux/build.sh
#
# PROGRAM      a built program to pack instead of building one
# JOBS         how many compilers run at once
# MAINTAINER   name and address in the .deb
#
# Two builds of one commit with one toolchain give the same bytes: packaging/twice.sh. For Flatpak and AppImage see README.md beside this.
set -euo pipefail
# shellcheck source=packaging/opening.sh
. "$(dirname "${BASH_SOURCE[0]}")/../opening.sh"
need_cargo
need "$build_needs" "$package_needs"

out=$top/target/linux
work=$top/target/linux-build
tree=$work/tree
mkdir -p "$out"
rm -rf -- "${out:?}"/* "$tree" "$work/debian"
if [ -z "${PROGRAM:-}" ]; then
  cargo fetch --locked --manifest-path "$top/Cargo.toml"
  # shellcheck disable=SC2119
  same_paths
  CARGO_TARGET_DIR=$work cargo build --release --locked --manifest-path "$top/Cargo.toml" ${JOBS:+"-j$JOBS"}
  PROGRAM=$work/release/abuse-report-helper
fi

# The files of every package, as they will be installed.
"$here/tree.sh" "$PROGRAM" "$tree/usr"

# column N: the names of the packages that the window needs at run time, from the table in packages.sh; column 2 is for Debian, 3 for Fedora.
column() { awk -v n="$1" 'NF { print $n }' <<<"$window_needs" | sort -u | paste -sd, | sed 's/,/, /g'; }
# The size in kilobytes as Debian's policy counts it: each file rounded up, and one for a folder. (du gives another number on each file system.)
size() { find "$1" \( -type f -printf '%s\n' -o -printf '1\n' \) | awk '{ sum += int(($1 + 1023) / 1024) } END { print sum }'; }
# The newest version of glibc of which the program uses a symbol: the packages require it.
glibc=$(objdump -T "$tree/usr/bin/abuse-report-helper" | grep -o 'GLIBC_[0-9.]*' | sort -Vu | tail -n 1 | cut -d_ -f2)
description='Takes you by the hand from an unwanted message to a report that an abuse
desk can act on: how to get the full headers out of your mail program, whether
they are complete, who really carried the message, and the report as a draft.
It works offline and sends nothing.'

# Debian wants the licence and the changelog in a form of its own, and no second copy of them.
debian=$work/debian
docs=$debian/usr/share/doc/abuse-report-helper
cp -a "$tree" "$debian"
rm -r "$debian/usr/share/licenses"
mkdir "$debian/DEBIAN"
printf 'abuse-report-helper (%s-1) unstable; urgency=medium\n\n  * See changelog.gz.\n\n -- %s  %s\n' \
  "$version" "$maintainer" "$(date -u -R -d "@$SOURCE_DATE_EPOCH")" | gzip -9n >"$docs/changelog.Debian.gz"
{
  printf 'Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\nUpstream-Name: Abuse Report Helper\nSource: %s\n\n' "$repository"
  printf 'Files: *\nCopyright: The Abuse Report Helper authors\nLicense: Expat or Apache-2.0\n\nLicense: Expat\n'
  sed -e '/^$/s/^/./' -e 's/^/ /' "$top/LICENSE-MIT"
  printf '\nLicense: Apache-2.0\n On Debian systems the text is in /usr/share/common-licenses/Apache-2.0.\n'
  printf '\nFiles: assets/networks/ranges.txt\nCopyright: The IPFire Project and the sources it names, https://location.ipfire.org/\nLicense: CC-BY-SA-4.0\n'
  printf 'Comment: Inside the program. From the IPFire Location database of %s. Changed: reduced to %s systems, ranges of one operator that touch made one.\n' \
    "$(sed -n 's/^day //p' "$top/assets/networks/ranges.txt")" "$(sed -n '1s/.* of \([0-9]*\) autonomous systems.*/\1/p' "$top/assets/networks/ranges.txt")"
  printf '\nLicense: CC-BY-SA-4.0\n'
  sed -e '/^$/s/^/./' -e 's/^/ /' "$top/assets/networks/LICENSE"
  printf '\nComment: The licences of the parts it is built from are in third-party.txt.gz beside this file.\n'
} >"$docs/copyright"
mkdir -p "$debian/usr/share/lintian/overrides"
# lintian takes "fdeflate 0.3.7" in the licences under About for a sign that zlib is built in.
printf 'abuse-report-helper: embedded-library zlib *\n' >"$debian/usr/share/lintian/overrides/abuse-report-helper"
{
  printf 'Package: abuse-report-helper\nVersion: %s-1\nArchitecture: %s\n' "$version" "$(dpkg --print-architecture)"
  printf 'Maintainer: %s\nHomepage: %s\nSection: mail\nPriority: optional\n' "$maintainer" "$repository"
  printf 'Installed-Size: %s\nDepends: libc6 (>= %s), libgcc-s1, %s\nRecommends: xdg-desktop-portal | zenity\n' \
    "$(size "$debian/usr")" "$glibc" "$(column 2)"
  printf 'Description: report for the right company from an unwanted message\n%s\n' " ${description//$'\n'/$'\n' }"
} >"$debian/DEBIAN/control"
(cd "$debian" && find usr -type f -print | LC_ALL=C sort | xargs md5sum >DEBIAN/md5sums)
find "$debian" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
dpkg-deb --root-owner-group -Zxz --build "$debian" "$out/abuse-report-helper_${version}-1_$(dpkg --print-architecture).deb" >/dev/null

{
  printf 'Name: abuse-report-helper\nVersion: %s\nRelease: 1\nSummary: Report for the right company from an unwanted message\n' "$version"
  printf 'License: (MIT OR Apache-2.0) AND CC-BY-SA-4.0\nURL: %s\nRequires: %s\n' "$repository" "$(column 3)"
  printf '%%description\n%s\n' "$description"
  printf '%%install\ncp -a "%s/usr" %%{buildroot}/\n' "$tree"
  printf '%%files\n'
  (cd "$tree" && find usr -type f -printf '/%p\n' | LC_ALL=C sort | sed -e 's|^/usr/share/\(man\|doc\)/|%doc &|' -e 's|^/usr/share/licenses/|%license &|')
  # Folders that belong to this package alone, so that they are removed with it.
  printf '%%dir /usr/share/doc/abuse-report-helper\n%%dir /usr/share/licenses/abuse-report-helper\n'
} >"$work/package.spec"
find "$tree" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
# The scripts of rpmbuild fail where this path has a space, so it works in a temporary folder.
rpm=$(mktemp -d -t abuse-report-rpm.XXXXXX)
trap 'rm -rf -- "$rpm"' EXIT
rpmbuild -bb --quiet --define "_topdir $rpm" --define "_rpmdir $rpm/out" --define '_build_name_fmt %%{NAME}-%%{VERSION}-%%{RELEASE}.%%{ARCH}.rpm' \
  --define '_buildhost reproducible' --define 'use_source_date_epoch_as_buildtime 1' --define 'clamp_mtime_to_source_date_epoch 1' \
  --define '__os_install_post %{nil}' --define 'debug_package %{nil}' --define '_build_id_links none' --define '_dbpath /var/lib/rpm' \
  "$work/package.spec" >"$work/rpmbuild.log" 2>&1 || { cat "$work/rpmbuild.log" >&2 && exit 1; }
cp "$rpm"/out/*.rpm "$out"

name=abuse-report-helper-$version-linux-$(uname -m)
tar -C "$tree" --sort=name --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" --transform "s|^usr|$name|" -cf - usr | gzip -9n >"$out/$name.tar.gz"
python3 "$top/packaging/licences.py" --sbom "$out/abuse-report-helper-$version.cdx.json" >&2
(cd "$out" && sha256sum -- *.deb *.rpm *.tar.gz *.json >SHA256SUMS)
printf '\nIn %s:\n' "$out"
(cd "$out" && find . -type f -printf '%10s  %P\n' | sort -k2)
