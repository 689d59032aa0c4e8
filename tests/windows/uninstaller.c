/* A played uninstaller. What it does stands in a file beside it with its own name and the ending .ini:
 *
 *   [play]
 *   how=succeed              succeed, fail, hang, restart, copy, return
 *   code=1                   the exit code of fail
 *   seconds=2                how long it takes; hang takes as long as nobody ends it
 *   entry=Kaspersky 21.24    the key of its uninstall entry, in either view of the machine's registry
 *   record=SOFTWARE\…        one more key of the machine's registry that goes with the entry
 *   folder=C:\Program …      the folder that it removes
 *   service=AVP21.24         the service that it stops and deletes
 *   keep=C:\…\backup         with how=return: a folder that holds a copy of what comes back
 *   arguments=C:\…\given.txt a file outside of that folder, to which everything is written that it was given as arguments,
 *                            one in each line, so that a test can see that there was nothing
 *
 * succeed removes service, entry and folder and ends with 0; restart does the same and ends with 3010; copy starts a copy of
 * itself from the folder for temporary files and ends with 0 at once, and the copy does what succeed does; return removes
 * everything and ends with 0, and puts it back before that; fail and hang change nothing.
 *
 * A running program can't delete its own file, but it can move it: with succeed, restart and return it goes to the folder
 * for temporary files first. The copy alone has arguments, the .ini that it goes by, and does not write them down. */
#include <stdio.h>
#include <wchar.h>
#include <windows.h>
/* Needs the one above. */
#include <shellapi.h>

#define LONGEST 1024

/* What the .ini says, read at the beginning: it lies in the folder that goes. */
static wchar_t ini[LONGEST], entry[LONGEST], record[LONGEST], folder[LONGEST], service[LONGEST], keep[LONGEST];
static const wchar_t *const uninstall = L"SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Uninstall";

static void told(const wchar_t *name, wchar_t *value)
{
    GetPrivateProfileStringW(L"play", name, L"", value, LONGEST, ini);
}

/* The path with another ending. */
static void with_ending(const wchar_t *path, const wchar_t *ending, wchar_t *result)
{
    wcsncpy(result, path, LONGEST - 12);
    result[LONGEST - 12] = 0;
    wchar_t *dot = wcsrchr(result, L'.');
    if (dot != NULL)
        *dot = 0;
    wcscat(result, ending);
}

/* One line for each argument. */
static void write_arguments(int count, wchar_t **arguments)
{
    wchar_t path[LONGEST];
    told(L"arguments", path);
    FILE *file = _wfopen(path, L"w");
    for (int at = 1; file != NULL && at < count; at++)
        fprintf(file, "%ls\n", arguments[at]);
    if (file != NULL)
        fclose(file);
}

static void remove_service(const wchar_t *name)
{
    SC_HANDLE manager = OpenSCManagerW(NULL, NULL, SC_MANAGER_CONNECT);
    SC_HANDLE opened = OpenServiceW(manager, name, SERVICE_STOP | SERVICE_QUERY_STATUS | DELETE);
    SERVICE_STATUS status;
    if (opened != NULL) {
        if (ControlService(opened, SERVICE_CONTROL_STOP, &status))
            for (int turn = 0; turn < 50 && QueryServiceStatus(opened, &status) && status.dwCurrentState != SERVICE_STOPPED; turn++)
                Sleep(100);
        DeleteService(opened);
        CloseServiceHandle(opened);
    }
    if (manager != NULL)
        CloseServiceHandle(manager);
}

static void remove_entry(const wchar_t *name)
{
    const REGSAM views[] = {KEY_WOW64_32KEY, KEY_WOW64_64KEY};
    for (int at = 0; at < 2; at++) {
        HKEY list;
        if (RegOpenKeyExW(HKEY_LOCAL_MACHINE, uninstall, 0, KEY_READ | DELETE | views[at], &list) != ERROR_SUCCESS)
            continue;
        RegDeleteKeyExW(list, name, views[at], 0);
        RegCloseKey(list);
    }
}

/* Copies or deletes a folder with all that is in it. */
static void whole_folder(UINT how, const wchar_t *from, const wchar_t *to)
{
    wchar_t first[LONGEST + 1] = {0}, second[LONGEST + 1] = {0};
    /* Two zeros end these lists of paths. */
    wcsncpy(first, from, LONGEST - 1);
    if (to != NULL)
        wcsncpy(second, to, LONGEST - 1);
    SHFILEOPSTRUCTW work = {NULL, how, first, to != NULL ? second : NULL, FOF_NO_UI, FALSE, NULL, NULL};
    SHFileOperationW(&work);
}

static void remove_everything(const wchar_t *own)
{
    wchar_t away[LONGEST];
    if (GetTempPathW(LONGEST - 64, away) != 0) {
        wcscat(away, L"played.old");
        MoveFileExW(own, away, MOVEFILE_REPLACE_EXISTING | MOVEFILE_COPY_ALLOWED);
    }
    if (service[0] != 0)
        remove_service(service);
    if (entry[0] != 0)
        remove_entry(entry);
    if (record[0] != 0)
        RegDeleteTreeW(HKEY_LOCAL_MACHINE, record);
    if (folder[0] != 0)
        whole_folder(FO_DELETE, folder, NULL);
}

/* Puts the folder and the entry back, as a product does that keeps a second installer somewhere. */
static void come_back(void)
{
    wchar_t key[2 * LONGEST];
    if (keep[0] != 0 && folder[0] != 0)
        whole_folder(FO_COPY, keep, folder);
    HKEY made;
    swprintf(key, 2 * LONGEST, L"%ls\\%ls", uninstall, entry);
    if (entry[0] != 0 && RegCreateKeyExW(HKEY_LOCAL_MACHINE, key, 0, NULL, 0, KEY_WRITE | KEY_WOW64_32KEY, NULL, &made, NULL) == ERROR_SUCCESS) {
        const DWORD bytes = (DWORD)((wcslen(entry) + 1) * sizeof(wchar_t)), bytes_of_folder = (DWORD)((wcslen(folder) + 1) * sizeof(wchar_t));
        RegSetValueExW(made, L"DisplayName", 0, REG_SZ, (const BYTE *)entry, bytes);
        RegSetValueExW(made, L"InstallLocation", 0, REG_SZ, (const BYTE *)folder, bytes_of_folder);
        RegSetValueExW(made, L"Publisher", 0, REG_SZ, (const BYTE *)L"AO Kaspersky Lab", sizeof(L"AO Kaspersky Lab"));
        RegCloseKey(made);
    }
}

/* Starts a copy from the folder for temporary files, which goes by a copy of the .ini. */
static int hand_on(const wchar_t *own)
{
    wchar_t temporary[LONGEST - 64], copy[LONGEST], copied_ini[LONGEST], line[3 * LONGEST];
    if (GetTempPathW(LONGEST - 64, temporary) == 0)
        return 2;
    swprintf(copy, LONGEST, L"%lsAu_.exe", temporary);
    swprintf(copied_ini, LONGEST, L"%lsAu_.ini", temporary);
    if (!CopyFileW(own, copy, FALSE) || !CopyFileW(ini, copied_ini, FALSE))
        return 2;
    WritePrivateProfileStringW(L"play", L"how", L"succeed", copied_ini);
    swprintf(line, 3 * LONGEST, L"\"%ls\" --by \"%ls\"", copy, copied_ini);
    STARTUPINFOW how = {.cb = sizeof how};
    PROCESS_INFORMATION started;
    /* Not from the folder that is to go. */
    if (!CreateProcessW(copy, line, NULL, NULL, FALSE, 0, NULL, temporary, &how, &started))
        return 2;
    CloseHandle(started.hThread);
    CloseHandle(started.hProcess);
    return 0;
}

int WINAPI WinMain(HINSTANCE instance, HINSTANCE before, LPSTR text, int show)
{
    wchar_t own[LONGEST], how[LONGEST];
    int count = 0;
    wchar_t **arguments = CommandLineToArgvW(GetCommandLineW(), &count);
    GetModuleFileNameW(NULL, own, LONGEST);
    const BOOL is_copy = count == 3 && wcscmp(arguments[1], L"--by") == 0;
    if (is_copy)
        wcsncpy(ini, arguments[2], LONGEST - 1);
    else
        with_ending(own, L".ini", ini);
    /* Where it was started from is in use, and so could not be removed. */
    SetCurrentDirectoryW(L"C:\\");
    if (!is_copy)
        write_arguments(count, arguments);
    told(L"how", how);
    told(L"entry", entry);
    told(L"record", record);
    told(L"folder", folder);
    told(L"service", service);
    told(L"keep", keep);
    if (wcscmp(how, L"hang") == 0)
        Sleep(INFINITE);
    if (wcscmp(how, L"copy") == 0)
        return hand_on(own);
    const UINT code = GetPrivateProfileIntW(L"play", L"code", 1, ini);
    Sleep(1000 * GetPrivateProfileIntW(L"play", L"seconds", 0, ini));
    if (wcscmp(how, L"fail") == 0)
        return (int)code;
    if (wcscmp(how, L"return") == 0) {
        remove_everything(own);
        come_back();
        return 0;
    }
    if (wcscmp(how, L"restart") != 0 && wcscmp(how, L"succeed") != 0)
        return 2;
    const int end = wcscmp(how, L"restart") == 0 ? 3010 : 0;
    remove_everything(own);
    return end;
}
