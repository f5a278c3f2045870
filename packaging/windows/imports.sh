#!/usr/bin/env bash
# Checks in their import tables which DLLs the programs use: only those that are part of Windows 10, and none for the network.
#
# packaging/windows/imports.sh PROGRAM.exe…
set -euo pipefail

# All of these are part of every Windows 10; any other DLL would have to be packed. The libraries for the network (ws2_32 and the like) are left out
# on purpose: with `lto = "fat"` the linker also removes the network code of the standard library, since nothing calls it.
known='
  advapi32 api-ms-win-core-path-l1-1-0 api-ms-win-core-synch-l1-2-0 api-ms-win-core-winrt-error-l1-1-0 bcrypt bcryptprimitives combase crypt32 d3d11
  d3d12 d3dcompiler_47 dcomp dwmapi dwrite dxgi gdi32 imm32 kernel32 msvcrt ntdll ole32 oleaut32 opengl32 propsys rpcrt4 setupapi shell32 shlwapi
  uiautomationcore user32 userenv uxtheme version winmm
'
has() { [[ " $(tr -s '\n ' '  ' <<<"$1") " == *" $2 "* ]]; }

failed=
for program in "$@"; do
  table=$(x86_64-w64-mingw32-objdump -p "$program")
  while read -r dll; do
    if ! has "$known" "$(tr '[:upper:]' '[:lower:]' <<<"${dll%.[dD][lL][lL]}")"; then
      printf '%s: takes from an unknown %s\n' "${program##*/}" "$dll" >&2
      failed=yes
    fi
  done < <(sed -n 's/^\tDLL Name: //p' <<<"$table" | sort -u)
done
[ -z "$failed" ]
printf 'All that %s take is part of Windows 10, and nothing of it is the network.\n' "${*##*/}"
