// What a browser is told of a build.
#include "preview.h"

#include <stdlib.h>
#include <sys/stat.h>

#include "base/json.h"
#include "output/svg.h"

// --- marks of pages
// -----------------------------------------------------------

static void mix(uint64_t *hash, uint64_t value)
{
    *hash = (*hash ^ value) * 0x9E3779B97F4A7C15u;
    *hash ^= *hash >> 29;
}

static void mix_bytes(uint64_t *hash, const void *bytes, size_t count)
{
    const unsigned char *at = bytes;
    for (size_t i = 0; i < count; i++)
        mix(hash, at[i]);
}

static void mix_ink(uint64_t *hash, const Ink *ink)
{
    mix(hash, (uint64_t)ink->kind);
    for (int i = 0; i < 3; i++)
        mix(hash, (uint64_t)ink->amount[i]);
}

static void mix_point(uint64_t *hash, Point point)
{
    mix(hash, (uint64_t)(uint32_t)point.x << 32 | (uint32_t)point.y);
}

static void mix_run(uint64_t *hash, const GlyphRun *run)
{
    mix(hash, (uint64_t)run->size << 32 | (uint64_t)run->font->number);
    mix(hash, (uint64_t)run->direction);
    for (int i = 0; i < run->count; i++) {
        const PlacedGlyph *glyph = &run->glyphs[i];
        mix(hash, (uint64_t)glyph->id << 32 | (uint32_t)glyph->x);
        mix(hash, (uint64_t)(uint32_t)glyph->y);
    }
}

static void mix_path(uint64_t *hash, const Path *path)
{
    mix(hash, (uint64_t)path->stroke_width << 32 | (uint32_t)path->dash);
    for (int i = 0; i < path->steps.count; i++) {
        const Step *step = &path->steps.at[i];
        mix(hash, (uint64_t)step->kind);
        mix_point(hash, step->to);
        if (step->kind == STEP_CURVE) {
            mix_point(hash, step->one);
            mix_point(hash, step->other);
        }
    }
}

uint64_t preview_picture_mark(const Item *item)
{
    const Image *image = item->as.image;
    uint64_t hash = 1;
    struct stat status;
    mix_bytes(&hash, image->picture->path, strlen(image->picture->path));
    if (stat(image->picture->path, &status) == 0) {
        mix(&hash, (uint64_t)status.st_mtim.tv_nsec);
        mix(&hash, (uint64_t)status.st_mtim.tv_sec);
        mix(&hash, (uint64_t)status.st_size);
    }
    mix_bytes(&hash, &image->window, sizeof image->window);
    mix(&hash, (uint64_t)item->width);
    mix_ink(&hash, &item->fill_ink);
    return hash;
}

static void mix_items(uint64_t *hash, const Item *items, int count);

static void mix_item(uint64_t *hash, const Item *item)
{
    mix(hash, (uint64_t)item->kind);
    mix(hash, (uint64_t)(uint32_t)item->x << 32 | (uint32_t)item->y);
    mix(hash, (uint64_t)(uint32_t)item->width << 32 | (uint32_t)item->height);
    mix_ink(hash, &item->fill_ink);
    mix_ink(hash, &item->stroke_ink);
    switch (item->kind) {
    case ITEM_TEXT:
        mix_run(hash, item->as.text);
        break;
    case ITEM_PATH:
        mix_path(hash, item->as.path);
        break;
    case ITEM_IMAGE:
        mix(hash, preview_picture_mark(item));
        break;
    case ITEM_GROUP:
        mix_bytes(hash, &item->as.group.transform, sizeof(Transform));
        if (item->as.group.clip)
            mix_path(hash, item->as.group.clip);
        mix_items(hash, item->as.group.items.at, item->as.group.items.count);
        break;
    case ITEM_LINK:
    case ITEM_ANCHOR:
        mix_bytes(hash, item->as.target.s, (size_t)item->as.target.n);
        break;
    case ITEM_BOOKMARK:
        break;
    }
}

static void mix_items(uint64_t *hash, const Item *items, int count)
{
    for (int i = 0; i < count; i++)
        mix_item(hash, &items[i]);
}

void preview_mark(Preview *preview)
{
    const Pages *pages = preview->session.good->shown;
    arena_reset(&preview->arena);
    preview->marks = NEW_ARRAY(&preview->arena, uint64_t, pages->pages.count);
    for (int i = 0; i < pages->pages.count; i++) {
        const Page *page = &pages->pages.at[i];
        uint64_t hash = (uint64_t)preview->session.good->kit->fonts;
        mix(&hash, (uint64_t)pages->sheet.width);
        mix(&hash, (uint64_t)pages->sheet.height);
        mix_items(&hash, page->items.at, page->items.count);
        preview->marks[i] = hash;
    }
}

// --- places
// -------------------------------------------------------------------

typedef struct Search {
    const Preview *preview;
    int line, best;
    Length size; // of the type there: a heading is smaller in the contents
    int page;
    PreviewSpot *spot;
} Search;

static bool try_item(void *context, const Item *item, int number)
{
    (void)number;
    Search *search = context;
    Span span = svg_span(item);
    if (!span.source || span.source->order != 0 ||
        item->artifact == ARTIFACT_PAGINATION)
        return true;
    int line = source_place(span.source, span.start).line;
    int last = source_place(span.source, span.end).line;
    if (last < search->line || line > search->best ||
        (line == search->best && item->height <= search->size))
        return true;
    search->best = line;
    search->size = item->height;
    *search->spot = (PreviewSpot){search->page, item->y - item->height};
    return true;
}

bool preview_find(const Preview *preview, int line, PreviewSpot *spot)
{
    Search search = {preview, line, INT32_MAX, 0, 0, spot};
    const Build *good = preview->session.good;
    for (int i = 0; good && i < good->shown->pages.count; i++) {
        search.page = good->shown->pages.at[i].number;
        svg_visit(&good->shown->pages.at[i], try_item, &search);
    }
    return search.best < INT32_MAX;
}

// --- the state
// ----------------------------------------------------------------

// An item of the pages, and where in the source it was typed.
typedef struct Typed {
    Span span;
    int page, number;
    const Item *item;
} Typed;

// All of them, by source and place: a report may have a thousand messages.
typedef struct Places {
    Arena *arena;
    ARRAY_OF(Typed) items;
    int page; // that is being visited
    int longest;
} Places;

static bool add_place(void *context, const Item *item, int number)
{
    Places *places = context;
    Span span = svg_span(item);
    if (span.source)
        *PUSH(places->arena, &places->items) =
            (Typed){span, places->page, number, item};
    return true;
}

static int by_place(const void *a, const void *b)
{
    const Typed *one = a, *other = b;
    if (one->span.source != other->span.source)
        return one->span.source->order - other->span.source->order;
    if (one->span.start != other->span.start)
        return one->span.start - other->span.start;
    return one->page != other->page ? one->page - other->page
                                    : one->number - other->number;
}

static Places find_places(const Preview *preview, Arena *arena)
{
    const Build *good = preview->session.good;
    Places places = {.arena = arena};
    if (!good || good != preview->session.last ||
        good->job->diag->messages.count == 0)
        return places;
    for (int i = 0; i < good->shown->pages.count; i++) {
        places.page = good->shown->pages.at[i].number;
        svg_visit(&good->shown->pages.at[i], add_place, &places);
    }
    if (places.items.count)
        qsort(places.items.at, (size_t)places.items.count, sizeof(Typed),
              by_place);
    for (int i = 0; i < places.items.count; i++) {
        Span span = places.items.at[i].span;
        if (span.end - span.start > places.longest)
            places.longest = span.end - span.start;
    }
    return places;
}

// The first item that begins at or after a byte of a source.
static int first_from(const Places *places, const Source *source, int start)
{
    int low = 0, high = places->items.count;
    while (low < high) {
        int middle = (low + high) / 2;
        Span at = places->items.at[middle].span;
        bool before = at.source->order != source->order
                          ? at.source->order < source->order
                          : at.start < start;
        low = before ? middle + 1 : low;
        high = before ? high : middle;
    }
    return low;
}

enum { MOST_PLACES = 40 }; // that are shown of one message

static void write_place(Json *json, const Typed *at)
{
    json_open(json, '[');
    json_number(json, at->page);
    json_number(json, at->number);
    json_close(json, ']');
}

// A line that is too wide is shown whole, since its end may be off the page.
static void write_line(const Places *places, Json *json, const Typed *of)
{
    int count = 0;
    for (int i = 0; i < places->items.count && count < MOST_PLACES; i++) {
        const Typed *at = &places->items.at[i];
        if (at->page != of->page || at->item->y != of->item->y ||
            at->item->element != of->item->element)
            continue;
        write_place(json, at);
        count++;
    }
}

// Where on the pages a message's words are, as pairs of page and item.
static void write_places(const Places *places, Json *json,
                         const Message *message)
{
    Span span = message->span;
    json_key(json, "places");
    json_open(json, '[');
    int count = 0;
    int i = span.source
                ? first_from(places, span.source, span.start - places->longest)
                : places->items.count;
    for (; i < places->items.count && count < MOST_PLACES; i++) {
        const Typed *at = &places->items.at[i];
        if (at->span.source != span.source || at->span.start >= span.end)
            break;
        if (at->span.end <= span.start)
            continue;
        if (message->code == WK601) {
            write_line(places, json, at);
            break;
        }
        write_place(json, at);
        count++;
    }
    json_close(json, ']');
}

static void write_message(const Preview *preview, const Places *places,
                          Json *json, int id)
{
    const Message *message = preview->session.last->job->diag->messages.at[id];
    static const char *const levels[] = {[LEVEL_NOTE] = "note",
                                         [LEVEL_WARNING] = "warning",
                                         [LEVEL_ERROR] = "error"};
    bool chinese = preview->options.print.lang == LANG_ZH;
    json_open(json, '{');
    json_count(json, "id", id);
    json_text(json, "level", str_of(levels[message->level]));
    char code[16];
    snprintf(code, sizeof code, "WK%03d", message->code);
    json_text(json, "code", str_of(code));
    json_text(json, "text", chinese ? message->words.zh : message->words.en);
    json_key(json, "help");
    json_open(json, '[');
    for (int i = 0; i < message->advice.count; i++)
        json_value(json, chinese ? message->advice.at[i].words.zh
                                 : message->advice.at[i].words.en);
    json_close(json, ']');
    if (message->span.source) {
        Place place = source_place(message->span.source, message->span.start);
        json_text(json, "file", str_of(message->span.source->path));
        json_count(json, "line", place.line);
        json_count(json, "column", place.column);
        json_text(json, "source",
                  source_line(message->span.source, place.line));
    }
    write_places(places, json, message);
    json_close(json, '}');
}

static void write_pages(const Preview *preview, Json *json)
{
    const Build *good = preview->session.good;
    json_key(json, "pages");
    json_open(json, '[');
    for (int i = 0; good && i < good->shown->pages.count; i++) {
        const Page *page = &good->shown->pages.at[i];
        char mark[20];
        snprintf(mark, sizeof mark, "%016llx",
                 (unsigned long long)preview->marks[i]);
        json_open(json, '{');
        json_text(json, "mark", str_of(mark));
        json_text(json, "folio", page->folio);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void write_head(const Preview *preview, Json *json)
{
    const Build *good = preview->session.good;
    bool chinese = preview->options.print.lang == LANG_ZH;
    json_count(json, "build", preview->builds);
    json_text(json, "lang", chinese ? S("zh") : S("en"));
    json_text(json, "file", str_of(preview->options.input));
    json_key(json, "current");
    json_flag(json, good && good == preview->session.last);
    json_count(json, "work", preview->work);
    json_key(json, "proofed");
    json_flag(json, preview->proof_due == 0);
    json_text(json, "time", str_of(preview->good));
    if (good) {
        const Pages *pages = good->shown;
        json_text(json, "title", pages->imprint.title);
        // In points; half a thousandth is nothing on a screen.
        json_count(json, "width", scale_by(pages->sheet.width, 1, 1024));
        json_count(json, "height", scale_by(pages->sheet.height, 1, 1024));
    }
}

Str preview_state(const Preview *preview, Arena *arena)
{
    char *bytes = NULL;
    size_t count = 0;
    FILE *out = open_memstream(&bytes, &count);
    if (!out)
        die_of_memory();
    Json json = {.out = out};
    Diag *diag = preview->session.last->job->diag;
    diag_sort(diag);
    json_open(&json, '{');
    write_head(preview, &json);
    write_pages(preview, &json);
    Places places = find_places(preview, arena);
    json_key(&json, "messages");
    json_open(&json, '[');
    for (int i = 0; i < diag->messages.count; i++)
        if (diag->messages.at[i]->level != LEVEL_OFF)
            write_message(preview, &places, &json, i);
    json_close(&json, ']');
    json_close(&json, '}');
    fclose(out);
    Str state = str_copy(arena, (Str){bytes, (int)count});
    free(bytes);
    return state;
}
