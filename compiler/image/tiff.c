#include "image/tiff.h"

#include <stdio.h>

typedef struct Tiff {
    const uint8_t *bytes;
    int64_t count;
    bool little; // the low byte comes first
} Tiff;

enum {
    TAG_WIDTH = 256,
    TAG_HEIGHT = 257,
    TAG_BITS = 258,
    TAG_COMPRESSION = 259,
    TAG_STRIPS = 273,
    TAG_LENGTHS = 279,
    LARGEST = 1 << 30,
};

static int64_t number_at(const Tiff *tiff, int64_t at, int size)
{
    int64_t value = 0;
    if (at < 0 || at + size > tiff->count)
        return 0;
    for (int i = 0; i < size; i++)
        value =
            value << 8 | tiff->bytes[at + (tiff->little ? size - 1 - i : i)];
    return value;
}

// One of the values of a tag; 0 if there is none.
static int64_t tag_value(const Tiff *tiff, int tag, int64_t index)
{
    enum { SHORT = 3, ENTRY = 12 };
    int64_t table = number_at(tiff, 4, 4);
    int64_t entries = number_at(tiff, table, 2);
    for (int64_t i = 0; i < entries; i++) {
        int64_t at = table + 2 + i * ENTRY;
        if (number_at(tiff, at, 2) != tag)
            continue;
        int size = number_at(tiff, at + 2, 2) == SHORT ? 2 : 4;
        int64_t count = number_at(tiff, at + 4, 4);
        int64_t from = size * count <= 4 ? at + 8 : number_at(tiff, at + 8, 4);
        return index < count ? number_at(tiff, from + size * index, size) : 0;
    }
    return 0;
}

static bool read_strips(const Tiff *tiff, Plate *plate)
{
    int64_t wanted = (int64_t)plate->width * plate->height, got = 0;
    for (int64_t i = 0; got < wanted; i++) {
        int64_t from = tag_value(tiff, TAG_STRIPS, i);
        int64_t length = tag_value(tiff, TAG_LENGTHS, i);
        if (from <= 0 || length <= 0 || from + length > tiff->count)
            return false;
        for (int64_t k = 0; k < length && got < wanted; k++)
            plate->ink[got++] = (uint8_t)(255 - tiff->bytes[from + k]);
    }
    return true;
}

static bool read_plate(Arena *arena, const Tiff *tiff, Plate *plate)
{
    int64_t width = tag_value(tiff, TAG_WIDTH, 0);
    int64_t height = tag_value(tiff, TAG_HEIGHT, 0);
    if (tag_value(tiff, TAG_BITS, 0) != 8 ||
        tag_value(tiff, TAG_COMPRESSION, 0) != 1 || width <= 0 || height <= 0 ||
        width > LARGEST || height > LARGEST / width)
        return false;
    plate->width = (int)width;
    plate->height = (int)height;
    plate->ink = NEW_ARRAY(arena, uint8_t, width * height);
    return read_strips(tiff, plate);
}

bool tiff_read(Arena *arena, const char *path, Plate *plate)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    Tiff tiff = {0};
    if (fseek(file, 0, SEEK_END) == 0)
        tiff.count = ftell(file);
    bool whole = tiff.count > 8 && tiff.count < LARGEST;
    if (whole) {
        uint8_t *bytes = NEW_ARRAY(arena, uint8_t, tiff.count);
        rewind(file);
        whole = fread(bytes, 1, (size_t)tiff.count, file) == (size_t)tiff.count;
        tiff.bytes = bytes;
        tiff.little = bytes[0] == 'I';
    }
    fclose(file);
    return whole && read_plate(arena, &tiff, plate);
}
