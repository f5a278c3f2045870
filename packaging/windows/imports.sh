#!/usr/bin/env bash
# What the programs take from the system, read off their import tables: no DLL that is not part of Windows 10, and nothing of the network but the
# two functions named below.
#
# packaging/windows/imports.sh PROGRAM.exe…
set -euo pipefail

# All part of every Windows 10. Whatever is not here would have to be delivered along, or is a surprise.
known=' advapi32 api-ms-win-core-synch-l1-2-0 bcrypt bcryptprimitives combase crypt32 d3d11 d3d12 d3dcompiler_47 dwmapi dxgi gdi32 imm32 kernel32 msvcrt ntdll ole32 oleaut32 opengl32 propsys shell32 shlwapi uiautomationcore user32 userenv uxtheme version winmm ws2_32 '
# Nothing that connects, listens, sends, receives or looks up names.
network=$(cat <<'END'
END
)

failed=
for program in "$@"; do
  table=$(x86_64-w64-mingw32-objdump -p "$program")
  while read -r dll; do
    case $known in *" $(tr '[:upper:]' '[:lower:]' <<<"${dll%.[dD][lL][lL]}") "*) ;; *)
      printf '%s: takes from an unknown %s\n' "${program##*/}" "$dll" >&2
      failed=yes
      ;;
    esac
  done < <(sed -n 's/^\tDLL Name: //p' <<<"$table" | sort -u)
  # The functions of the sockets library, one a line.
  taken=$(awk '/^\tDLL Name: /{ sockets = tolower($3) ~ /^(ws2_32|wsock32|winhttp|wininet|urlmon|dnsapi|iphlpapi)/ } sockets && /^\t[0-9a-f]+/ { print $NF }' <<<"$table")
  for function in $taken; do
    case $'\n'$network$'\n' in *$'\n'"$function"$'\n'*) ;; *)
      printf '%s: takes %s from the network library\n' "${program##*/}" "$function" >&2
      failed=yes
      ;;
    esac
  done
  printf '%s: %d DLLs, functions of the network library: %s\n' "${program##*/}" "$(grep -c 'DLL Name' <<<"$table")" "${taken:-none}"
done
[ -z "$failed" ]
