; The installer for people: one page with one button, and a last one that opens the program.
;
; Called by setup.py beside it, which hands over (-D): STUB, VERSION, SIZE (kilobytes), PUBLISHER, OUTPUT, BUILT (a folder with
; words.nsh, files.nsh, side.bmp and head.bmp), ASSETS, and where it signs, SIGN_UNINSTALLER (a command for one file).
;
; The first program that starts has 32 bits, although Safe Passage has 64: on a 32-bit Windows nothing else would start, and
; the person would read a sentence of Windows about compatibility in place of what to do instead. It installs for one person,
; so none of its places differs between the two views of a 64-bit Windows (Program Files and HKLM\Software would); it asks
; for the 64-bit view all the same. A Wine without 32-bit programs can't run it, so the tests have the same script built with
; the 64-bit stub.

Unicode true
Target ${STUB}
!ifdef QUICK
SetCompressor /FINAL zlib
!else
SetCompressor /SOLID /FINAL lzma
SetCompressorDictSize 64
!endif
; The times of the files would make every build another one.
SetDateSave off
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS all
CRCCheck on
AllowSkipFiles off
ShowInstDetails nevershow
ShowUninstDetails nevershow

!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh
!include x64.nsh
!include WordFunc.nsh
!include FileFunc.nsh

!define NAME "Safe Passage"
!define PROGRAM "safe-passage.exe"
!define LIST "installed-files.txt"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\SafePassage"
!define RUN_ONCE_KEY "Software\Microsoft\Windows\CurrentVersion\RunOnce"
!define EXPLORER_KEY "Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts\.safepassage"
!define ENDING ".safepassage"
!define FILE_TYPE "SafePassage.Shared"
!define CONTENT_TYPE "application/vnd.safe-passage.shared+json"

; Exit statuses; docs/packages-windows.md explains them. NSIS itself has 1 (cancelled) and 2 (stopped by an error).
!define STATUS_CANCELLED 1
!define STATUS_FAILED 2
!define STATUS_OLD_WINDOWS 10
!define STATUS_NOT_64_BIT 11
!define STATUS_NEWER_INSTALLED 12
!define STATUS_RUNNING 13
!define STATUS_SECOND_INSTALLER 14

Name "${NAME}"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\SafePassage"
; Where it was installed before, it is again.
InstallDirRegKey HKCU "${UNINSTALL_KEY}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"

!define MUI_ICON "${ASSETS}/safe-passage.ico"
!define MUI_UNICON "${ASSETS}/safe-passage.ico"
!define MUI_BGCOLOR FFFFFF
!define MUI_TEXTCOLOR 1B2430
!define MUI_WELCOMEFINISHPAGE_BITMAP "${BUILT}/side.bmp"
!define MUI_UNWELCOMEFINISHPAGE_BITMAP "${BUILT}/side.bmp"
!define MUI_HEADERIMAGE
!define MUI_HEADERIMAGE_RIGHT
!define MUI_HEADERIMAGE_BITMAP "${BUILT}/head.bmp"

!define MUI_WELCOMEPAGE_TITLE "$(setup-title)"
!define MUI_WELCOMEPAGE_TEXT "$(setup-text)"
!define MUI_PAGE_CUSTOMFUNCTION_SHOW on_first_page
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE on_install
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_TITLE "$(setup-done-title)"
!define MUI_FINISHPAGE_TEXT "$(setup-done-text)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!define MUI_FINISHPAGE_RUN_TEXT "$(setup-start)"
!insertmacro MUI_PAGE_FINISH

UninstPage custom un.question un.on_remove
!insertmacro MUI_UNPAGE_INSTFILES

; The languages, and what is said in each.
!include /CHARSET=UTF8 "${BUILT}/words.nsh"
!include "${BUILT}/files.nsh"

VIProductVersion "${VERSION}.0"
VIFileVersion "${VERSION}.0"

Var refusal
Var busy
Var keep
Var keep_box
Var saved_place
Var under_way

!ifdef SIGN_UNINSTALLER
!uninstfinalize '${SIGN_UNINSTALLER} "%1"' = 0
!endif

; What both programs can do; NSIS wants it twice, with another name in the uninstaller.
!macro FUNCTIONS un

; busy: name of a file of the program that is in use, or empty. A program that runs can't be opened for writing, whoever
; started it and in whichever session; nothing is asked of other programs and none is ended.
Function ${un}find_busy
  Push $0
  Push $1
  Push $2
  Push $3
  StrCpy $busy ""
  StrCpy $3 0
  ${Do}
    StrCpy $busy ""
    FindFirst $0 $1 "$INSTDIR\safe-passage.*"
    ${DoWhile} $1 != ""
      ClearErrors
      FileOpen $2 "$INSTDIR\$1" a
      ${If} ${Errors}
        StrCpy $busy $1
      ${Else}
        FileClose $2
      ${EndIf}
      FindNext $0 $1
    ${Loop}
    FindClose $0
    ; Programs that look for viruses hold a file for a moment too.
    ${If} $busy == ""
    ${OrIf} $3 > 9
      ${Break}
    ${EndIf}
    IntOp $3 $3 + 1
    Sleep 200
  ${Loop}
  ClearErrors
  Pop $3
  Pop $2
  Pop $1
  Pop $0
FunctionEnd

; Waits until the program is closed; a person may give up. Leaves with the exit status where nobody can be asked.
Function ${un}wait_for_program
  ${Do}
    Call ${un}find_busy
    ${If} $busy == ""
      ${Break}
    ${EndIf}
    ${If} ${Silent}
      SetErrorLevel ${STATUS_RUNNING}
      Quit
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(setup-running)" IDRETRY again
    SetErrorLevel ${STATUS_RUNNING}
    Quit
    again:
  ${Loop}
FunctionEnd

; Removes the files of the version that is there, by the list that it left. A line that is more than the name of a file is
; passed over: nothing outside of the folder is ever touched.
Function ${un}remove_files
  Push $0
  Push $1
  Push $2
  ClearErrors
  FileOpen $0 "$INSTDIR\${LIST}" r
  ${IfNot} ${Errors}
    ${Do}
      ClearErrors
      FileRead $0 $1
      ${If} ${Errors}
        ${Break}
      ${EndIf}
      ${WordReplace} "$1" "$\r" "" "+" $1
      ${WordReplace} "$1" "$\n" "" "+" $1
      ${WordFind} "$1" "\" "E+1{" $2
      ${If} ${Errors}
        ${WordFind} "$1" ":" "E+1{" $2
      ${EndIf}
      ${If} ${Errors}
      ${AndIf} $1 != ""
        Delete "$INSTDIR\$1"
      ${EndIf}
    ${Loop}
    FileClose $0
    Delete "$INSTDIR\${LIST}"
  ${EndIf}
  ClearErrors
  Pop $2
  Pop $1
  Pop $0
FunctionEnd

; Explorer learns that a file type came or went (SHCNE_ASSOCCHANGED).
Function ${un}tell_explorer
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
FunctionEnd

!macroend

!insertmacro FUNCTIONS ""
!insertmacro FUNCTIONS "un."

; Says why not, and ends. Stack: exit status. $refusal: the sentences.
Function refuse
  Pop $0
  SetErrorLevel $0
  ${IfNot} ${Silent}
    MessageBox MB_OK|MB_ICONINFORMATION "$refusal"
  ${EndIf}
  Quit
FunctionEnd

!macro REFUSE status words
  StrCpy $refusal "${words}"
  Push ${status}
  Call refuse
!macroend

Function .onInit
  SetShellVarContext current
  ${IfNot} ${AtLeastWin10}
    !insertmacro REFUSE ${STATUS_OLD_WINDOWS} "$(setup-old-windows)"
  ${EndIf}
  ; Windows 11 on ARM runs programs for x64, Windows 10 on ARM does not.
  ${If} ${IsNativeARM64}
    ${IfNot} ${AtLeastBuild} 22000
      !insertmacro REFUSE ${STATUS_NOT_64_BIT} "$(setup-not-64-bit)"
    ${EndIf}
  ${ElseIfNot} ${RunningX64}
    !insertmacro REFUSE ${STATUS_NOT_64_BIT} "$(setup-not-64-bit)"
  ${EndIf}
  SetRegView 64

  ; Two of them at once would undo each other's work. Held until this one ends.
  System::Call 'kernel32::CreateMutex(p 0, i 0, t "SafePassageSetup") p .r1 ?e'
  Pop $0
  ${If} $0 = 183
    !insertmacro REFUSE ${STATUS_SECOND_INSTALLER} "$(setup-second)"
  ${EndIf}

  ; An entry whose program is gone holds nobody up.
  ReadRegStr $0 HKCU "${UNINSTALL_KEY}" "DisplayVersion"
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$INSTDIR\${PROGRAM}"
    ${VersionCompare} $0 "${VERSION}" $1
    ${If} $1 = 1
      !insertmacro REFUSE ${STATUS_NEWER_INSTALLED} "$(setup-newer)"
    ${EndIf}
  ${EndIf}
FunctionEnd

Function on_first_page
  SendMessage $mui.Button.Next ${WM_SETTEXT} 0 "STR:$(^InstallBtn)"
FunctionEnd

; Where the program is open, it is said while the person can still leave the page as it is.
Function on_install
  ${Do}
    Call find_busy
    ${If} $busy == ""
      ${Break}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(setup-running)" IDRETRY again
    Abort
    again:
  ${Loop}
FunctionEnd

; Nothing stays half-written.
Function take_back
  SetOutPath "$TEMP"
  Call remove_files
  RMDir "$INSTDIR"
  RMDir "$LOCALAPPDATA\Programs"
FunctionEnd

; The disk was full in the middle of a file; NSIS has said so.
Function .onInstFailed
  Call take_back
FunctionEnd

Section "-program"
  Call wait_for_program
  SetOutPath "$INSTDIR"
  Call remove_files
  ClearErrors
  ; The list is there before what stands in it, so that what was begun can be taken back.
  FileOpen $0 "$INSTDIR\${LIST}" w
  !insertmacro LIST_FILES
  FileWrite $0 "uninstall.exe$\r$\n"
  FileClose $0
  ; A file that can't be written is told in our words below, not in those of NSIS.
  SetOverwrite try
  ; The program and what lies beside it, one line for each.
  !insertmacro PROGRAM_FILES
  SetOverwrite on
  WriteUninstaller "$INSTDIR\uninstall.exe"
  ${If} ${Errors}
    Call take_back
    ${IfNot} ${Silent}
      MessageBox MB_OK|MB_ICONINFORMATION "$(setup-not-written)"
    ${EndIf}
    SetErrorLevel ${STATUS_FAILED}
    Quit
  ${EndIf}

  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0 SW_SHOWNORMAL "" "$(package-summary)"

  WriteRegStr HKCU "Software\Classes\${ENDING}" "" "${FILE_TYPE}"
  WriteRegStr HKCU "Software\Classes\${ENDING}" "Content Type" "${CONTENT_TYPE}"
  WriteRegStr HKCU "Software\Classes\${FILE_TYPE}" "" "$(file-type)"
  WriteRegStr HKCU "Software\Classes\${FILE_TYPE}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "Software\Classes\${FILE_TYPE}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" support "%1"'
  Call tell_explorer

  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Comments" "$(package-summary)"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1
SectionEnd

Function un.onInit
  SetShellVarContext current
  SetRegView 64
  StrCpy $keep 0
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/KEEP" $1
  ${IfNot} ${Errors}
    StrCpy $keep 1
  ${EndIf}
  ClearErrors
FunctionEnd

; What is saved of a journey: saved_place 1 where there is one, under_way 1 where a removal was begun and the last page was
; not reached. The file is JSON of several lines (src/store.rs); these two stand in the journey, four spaces in.
Function un.read_journey
  StrCpy $saved_place 0
  StrCpy $under_way 0
  StrCpy $2 0
  ClearErrors
  FileOpen $0 "$LOCALAPPDATA\safe-passage\data\journey.json" r
  ${If} ${Errors}
    Return
  ${EndIf}
  StrCpy $saved_place 1
  ${Do}
    ClearErrors
    FileRead $0 $1
    ${If} ${Errors}
      ${Break}
    ${EndIf}
    StrCpy $3 $1 15
    ${If} $3 == '    "removal": '
      StrCpy $3 $1 11 15
      ${If} $3 != '"not-begun"'
        StrCpy $under_way 1
      ${EndIf}
    ${EndIf}
    StrCpy $3 $1 18
    ${If} $3 == '    "page": "done"'
      StrCpy $2 1
    ${EndIf}
  ${Loop}
  FileClose $0
  ${If} $2 = 1
    StrCpy $under_way 0
  ${EndIf}
  ClearErrors
FunctionEnd

Function un.question
  Call un.read_journey
  !insertmacro MUI_HEADER_TEXT "$(uninstall-title)" "$(uninstall-subtitle)"
  nsDialogs::Create 1018
  Pop $0
  ${NSD_CreateLabel} 0 0 100% 40u "$(uninstall-text)"
  Pop $0
  ${If} $saved_place = 1
    ${If} $under_way = 1
      ${NSD_CreateLabel} 0 44u 100% 30u "$(uninstall-under-way)"
    ${Else}
      ${NSD_CreateLabel} 0 44u 100% 30u "$(uninstall-place)"
    ${EndIf}
    Pop $0
    ${NSD_CreateCheckbox} 0 80u 100% 12u "$(uninstall-keep)"
    Pop $keep_box
    ${If} $keep = 1
      ${NSD_Check} $keep_box
    ${EndIf}
  ${EndIf}
  GetDlgItem $0 $HWNDPARENT 1
  SendMessage $0 ${WM_SETTEXT} 0 "STR:$(^UninstallBtn)"
  nsDialogs::Show
FunctionEnd

Function un.on_remove
  ${If} $saved_place = 1
    ${NSD_GetState} $keep_box $0
    StrCpy $keep 0
    ${If} $0 = ${BST_CHECKED}
      StrCpy $keep 1
    ${EndIf}
  ${EndIf}
  ${Do}
    Call un.find_busy
    ${If} $busy == ""
      ${Break}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONINFORMATION "$(setup-running)" IDRETRY again
    Abort
    again:
  ${Loop}
FunctionEnd

; Removes a folder with all that is in it. Stack: the folder. A folder that leads to another place is taken away as the link
; that it is (FILE_ATTRIBUTE_REPARSE_POINT); what it leads to is not ours.
Function un.remove_folder
  Exch $0
  Push $1
  Push $2
  Push $3
  System::Call 'kernel32::GetFileAttributes(t r0) i .r3'
  IntOp $3 $3 & 0x400
  ${If} $3 = 0
    FindFirst $1 $2 "$0\*.*"
    ${DoWhile} $2 != ""
      ${If} $2 != "."
      ${AndIf} $2 != ".."
        ${If} ${FileExists} "$0\$2\*.*"
          Push "$0\$2"
          Call un.remove_folder
        ${Else}
          Delete "$0\$2"
        ${EndIf}
      ${EndIf}
      FindNext $1 $2
    ${Loop}
    FindClose $1
  ${EndIf}
  RMDir "$0"
  Pop $3
  Pop $2
  Pop $1
  Pop $0
FunctionEnd

Section "Uninstall"
  Call un.wait_for_program
  SetOutPath "$TEMP"
  Call un.remove_files
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ; Where nothing else was ever installed for this person, these two did not exist before; both go only if they are empty.
  RMDir "$LOCALAPPDATA\Programs"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  ; Windows opens nothing after the next restart that is no longer there.
  DeleteRegValue HKCU "${RUN_ONCE_KEY}" "SafePassage"
  DeleteRegKey HKCU "Software\Classes\${ENDING}"
  DeleteRegKey HKCU "Software\Classes\${FILE_TYPE}"
  DeleteRegKey HKCU "${EXPLORER_KEY}"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
  DeleteRegKey /ifempty HKCU "Software\Microsoft\Windows\CurrentVersion\Uninstall"
  Call un.tell_explorer
  ${If} $keep = 0
    Push "$LOCALAPPDATA\safe-passage"
    Call un.remove_folder
  ${EndIf}
SectionEnd
