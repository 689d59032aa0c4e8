/* Says which windows can be seen on the machine and what lies in them, as a screen reader would ask Windows: one line each,
 * in UTF-8, fields parted by tabs:
 *
 *   number, number of the window that it lies in (0 for none), class, left, top, right, bottom, 1 if it can be used, 1 if it is
 *   the button that the Enter key presses, text
 *
 * Places are those of the screen. What can't be seen is left out, and so is all that lies in it. */
#include <stdio.h>
#include <windows.h>

#define LONGEST 2048

static void say(HWND window, HWND inside)
{
    wchar_t class[LONGEST] = L"", text[LONGEST] = L"";
    char line[4 * LONGEST];
    RECT place = {0};
    GetClassNameW(window, class, LONGEST);
    /* Not GetWindowText, which does not see the text of another program's controls; and a hung window is not waited for. */
    DWORD_PTR copied;
    SendMessageTimeoutW(window, WM_GETTEXT, LONGEST, (LPARAM)text, SMTO_ABORTIFHUNG, 2000, &copied);
    GetWindowRect(window, &place);
    for (wchar_t *letter = text; *letter != 0; letter++)
        if (*letter == L'\t' || *letter == L'\n' || *letter == L'\r')
            *letter = L' ';
    wchar_t whole[3 * LONGEST];
    swprintf(whole, 3 * LONGEST, L"%llu\t%llu\t%ls\t%ld\t%ld\t%ld\t%ld\t%d\t%d\t%ls\n", (unsigned long long)(UINT_PTR)window,
             (unsigned long long)(UINT_PTR)inside, class, place.left, place.top, place.right, place.bottom, IsWindowEnabled(window),
             wcscmp(class, L"Button") == 0 && (GetWindowLongW(window, GWL_STYLE) & BS_TYPEMASK) == BS_DEFPUSHBUTTON, text);
    WideCharToMultiByte(CP_UTF8, 0, whole, -1, line, sizeof line, NULL, NULL);
    fputs(line, stdout);
}

static BOOL CALLBACK each_inside(HWND window, LPARAM unused)
{
    (void)unused;
    if (IsWindowVisible(window))
        say(window, GetAncestor(window, GA_PARENT));
    return TRUE;
}

static BOOL CALLBACK each(HWND window, LPARAM unused)
{
    if (IsWindowVisible(window)) {
        say(window, NULL);
        EnumChildWindows(window, each_inside, unused);
    }
    return TRUE;
}

int main(void)
{
    EnumWindows(each, 0);
    return 0;
}
