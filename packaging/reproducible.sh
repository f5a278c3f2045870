# shellcheck shell=bash
# shellcheck disable=SC2034,SC2119,SC2154
# Sourced by the build scripts, which set `top`. It makes builds reproducible: the same source gives the same files.
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git -C "$top" log -1 --format=%ct 2>/dev/null || date +%s)}
export SOURCE_DATE_EPOCH TZ=UTC LC_ALL=C.UTF-8
umask 022

# same_paths FLAG…: the program holds paths of source files for its error messages; this replaces the folders of this computer in them. FLAGs are
# added to the flags of the compiler.
# The folder with the sources of the crates has to be there already: run `cargo fetch` first.
same_paths() {
  local registry flags=("--remap-path-prefix=$top=" "$@")
  for registry in "${CARGO_HOME:-$HOME/.cargo}"/registry/src/*/; do flags+=("--remap-path-prefix=$registry="); done
  CARGO_ENCODED_RUSTFLAGS=$(IFS=$'\x1f' && printf '%s' "${flags[*]}")
  export CARGO_ENCODED_RUSTFLAGS
}

# The name under which systems know the program.
id=io.github.abuse_report_helper.AbuseReportHelper
version=$(sed -n 's/^version = "\(.*\)"$/\1/p' "$top/Cargo.toml" | head -n 1)
# The address of the repository: all scripts take it from Cargo.toml.
repository=$(sed -n 's/^repository = "\(.*\)"$/\1/p' "$top/Cargo.toml" | head -n 1)
maintainer=${MAINTAINER:-The Abuse Report Helper authors <maintainers@example.com>}
