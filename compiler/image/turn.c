#include "image/turn.h"

enum { UPRIGHT = 1, ORIENTATION = 0x0112, ENTRY = 12 };

// A number of two or four bytes, in the order that the file says; 0 past the
// end.
static uint32_t number_at(Str exif, uint32_t at, int bytes, bool big)
{
    uint32_t number = 0;
    if (at > (uint32_t)exif.n || exif.n - (int)at < bytes)
        return 0;
    for (int i = 0; i < bytes; i++) {
        uint32_t byte = (uint8_t)exif.s[(int)at + i];
        number |= byte << 8 * (big ? bytes - 1 - i : i);
    }
    return number;
}

int turn_of(Str exif)
{
    bool big = str_starts(exif, "MM");
    if (!big && !str_starts(exif, "II"))
        return UPRIGHT;
    uint32_t table = number_at(exif, 4, 4, big);
    if (table > (uint32_t)exif.n)
        return UPRIGHT;
    uint32_t count = number_at(exif, table, 2, big);
    for (uint32_t i = 0; i < count; i++) {
        uint32_t entry = table + 2 + i * ENTRY;
        if (number_at(exif, entry, 2, big) != ORIENTATION)
            continue;
        uint32_t turn = number_at(exif, entry + 8, 2, big);
        return turn >= 1 && turn <= 8 ? (int)turn : UPRIGHT;
    }
    return UPRIGHT;
}

bool turn_swaps(int turn)
{
    return turn >= 5;
}

Pixel turn_pixel(int turn, Pixel stored, int width, int height)
{
    int x = stored.x, y = stored.y;
    int right = width - 1, foot = height - 1;
    const Pixel seen[] = {
        {x, y},                // 1: upright
        {right - x, y},        // 2: mirrored
        {right - x, foot - y}, // 3: upside down
        {x, foot - y},         // 4
        {y, x},                // 5
        {right - y, x},        // 6: turned clockwise
        {right - y, foot - x}, // 7
        {y, foot - x},         // 8: turned the other way
    };
    return seen[turn - 1];
}
