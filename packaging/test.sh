#!/usr/bin/env bash
# The command that runs all checks: formatting, lints, docs, tests. It installs what they need, and fails if any of them fails.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# In the workflow nobody can answer a question.
[ "${CI:-}" != true ] || exec </dev/null
# shellcheck source=packaging/linux/packages.sh
. packaging/linux/packages.sh

need_cargo
need "$build_needs" "$window_needs" "$walk_needs" "$hears_needs" "$test_needs"

skipped=()
# component NAME COMMAND: whether that part of the toolchain is there, or could be installed with rustup.
component() {
  cargo "$2" --version >/dev/null 2>&1 && return 0
  command -v rustup >/dev/null 2>&1 && rustup component add "$1" >&2 && cargo "$2" --version >/dev/null 2>&1 && return 0
  skipped+=("cargo $2 (the toolchain comes without $1)")
  return 1
}
step() {
  local begun=$SECONDS
  printf '\n== %s\n' "$*" >&2
  "$@"
  printf '== took %d s\n' $((SECONDS - begun)) >&2
}

if component rustfmt fmt; then step cargo fmt --check; fi
if component clippy clippy; then
  step cargo clippy --all-targets --locked -- -D warnings
  # The command line has to compile without the window, too.
  step cargo clippy --no-default-features --features console --locked -- -D warnings
fi
# With private items, since the docs are for people who change the program.
RUSTDOCFLAGS="-D warnings" step cargo doc --no-deps --document-private-items --locked
step cargo test --locked
if cargo deny --version >/dev/null 2>&1; then
  step cargo deny --offline check licenses bans sources
else
  skipped+=("the check of the dependencies (cargo-deny is not installed)")
fi

printf '\nAll passed.\n'
for what in ${skipped[@]+"${skipped[@]}"}; do printf 'Skipped: %s\n' "$what"; done
