// JPEG: its segments, looked through without decoding anything.
#include "image/jpeg.h"

#include "image/decode.h"
#include "image/turn.h"

static int byte_at(Str bytes, int at)
{
    return (uint8_t)bytes.s[at];
}

// Past the coded rows: to the next marker that is no restart.
static int scan_end(Str bytes, int at)
{
    for (; at + 1 < bytes.n; at++) {
        if (byte_at(bytes, at) != 0xFF)
            continue;
        int next = byte_at(bytes, at + 1);
        if (next != 0 && next != 0xFF && (next < 0xD0 || next > 0xD7))
            return at;
    }
    return bytes.n;
}

static bool stands_alone(int marker)
{
    return marker == JPEG_STANDALONE || marker == JPEG_START ||
           marker == JPEG_END || (marker >= 0xD0 && marker <= 0xD7);
}

bool jpeg_segment(Str bytes, int at, JpegSegment *segment)
{
    while (at + 1 < bytes.n &&
           (byte_at(bytes, at) != 0xFF || byte_at(bytes, at + 1) == 0xFF ||
            byte_at(bytes, at + 1) == 0))
        at++;
    if (at + 1 >= bytes.n)
        return false;
    *segment = (JpegSegment){byte_at(bytes, at + 1), {"", 0}, at, at + 2};
    if (stands_alone(segment->marker))
        return true;
    if (at + 4 > bytes.n)
        return false;
    int length = byte_at(bytes, at + 2) << 8 | byte_at(bytes, at + 3);
    if (length < 2 || length > bytes.n - at - 2)
        return false;
    segment->end = at + 2 + length;
    segment->data = str_slice(bytes, at + 4, segment->end);
    if (segment->marker == JPEG_SCAN)
        segment->end = scan_end(bytes, segment->end);
    return true;
}

// What the segments before the first scan say.
typedef struct Head {
    Picture *picture;
    int frame; // its marker; 0: none yet
    int precision, components;
    bool letters; // components are called R, G, B
    bool jfif, adobe;
    int transform; // of Adobe: 0 none, 1 YCbCr, 2 YCCK
} Head;

static void take_frame(Head *head, const JpegSegment *segment)
{
    Str data = segment->data;
    if (head->frame || data.n < 6)
        return;
    head->frame = segment->marker;
    head->precision = byte_at(data, 0);
    head->picture->height = byte_at(data, 1) << 8 | byte_at(data, 2);
    head->picture->width = byte_at(data, 3) << 8 | byte_at(data, 4);
    head->components = byte_at(data, 5);
    head->letters = data.n >= 15 && byte_at(data, 6) == 'R' &&
                    byte_at(data, 9) == 'G' && byte_at(data, 12) == 'B';
}

static void take_segment(Head *head, const JpegSegment *segment)
{
    int marker = segment->marker;
    Str data = segment->data;
    if (marker == JPEG_APP0 && str_starts(data, "JFIF"))
        head->jfif = true;
    if (marker == JPEG_APP1 && data.n > 6 && str_starts(data, "Exif"))
        head->picture->turn = turn_of(str_slice(data, 6, data.n));
    if (marker == JPEG_APP14 && str_starts(data, "Adobe") && data.n >= 12) {
        head->adobe = true;
        head->transform = byte_at(data, 11);
    }
    if (marker >= JPEG_FRAME_FIRST && marker <= JPEG_FRAME_LAST &&
        marker != JPEG_HUFFMAN && marker != JPEG_EXTENSION &&
        marker != JPEG_ARITHMETIC)
        take_frame(head, segment);
}

// Whether a reader of PDF, who knows Adobe's marker only, sees the colours
// that the file means.
static bool same_colors(const Head *head)
{
    if (head->components == 1)
        return true;
    if (!head->adobe)
        return head->components == 4 || head->jfif || !head->letters;
    if (head->components == 4)
        return head->transform == 0 || head->transform == 2;
    return head->transform == 1 || (head->transform == 0 && !head->jfif);
}

static Flaw unusable(const Job *job, const Head *head)
{
    enum { BASELINE = 0xC0, EXTENDED = 0xC1, PROGRESSIVE = 0xC2 };
    Picture *picture = head->picture;
    int n = head->components;
    bool known = head->frame >= BASELINE && head->frame <= PROGRESSIVE;
    if (!known || head->precision != 8 || (n != 1 && n != 3 && n != 4))
        return (Flaw){WK501,
                      {zh(job, "这种 JPEG 不能用（12 位、无损或算术编码）"),
                       en(job, "a JPEG of this kind (12 bits, lossless or "
                               "arithmetic coding) cannot be used")}};
    if (picture->width == 0 || picture->height == 0)
        return (Flaw){WK504,
                      {zh(job, "JPEG 图片坏了，没有写明大小"),
                       en(job, "the JPEG is damaged: it has no size")}};
    picture->model = n == 1 ? MODEL_GREY : n == 3 ? MODEL_RGB : MODEL_CMYK;
    picture->inverted = n == 4 && head->adobe;
    picture->passable = same_colors(head);
    if (turn_swaps(picture->turn)) {
        int width = picture->width;
        picture->width = picture->height;
        picture->height = width;
    }
    return (Flaw){0};
}

static Flaw breaks_off(const Job *job, Str bytes)
{
    Flaw flaw = jpeg_check(job, bytes, NULL, NULL, NULL);
    if (flaw.code)
        return flaw;
    return (Flaw){WK504,
                  {zh(job, "JPEG 图片在第 %d 字节处断了", bytes.n),
                   en(job, "the JPEG breaks off at byte %d", bytes.n)}};
}

Flaw jpeg_head(const Job *job, Str bytes, Picture *picture)
{
    Head head = {.picture = picture};
    JpegSegment segment = {.end = 0};
    bool scanned = false;
    do {
        if (!jpeg_segment(bytes, segment.end, &segment))
            return breaks_off(job, bytes);
        if (!scanned)
            take_segment(&head, &segment);
        scanned |= segment.marker == JPEG_SCAN;
    } while (segment.marker != JPEG_END);
    if (!scanned)
        return breaks_off(job, bytes);
    return unusable(job, &head);
}

static bool says_nothing_of_pixels(const JpegSegment *segment)
{
    int marker = segment->marker;
    return marker == JPEG_COMMENT ||
           (marker >= JPEG_APP0 && marker <= JPEG_APP15 &&
            marker != JPEG_APP0 && marker != JPEG_APP14);
}

Str jpeg_plain(Arena *arena, Str bytes)
{
    char *plain = arena_alloc(arena, (size_t)bytes.n + 1, 1);
    int count = 0;
    JpegSegment segment = {.end = 0};
    do {
        if (!jpeg_segment(bytes, segment.end, &segment))
            break;
        if (says_nothing_of_pixels(&segment))
            continue;
        int length = segment.end - segment.start;
        memcpy(plain + count, bytes.s + segment.start, (size_t)length);
        count += length;
    } while (segment.marker != JPEG_END);
    return (Str){plain, count};
}
