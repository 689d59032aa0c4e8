/* Starts the Windows program, which is a library (safe-passage.dll) beside this file.

   scripts/windows_program.py makes two programs of it: safe-passage.exe, for which Windows opens no console, and
   safe-passage.com (with CONSOLE defined), a console program, which shells wait for and whose output and exit status they
   get. Nothing but Windows itself is used, and no library of C, so that this starts on Windows 7 and later, and can say
   what is wrong where the library can't be loaded. words.h is made of packaging.ftl. */
#define WIN32_LEAN_AND_MEAN
#define UNICODE
#define _WIN32_WINNT 0x0601
#include <windows.h>

struct words {
    const WCHAR *language; /* BCP 47 */
    const WCHAR *missing;  /* the library is not there: what, and what to do */
    const WCHAR *broken;   /* it is there and can't be loaded */
};
#include "words.h" /* ALL_WORDS, the first of which are taken where no others fit; PROGRAM_NAME */

#define LIBRARY L"safe-passage.dll"
#define LONGEST_PATH 32768 /* UTF-16 units, "Maximum Path Length Limitation" */
#define LONGEST_LOCALE 85  /* LOCALE_NAME_MAX_LENGTH */
#define COULD_NOT_START 1

/* Newer than Windows 7 as it was sold; an update brings them. */
#ifndef LOAD_LIBRARY_SEARCH_USER_DIRS
#define LOAD_LIBRARY_SEARCH_USER_DIRS 0x400
#define LOAD_LIBRARY_SEARCH_SYSTEM32 0x800
#endif
typedef BOOL(WINAPI *set_default_folders)(DWORD);
typedef UINT (*program_main)(void);

static WCHAR path[LONGEST_PATH + sizeof LIBRARY / sizeof(WCHAR)];

static WCHAR lower(WCHAR letter)
{
    return letter >= L'A' && letter <= L'Z' ? letter + (L'a' - L'A') : letter;
}

/* How many letters two language tags have in common at their start, up to the first one that is different. */
static int alike(const WCHAR *one, const WCHAR *other)
{
    int count = 0;
    while (one[count] && lower(one[count]) == lower(other[count]))
        count++;
    /* "es" is no beginning of "est": the parts of a tag have to be whole. */
    while (count && !((!one[count] || one[count] == L'-') && (!other[count] || other[count] == L'-')))
        count--;
    return count;
}

/* The words of the language in which Windows speaks to this person. */
static const struct words *words(void)
{
    WCHAR locale[LONGEST_LOCALE];
    const struct words *best = &ALL_WORDS[0];
    int most = 0;
    unsigned index;
    if (!LCIDToLocaleName(MAKELCID(GetUserDefaultUILanguage(), SORT_DEFAULT), locale, LONGEST_LOCALE, 0))
        return best;
    for (index = 0; index < sizeof ALL_WORDS / sizeof ALL_WORDS[0]; index++) {
        /* One of the same language will do where the country is another. */
        int same = alike(locale, ALL_WORDS[index].language);
        WCHAR language[LONGEST_LOCALE];
        int length = 0;
        for (; ALL_WORDS[index].language[length] && ALL_WORDS[index].language[length] != L'-'; length++)
            language[length] = ALL_WORDS[index].language[length];
        language[length] = 0;
        if (!same)
            same = alike(locale, language);
        if (same > most) {
            most = same;
            best = &ALL_WORDS[index];
        }
    }
    return best;
}

static void tell(const WCHAR *text)
{
#ifdef CONSOLE
    static char bytes[4096];
    HANDLE out = GetStdHandle(STD_ERROR_HANDLE);
    DWORD mode, written;
    int length = lstrlenW(text);
    if (GetConsoleMode(out, &mode)) {
        WriteConsoleW(out, text, length, &written, NULL);
        WriteConsoleW(out, L"\r\n", 2, &written, NULL);
    } else {
        /* To a file or another program: as the program itself writes there. */
        length = WideCharToMultiByte(CP_UTF8, 0, text, length, bytes, sizeof bytes - 1, NULL, NULL);
        bytes[length] = '\n';
        WriteFile(out, bytes, length + 1, &written, NULL);
    }
#else
    MessageBoxW(NULL, text, PROGRAM_NAME, MB_OK | MB_ICONERROR | MB_SETFOREGROUND);
#endif
}

/* The library beside this file, by its whole path; NULL with the path in `path` where it can't be loaded. What it needs of
   Windows comes from the folder of Windows alone, whatever lies in the folder of downloads or the current one. */
static HMODULE library(void)
{
    set_default_folders set = (set_default_folders)(void (*)(void))GetProcAddress(GetModuleHandleW(L"kernel32.dll"), "SetDefaultDllDirectories");
    DWORD length = GetModuleFileNameW(NULL, path, LONGEST_PATH), how;
    UINT mode;
    HMODULE loaded;
    while (length && path[length - 1] != L'\\')
        length--;
    path[length] = 0;
    lstrcpyW(path + length, LIBRARY);
    if (set && set(LOAD_LIBRARY_SEARCH_SYSTEM32 | LOAD_LIBRARY_SEARCH_USER_DIRS)) {
        how = LOAD_LIBRARY_SEARCH_SYSTEM32;
    } else {
        /* At least the current folder is left out; programs that this one starts are told the same, so only here. */
        SetDllDirectoryW(L"");
        how = LOAD_WITH_ALTERED_SEARCH_PATH;
    }
    /* A broken file is told here and not by Windows as well. */
    mode = SetErrorMode(SEM_FAILCRITICALERRORS);
    loaded = LoadLibraryExW(path, NULL, how);
    SetErrorMode(mode);
    return loaded;
}

void start(void)
{
    HMODULE loaded = library();
    program_main main = loaded ? (program_main)(void (*)(void))GetProcAddress(loaded, "safe_passage_main") : NULL;
    if (main)
        ExitProcess(main());
    tell(GetFileAttributesW(path) == INVALID_FILE_ATTRIBUTES ? words()->missing : words()->broken);
    ExitProcess(COULD_NOT_START);
}
