#!/usr/bin/env bash
# Builds the packages for Linux twice from the commit that is checked out, in two fresh clones at different paths, and compares every byte. The second
# build has another time, umask, language and time zone.
#
# packaging/twice.sh [FOLDER]
#
# FOLDER    where the clones go (a few gigabytes); by default a temporary one that is removed afterwards
# PROGRAM   a built program: then only the packing is compared
# JOBS      how many compilers run at once
set -euo pipefail
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
if [ $# -gt 0 ]; then
  place=$(mkdir -p "$1" && realpath -- "$1")
else
  place=$(mktemp -d -t abuse-report-twice.XXXXXX)
  trap 'rm -rf -- "$place"' EXIT
fi
[ -z "${PROGRAM:-}" ] || PROGRAM=$(realpath -- "$PROGRAM") && export PROGRAM="${PROGRAM:-}"
unset SOURCE_DATE_EPOCH CARGO_TARGET_DIR
commit=$(git -C "$top" rev-parse HEAD)
[ -z "$(git -C "$top" status --porcelain)" ] || printf 'What is not committed is not built.\n' >&2

# build CLONE: makes the packages in CLONE/target/linux.
build() {
  rm -rf -- "$1"
  git clone --quiet --no-hardlinks --no-checkout "$top" "$1"
  # Both clones get the commit that was checked out at the beginning, even if there are new commits by now.
  git -C "$1" checkout --quiet --detach "$commit"
  "$1/packaging/linux/build.sh" >"$1.log" 2>&1 || { tail -n 40 "$1.log" >&2 && return 1; }
}
one=$place/one
two=$place/some/other\ place/two
mkdir -p "${two%/*}"
(umask 022 && TZ=UTC LC_ALL=C build "$one")
(umask 077 && TZ=Pacific/Auckland LC_ALL=C.UTF-8 LANG=de_DE.UTF-8 build "$two")

cd "$one/target/linux"
different=0
for file in *; do
  if cmp -- "$file" "$two/target/linux/$file"; then printf 'same       %s\n' "$file"; else
    printf 'DIFFERENT  %s\n' "$file"
    different=1
  fi
done
diff <(ls) <(ls "$two/target/linux") || different=1
[ $different = 0 ] || { printf 'Two builds of one commit differ.\n' >&2 && exit 1; }
printf 'Two builds of %s are the same, byte for byte.\n' "$(git -C "$top" rev-parse --short "$commit")"
