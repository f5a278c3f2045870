#!/usr/bin/env bash
# Installs the .deb of packaging/linux/build.sh on this Debian, starts it from its desktop entry on a virtual display, walks it to the saved draft,
# removes it, and checks that nothing is left. Checks the packages, the desktop file and the metainfo with the tools for them. Needs root.
#
# packaging/linux/smoke.sh
set -euo pipefail
# shellcheck source=packaging/opening.sh
. "$(dirname "${BASH_SOURCE[0]}")/../opening.sh"
out=$top/target/linux
need "$walk_needs" "$hears_needs" "$smoke_needs"
package=$(realpath "$out"/*.deb)
rpm=$(realpath "$out"/*.rpm)

lintian --fail-on error "$package"
! dpkg-query -W abuse-report-helper >/dev/null 2>&1 || { say "abuse-report-helper is installed already."; exit 1; }

place=$(mktemp -d -t abuse-report-smoke.XXXXXX)
trap 'rm -rf -- "$place"; as_root dpkg --purge abuse-report-helper >/dev/null 2>&1 || true' EXIT
# The .rpm must hold the same files with the same contents, except those that only one of the two systems wants.
list() { (cd "$1" && find . -type f ! -path '*/licenses/*' ! -path '*/lintian/*' ! -name copyright ! -name changelog.Debian.gz -exec sha256sum {} + | LC_ALL=C sort -k2); }
mkdir "$place/deb" "$place/rpm"
dpkg-deb -x "$package" "$place/deb"
(cd "$place/rpm" && rpm2cpio "$rpm" | cpio -idm --quiet)
diff <(list "$place/deb") <(list "$place/rpm")
rpm -qp --requires "$rpm" | grep -q '^libxkbcommon'

traces() { find /usr /etc /opt /var/lib -name '*abuse*report*' -not -path '/var/lib/dpkg/*' -not -path '/var/lib/apt/*' 2>/dev/null | LC_ALL=C sort; }
before=$(traces)
default=$(xdg-mime query default message/rfc822 || true)
apt install -y --no-install-recommends "$package"
desktop-file-validate "/usr/share/applications/$id.desktop"
# Without the network, so it is not checked whether the web addresses in it answer.
appstreamcli validate --no-net "/usr/share/metainfo/$id.metainfo.xml"
[ "$(xdg-mime query default message/rfc822 || true)" = "$default" ] || [ -z "$default" ] || { say "The package made itself the default."; exit 1; }
# The program is started from its desktop entry, as a menu would; once on a desktop without file dialogs and once with one. The search path has what
# the walk lets the program find, and the program itself.
printf '#!/bin/sh\nPATH=$PATH:%s exec %s launch /usr/share/applications/%s.desktop\n' "$place/found" "$(command -v gio)" "$id" >"$place/start"
chmod +x "$place/start"
mkdir "$place/found"
ln -s /usr/bin/abuse-report-helper "$place/found"
WALK_BY_NAME=yes "$here/walk.sh" "$place/start" "$out/walk"
WALK_BY_NAME=yes WALK_DIALOG=$(command -v zenity) "$here/walk.sh" "$place/start" "$out/walk-dialog"
# The dialogs of the system have our titles and begin in Documents.
"$here/stories.sh" /usr/bin/abuse-report-helper "$out/dialogs" dialogs-zenity dialogs-portal
as_root dpkg --purge abuse-report-helper >/dev/null
after=$(traces)
[ "$after" = "$before" ] || { say "Left behind: $after"; exit 1; }
echo "Installed, started from its desktop entry, walked to the draft with and without the dialog of the system, the dialogs looked at, removed, nothing left."
