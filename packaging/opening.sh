# shellcheck shell=bash
# shellcheck disable=SC2034
# Sourced by the scripts that make packages, as their first step. It sets `here`, the folder of the script, and `top`, that of the whole source, and
# sources the tables of what must be installed and the settings for reproducible builds.
here=$(cd "$(dirname "${BASH_SOURCE[1]}")" && pwd)
top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
# shellcheck source=packaging/linux/packages.sh
. "$top/packaging/linux/packages.sh"
# shellcheck source=packaging/reproducible.sh
. "$top/packaging/reproducible.sh"
