/* Stands in for the drivers of the made-up machines: it loads, does nothing, and so counts as running. */
int __stdcall DriverEntry(void *driver, void *path)
{
    return 0;
}
