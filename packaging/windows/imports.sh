#!/usr/bin/env bash
# What the programs take from the system, read off their import tables: no DLL that is not part of Windows 10, and none of the network.
#
# packaging/windows/imports.sh PROGRAM.exe…
set -euo pipefail

# All part of every Windows 10. Whatever is not here would have to be delivered along, or is a surprise. The libraries of the network (ws2_32 and its
# kin) are left out on purpose: linked as a whole (`lto = "fat"`), the program loses also what the standard library has of it and nobody calls.
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
