#include "image/srgb.h"

#include <lcms2.h>
#include <string.h>

Str srgb_profile(Arena *arena)
{
    // Of the header: when it was made, and a sum that may be left out.
    enum { DATE = 24, SUM = 84, SUM_BYTES = 16, HEADER = 128 };
    static const char date[12] = {7, 'l', 0, 1, 0, 1}; // 1 January 1900
    cmsUInt32Number count = 0;
    cmsHPROFILE profile = cmsCreate_sRGBProfile();
    if (!profile)
        die_of_memory();
    cmsSetProfileVersion(profile, 2.1);
    ensure(cmsSaveProfileToMem(profile, NULL, &count) && count > HEADER);
    char *bytes = NEW_ARRAY(arena, char, count);
    ensure(cmsSaveProfileToMem(profile, bytes, &count));
    cmsCloseProfile(profile);
    memcpy(bytes + DATE, date, sizeof date);
    memset(bytes + SUM, 0, SUM_BYTES);
    return (Str){bytes, (int)count};
}
