// From pages to the YAML and back: --map for programs, --synctex for viewers.
#include "base/json.h"
#include "base/length.h"
#include "export/export.h"

#include <limits.h>
#include <stdlib.h>

static void put_points(Json *json, const char *key, Length length)
{
    char words[32];
    snprintf(words, sizeof(words), "%.3f", (double)length / 1024);
    json_key(json, key);
    json_raw(json, str_of(words));
}

void map_write(const Job *job, const Pages *pages, FILE *out)
{
    PlacedBoxes boxes = placed_boxes(job->arena, pages);
    for (int i = 0; i < boxes.count; i++) {
        const PlacedBox *box = &boxes.at[i];
        Place place = source_place(box->span.source, box->span.start);
        Json json = {.out = out};
        json_open(&json, '{');
        json_count(&json, "page", box->page);
        json_text(&json, "kind", str_of(box->kind));
        put_points(&json, "x", box->x);
        put_points(&json, "y", box->y);
        put_points(&json, "width", box->width);
        put_points(&json, "height", box->height);
        json_text(&json, "file", str_of(box->span.source->path));
        json_count(&json, "line", place.line);
        json_count(&json, "column", place.column);
        json_text(&json, "path", node_path(job->arena, box->node));
        json_text(&json, "text", box->text);
        json_close(&json, '}');
    }
}

// SyncTeX counts in 1/65536 of a TeX point, of which 72.27 make an inch.
static long long scaled(Length length)
{
    return (long long)scale_by(length, 6578176, 102400);
}

typedef struct Inputs {
    ARRAY_OF(const Source *) all;
} Inputs;

static int input_of(Arena *arena, Inputs *inputs, const Source *source)
{
    for (int i = 0; i < inputs->all.count; i++)
        if (inputs->all.at[i] == source)
            return i + 1;
    *PUSH(arena, &inputs->all) = source;
    return inputs->all.count;
}

static void put_box(const PlacedBox *box, int input, Length around, FILE *out)
{
    Place place = source_place(box->span.source, box->span.start);
    long long x = scaled(box->x + around);
    long long base = scaled(box->y + box->height + around);
    long long width = scaled(box->width), height = scaled(box->height);
    fprintf(out, "(%d,%d:%lld,%lld:%lld,%lld,0\n", input, place.line, x, base,
            width, height);
    fprintf(out, "x%d,%d:%lld,%lld\n", input, place.line, x, base);
    fprintf(out, "x%d,%d:%lld,%lld\n)\n", input, place.line, x + width, base);
}

void synctex_write(const Job *job, const Pages *pages, FILE *out)
{
    PlacedBoxes boxes = placed_boxes(job->arena, pages);
    Inputs inputs = {0};
    for (int i = 0; i < boxes.count; i++)
        input_of(job->arena, &inputs, boxes.at[i].span.source);
    fputs("SyncTeX Version:1\n", out);
    for (int i = 0; i < inputs.all.count; i++) {
        char path[PATH_MAX];
        const char *named = inputs.all.at[i]->path;
        fprintf(out, "Input:%d:%s\n", i + 1,
                realpath(named, path) ? path : named);
    }
    fputs("Output:pdf\nMagnification:1000\nUnit:1\nX Offset:0\nY Offset:0\n"
          "Content:\n",
          out);
    Length around = pages->sheet.around;
    long long width = scaled(pages->sheet.width + 2 * around);
    long long height = scaled(pages->sheet.height + 2 * around);
    int count = 0;
    for (int p = 0; p < pages->pages.count; p++) {
        int page = pages->pages.at[p].number;
        fprintf(out, "{%d\n[1,1:0,%lld:%lld,%lld,0\n", page, height, width,
                height);
        for (int i = 0; i < boxes.count; i++) {
            if (boxes.at[i].page != page)
                continue;
            int input = input_of(job->arena, &inputs, boxes.at[i].span.source);
            put_box(&boxes.at[i], input, around, out);
            count += 4;
        }
        fprintf(out, "]\n}%d\n", page);
        count += 2;
    }
    fprintf(out, "Postamble:\nCount:%d\nPost scriptum:\n", count);
}
