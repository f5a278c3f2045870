#!/usr/bin/env bash
# Does what somebody would do who has just found the project, on a Debian 12 that has only git: clones a commit into an empty folder and runs the
# two commands of the README. The Debian is made for it (debootstrap) and thrown away; the Rust toolchain is lent from outside, since it comes from
# rustup and not from Debian. Needs root, the network, about 12 GB and 70 minutes on two cores.
#
# packaging/fresh.sh [COMMIT]      by default the commit that is checked out; what is not committed does not count
#
# FRESH_FOLDER    where Debian is put instead of a new folder below /var/tmp; it is kept
# FRESH_COMMAND   what to run in the clone instead of the two commands, to look around
# MIRROR          where Debian comes from instead of the mirror that this machine uses
#
# Exit 0: both commands succeeded. The last lines say how each ended, how long it took, what was downloaded and how many tests passed; their whole
# output is in target/fresh/.
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/linux/packages.sh
. "$top/packaging/linux/packages.sh"
suite=bookworm

[ "$(id -u)" = 0 ] || { say "A new Debian can be made only by root: sudo $0"; exit 2; }
need_cargo
need "$fresh_needs"
commit=$(git -C "$top" rev-parse --verify "${1:-HEAD}^{commit}")
repository=$(realpath -- "$(git -C "$top" rev-parse --path-format=absolute --git-common-dir)")
toolchain=$(rustc --print sysroot)
logs=$top/target/fresh
mkdir -p "$logs"
rm -f -- "$logs"/*.log

if [ -n "${FRESH_FOLDER:-}" ]; then
  mkdir -p -- "$FRESH_FOLDER"
  root=$(realpath -- "$FRESH_FOLDER")
else
  root=$(mktemp -d -p /var/tmp abuse-report-fresh.XXXXXX)
  # Other users than root must be able to read the new Debian.
  chmod 755 "$root"
  # This removes no mounted folder: the mounts are visible only to the processes inside, and end with them.
  trap 'rm -rf --one-file-system -- "$root"' EXIT
fi

# The mirror of Debian that this machine uses, if it runs this version of Debian.
mirror=${MIRROR:-$(apt-get indextargets --format '$(CODENAME) $(COMPONENT) $(REPO_URI)' 'Created-By: Packages' 2>/dev/null | awk -v suite=$suite '$1 == suite && $2 == "main" { print $3; exit }')}
mirror=${mirror:-http://deb.debian.org/debian}

if [ ! -e "$root/etc/debian_version" ]; then
  say "Making a bare Debian 12 from $mirror…"
  debootstrap --variant=minbase --include=git "$suite" "$root" "$mirror" >"$logs/debootstrap.log" 2>&1 || { tail -n 5 "$logs/debootstrap.log" >&2 && exit 1; }
  # Delete the packages downloaded so far, so that those counted at the end were downloaded by the two commands.
  rm -f -- "$root"/var/cache/apt/archives/*.deb
  printf 'deb %s %s main\ndeb %s %s-updates main\n' "$mirror" "$suite" "$mirror" "$suite" >"$root/etc/apt/sources.list"
  # How this machine reaches the network: its proxies, and its own certificates, which Debian uses once the package ca-certificates is installed.
  grep -lis proxy /etc/apt/apt.conf /etc/apt/apt.conf.d/* | xargs -r cp -t "$root/etc/apt/apt.conf.d" || true
  mkdir -p "$root/usr/local/share/ca-certificates" "$root/root/.cargo"
  cp -- /usr/local/share/ca-certificates/*.crt "$root/usr/local/share/ca-certificates" 2>/dev/null || true
  cp -- "${CARGO_HOME:-$HOME/.cargo}/config.toml" "$root/root/.cargo" 2>/dev/null || true
fi
mkdir -p "$root/opt/rust" "$root/mnt/repository" "$root/mnt/outside"

# The environment of commands in the new Debian: these variables and the proxies, and nothing else of this machine.
settings=(PATH=/opt/rust/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 CI=true)
for name in http_proxy https_proxy no_proxy HTTP_PROXY HTTPS_PROXY NO_PROXY; do
  [ -z "${!name:-}" ] || settings+=("$name=${!name}")
done

# inside COMMAND…: runs it in the new Debian, as its first process, in the folder /root/clone if there is one. All mounts are gone when it ends.
inside() {
  # shellcheck disable=SC2016
  unshare --mount --pid --fork bash -ec '
    root=$1 toolchain=$2 repository=$3
    shift 3
    mount --make-rprivate /
    mount --bind "$root" "$root"
    mount --rbind /dev "$root/dev"
    mount -t proc proc "$root/proc"
    mount -t sysfs -o ro sysfs "$root/sys"
    mount -t tmpfs tmpfs "$root/run"
    mount --bind -o ro "$toolchain" "$root/opt/rust"
    mount --bind -o ro "$repository" "$root/mnt/repository"
    cp -L /etc/resolv.conf "$root/etc/resolv.conf" 2>/dev/null || true
    cd "$root"
    pivot_root . mnt/outside
    umount -l /mnt/outside
    cd /root/clone 2>/dev/null || cd /root
    exec env -i "$@"
  ' inside "$root" "$toolchain" "$repository" "${settings[@]}" "$@" </dev/null
}

rm -rf -- "$root/root/clone"
say "Cloning $commit into an empty folder there…"
inside git -c safe.directory='*' clone --quiet --no-checkout /mnt/repository /root/clone
inside git -c advice.detachedHead=false checkout --quiet "$commit"
[ -z "$(inside git status --porcelain)" ] || { say "The clone is not clean."; exit 1; }

if [ -n "${FRESH_COMMAND:-}" ]; then
  inside bash -c "$FRESH_COMMAND"
  exit
fi

failed=
# command_there NAME: runs it in the new Debian, and says how it ended and how long it took.
command_there() {
  local code=0 begun=$SECONDS seconds
  say "Running $1 (what it says is in $logs/${1##*/}.log)…"
  inside "$1" >"$logs/${1##*/}.log" 2>&1 || code=$?
  seconds=$((SECONDS - begun))
  printf '%-20s exit %d after %d:%02d minutes\n' "$1" "$code" $((seconds / 60)) $((seconds % 60))
  [ "$code" = 0 ] || {
    failed=yes
    tail -n 15 "$logs/${1##*/}.log" >&2
  }
}
megabytes() { [ ! -d "$1" ] || du -sm "$1" | cut -f1; }

printf 'commit %s, %s, on %d cores\n' "$commit" "$(rustc --version)" "$(nproc)"
command_there packaging/run.sh
printf '  pictures and draft: %s\n' "$(cd "$root/root/clone/target/demo" 2>/dev/null && echo ./*.png ./*.eml | sed 's|\./||g')"
command_there packaging/test.sh
printf '  tests: %s\n' "$(sed -n 's/^test result: //p' "$logs/test.sh.log" | awk -F '[ .;]+' '{ passed += $2; failed += $4; ignored += $6 } END { print passed + 0 " passed, " failed + 0 " failed, " ignored + 0 " ignored" }')"
awk '/^== cargo/ { what = $0 } /^== took/ { print "  " substr(what, 4) ": " $3 " s" }' "$logs/test.sh.log"
printf '  said to be skipped: %s\n' "$(grep -ciE '^skipped' "$logs/test.sh.log" || true)"
printf 'downloaded: %s MB of Debian packages, %s MB of crates\n' "$(megabytes "$root/var/cache/apt/archives")" "$(megabytes "$root/root/.cargo/registry/cache")"
[ -z "$failed" ]
