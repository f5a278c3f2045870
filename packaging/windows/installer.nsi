; The installer: for one person, without an administrator. build.sh gives VERSION, PROGRAMS (the folder with the files), ICON and OUT.
;
; /S installs or uninstalls silently, /D=FOLDER (last, without quotes) installs elsewhere.
; Exit codes: 0 done, 1 cancelled, 2 not done (the program runs, or a file cannot be written).

Target amd64-unicode
Unicode true
!include "MUI2.nsh"
!include "FileFunc.nsh"

!define NAME "Abuse Report Helper"
!define PROGRAM "abuse-report-helper.exe"
!define COMMAND "abuse-report.exe"
!define PROGID "AbuseReportHelper.Message"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\AbuseReportHelper"
!define APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define APPLICATION "Software\Classes\Applications\${PROGRAM}"

Name "${NAME}"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
; A new version goes where the old one is.
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestSupportedOS Win10
BrandingText " "
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "FileDescription" "${NAME} Setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "CompanyName" "The Abuse Report Helper authors"
VIAddVersionKey "LegalCopyright" "MIT OR Apache-2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEPAGE_TITLE "${NAME}"
!define MUI_WELCOMEPAGE_TEXT "$(WELCOME)$\r$\n$\r$\n$(WHAT_IT_DOES)$\r$\n$\r$\n$(GO_ON)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "$(START_NOW)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(REMOVED)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!include "${__FILEDIR__}/installer-words.nsh"

; Waits until nobody uses the program; a file in use cannot be replaced.
!macro WAIT_UNTIL_CLOSED
  retry:
  IfFileExists "$INSTDIR\${PROGRAM}" 0 closed
  ClearErrors
  FileOpen $0 "$INSTDIR\${PROGRAM}" a
  IfErrors in_use
  FileClose $0
  Goto closed
  in_use:
  MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IS_OPEN)" /SD IDCANCEL IDRETRY retry
  SetErrorLevel 2
  Quit
  closed:
!macroend

Function .onInit
  !insertmacro WAIT_UNTIL_CLOSED
FunctionEnd

Function un.onInit
  !insertmacro WAIT_UNTIL_CLOSED
FunctionEnd

Section
  ; A file that cannot be written ends a silent installation with an error, not with half a program.
  SetOverwrite on
  SetOutPath "$INSTDIR"
  ClearErrors
  File "${PROGRAMS}\${PROGRAM}"
  File "${PROGRAMS}\${COMMAND}"
  File "${PROGRAMS}\LICENSE-MIT.txt"
  File "${PROGRAMS}\LICENSE-APACHE.txt"
  File "${PROGRAMS}\OFL.txt"
  File "${PROGRAMS}\licences.txt"
  IfErrors 0 written
  SetErrorLevel 2
  Abort "$(NOT_WRITTEN)"
  written:
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}" "" "" 0 SW_SHOWNORMAL "" "$(SHORTCUT)"

  ; Found by name from the Run dialog.
  WriteRegStr HKCU "${APP_PATHS}\${PROGRAM}" "" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${APP_PATHS}\${COMMAND}" "" "$INSTDIR\${COMMAND}"

  ; "Open with": one more choice for saved messages. The program that opens them now stays the one that does.
  WriteRegStr HKCU "${APPLICATION}" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "${APPLICATION}\SupportedTypes" ".eml" ""
  WriteRegStr HKCU "${APPLICATION}\SupportedTypes" ".msg" ""
  WriteRegStr HKCU "${APPLICATION}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr HKCU "Software\Classes\${PROGID}" "" "$(SAVED_MESSAGE)"
  WriteRegStr HKCU "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open" "FriendlyAppName" "${NAME}"
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr HKCU "Software\Classes\.eml\OpenWithProgids" "${PROGID}" ""
  WriteRegStr HKCU "Software\Classes\.msg\OpenWithProgids" "${PROGID}" ""

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Abuse Report Helper authors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" $0
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "Uninstall"
  ; File by file: whatever else somebody put into the folder is not ours.
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\${COMMAND}"
  Delete "$INSTDIR\LICENSE-MIT.txt"
  Delete "$INSTDIR\LICENSE-APACHE.txt"
  Delete "$INSTDIR\OFL.txt"
  Delete "$INSTDIR\licences.txt"
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP"
  RMDir "$INSTDIR"
  ; The folder for programs of one person, if ours made it.
  RMDir "$LOCALAPPDATA\Programs"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  Delete "$APPDATA\abuse-report-helper\settings.toml"
  Delete "$APPDATA\abuse-report-helper\starting"
  RMDir "$APPDATA\abuse-report-helper"

  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey /ifempty HKCU "Software\Microsoft\Windows\CurrentVersion\Uninstall"
  DeleteRegKey HKCU "${APP_PATHS}\${PROGRAM}"
  DeleteRegKey HKCU "${APP_PATHS}\${COMMAND}"
  DeleteRegKey /ifempty HKCU "${APP_PATHS}"
  DeleteRegKey HKCU "${APPLICATION}"
  DeleteRegKey /ifempty HKCU "Software\Classes\Applications"
  DeleteRegKey HKCU "Software\Classes\${PROGID}"
  DeleteRegValue HKCU "Software\Classes\.eml\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.eml\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\.eml"
  DeleteRegValue HKCU "Software\Classes\.msg\OpenWithProgids" "${PROGID}"
  DeleteRegKey /ifempty HKCU "Software\Classes\.msg\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\.msg"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd
