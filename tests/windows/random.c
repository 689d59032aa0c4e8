/* bcryptprimitives.dll of one function, for Wine 8, which lacks it and Rust's standard library may ask for it.
 * For these tests alone; it is never shipped. */
#include <windows.h>

BOOLEAN NTAPI SystemFunction036(void *buffer, ULONG length);

__declspec(dllexport) BOOL WINAPI ProcessPrng(BYTE *buffer, SIZE_T length)
{
    return SystemFunction036(buffer, (ULONG)length);
}
