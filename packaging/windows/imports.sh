#!/usr/bin/env bash
# What the programs take from the system, read off their import tables: no DLL that is not part of Windows 10, and nothing of the network but what
# the standard library brings unused.
#
# packaging/windows/imports.sh PROGRAM.exe…
set -euo pipefail

# All part of every Windows 10. Whatever is not here would have to be delivered along, or is a surprise.
known='
  advapi32 api-ms-win-core-path-l1-1-0 api-ms-win-core-synch-l1-2-0 api-ms-win-core-winrt-error-l1-1-0 bcrypt bcryptprimitives combase crypt32 d3d11
  d3d12 d3dcompiler_47 dcomp dwmapi dwrite dxgi gdi32 imm32 kernel32 msvcrt ntdll ole32 oleaut32 opengl32 propsys rpcrt4 setupapi shell32 shlwapi
  uiautomationcore user32 userenv uxtheme version winmm ws2_32
'
# All that the network module of the Rust standard library takes. For this target the module is linked in whole as soon as any other part of its
# object file is used, so these names stand in the table of every program, also one that calls none of them. That ours calls none is shown otherwise:
# tests/architecture.rs reads the source for them, and tests/network.rs asks the kernel. Anything beyond fails here.
standard='
  accept bind closesocket connect freeaddrinfo getaddrinfo GetHostNameW getpeername getsockname getsockopt ioctlsocket listen recv recvfrom select send
  sendto setsockopt shutdown WSACleanup WSADuplicateSocketW WSAGetLastError WSARecv WSASend WSASocketW WSAStartup
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
  # The functions of the sockets library, one a line.
  taken=$(awk '/^\tDLL Name: /{ sockets = tolower($3) ~ /^(ws2_32|wsock32|winhttp|wininet|urlmon|dnsapi|iphlpapi)/ } sockets && /^\t[0-9a-f]+/ { print $NF }' <<<"$table")
  for function in $taken; do
    if ! has "$standard" "$function"; then
      printf '%s: takes %s from the network library\n' "${program##*/}" "$function" >&2
      failed=yes
    fi
  done
  printf '%s: %d DLLs, functions of the network library, all of the standard library: %d\n' "${program##*/}" "$(grep -c 'DLL Name' <<<"$table")" "$(wc -w <<<"$taken")"
done
[ -z "$failed" ]
