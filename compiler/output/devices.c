// The list of all devices.
#include "output/device.h"

extern const DeviceKind device_pdf, device_spoken, device_svg, device_text;

const DeviceKind *const device_kinds[] = {&device_pdf, &device_spoken,
                                          &device_svg, &device_text, NULL};

const DeviceKind *device_find(Str name)
{
    for (const DeviceKind *const *kind = device_kinds; *kind; kind++)
        if (str_is(name, (*kind)->name))
            return *kind;
    return NULL;
}
