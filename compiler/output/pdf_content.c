// The bytes of a page's content, gathered before they are deflated.
#include "output/pdf_content.h"

#include <stdarg.h>

void content_start(PdfContent *content)
{
    content->bytes.count = 0;
    content->saved.count = 0;
    content->in_text = false;
    content->marked = NULL;
    content->now = (PdfGraphics){.stroke_width = PT(1)};
}

Str content_all(const PdfContent *content)
{
    return (Str){content->bytes.at, content->bytes.count};
}

char *content_room(PdfContent *content, int count)
{
    while (content->bytes.room - content->bytes.count < count) {
        int had = content->bytes.room;
        int more = had ? 2 * had : 64 * 1024;
        char *at = NEW_ARRAY(content->arena, char, more);
        if (content->bytes.count)
            memcpy(at, content->bytes.at, (size_t)content->bytes.count);
        content->bytes.at = at;
        content->bytes.room = more;
    }
    return content->bytes.at + content->bytes.count;
}

void content_filled(PdfContent *content, const char *end)
{
    content->bytes.count = (int)(end - content->bytes.at);
}

void content_add(PdfContent *content, Str bytes)
{
    memcpy(content_room(content, bytes.n), bytes.s, (size_t)bytes.n);
    content->bytes.count += bytes.n;
}

void content_addf(PdfContent *content, const char *format, ...)
{
    enum { LONGEST = 256 };
    va_list args;
    va_start(args, format);
    char *at = content_room(content, LONGEST);
    int n = vsnprintf(at, LONGEST, format, args);
    va_end(args);
    ensure(n >= 0 && n < LONGEST);
    content->bytes.count += n;
}

void content_number(PdfContent *content, int64_t value)
{
    enum { LONGEST = 26 };
    char *at = content_room(content, LONGEST);
    at += length_decimals(at, value);
    *at++ = ' ';
    content_filled(content, at);
}

void content_millionths(PdfContent *content, int value)
{
    int64_t size = value < 0 ? -(int64_t)value : value;
    int whole = (int)(size / 1000000), fraction = (int)(size % 1000000);
    content_addf(content, "%s%d", value < 0 ? "-" : "", whole);
    if (fraction)
        content_addf(content, ".%06d", fraction);
    content_add(content, S(" "));
}

void content_end_mark(PdfContent *content)
{
    if (content->marked)
        content_add(content, S("EMC\n"));
    content->marked = NULL;
}

void content_begin_text(PdfContent *content)
{
    if (content->in_text)
        return;
    content_end_mark(content);
    content_add(content, S("BT\n"));
    content->in_text = true;
}

void content_end_text(PdfContent *content)
{
    if (!content->in_text)
        return;
    content_end_mark(content);
    content_add(content, S("ET\n"));
    content->in_text = false;
}

void content_save(PdfContent *content)
{
    content_end_text(content);
    content_end_mark(content);
    content_add(content, S("q\n"));
    *PUSH(content->arena, &content->saved) = content->now;
}

void content_restore(PdfContent *content)
{
    content_end_text(content);
    content_end_mark(content);
    content_add(content, S("Q\n"));
    content->now = content->saved.at[--content->saved.count];
}
