/* Stands in for every program of the made-up machines: as a service it runs until it is told to stop, with
 * --idle it is an ordinary program that sleeps until it is ended. run.py compiles it and copies it under the names that real programs have. */
#include <string.h>
#include <windows.h>

static SERVICE_STATUS_HANDLE handle;
static HANDLE stop;

static void say(DWORD state)
{
    SERVICE_STATUS status = {SERVICE_WIN32_OWN_PROCESS, state, state == SERVICE_RUNNING ? SERVICE_ACCEPT_STOP : 0, 0, 0, 0, 0};
    SetServiceStatus(handle, &status);
}

static DWORD WINAPI control(DWORD code, DWORD type, void *data, void *context)
{
    if (code == SERVICE_CONTROL_STOP)
        SetEvent(stop);
    return NO_ERROR;
}

static void WINAPI service(DWORD count, wchar_t **arguments)
{
    stop = CreateEventW(NULL, TRUE, FALSE, NULL);
    handle = RegisterServiceCtrlHandlerExW(arguments[0], control, NULL);
    say(SERVICE_RUNNING);
    WaitForSingleObject(stop, INFINITE);
    say(SERVICE_STOPPED);
}

int main(int count, char **arguments)
{
    wchar_t name[] = L"";
    SERVICE_TABLE_ENTRYW table[] = {{name, service}, {NULL, NULL}};
    if (count > 1 && strcmp(arguments[1], "--idle") == 0)
        Sleep(INFINITE);
    return !StartServiceCtrlDispatcherW(table);
}
