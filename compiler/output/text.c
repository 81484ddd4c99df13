// Pages as text that people can read and tests can compare: what is drawn, in
// which order, where, and which line of the YAML asked for it.
#include "output/device.h"

typedef struct TextDevice {
    Device device;
    const Sink *sink;
    Arena arena;
    StrBuilder out;
    int depth; // of groups
    bool failed;
} TextDevice;

static void flush_out(TextDevice *text)
{
    Str all = str_built(&text->out);
    if (!text->failed && all.n &&
        !text->sink->write(text->sink->context, all.s, (size_t)all.n))
        text->failed = true;
    arena_reset(&text->arena);
    text->out = (StrBuilder){.arena = &text->arena};
}

// With two decimals, which is finer than a printer.
static void add_points(TextDevice *text, Length length)
{
    int64_t hundredths = scale_by(length, 100, 1024);
    const char *sign = hundredths < 0 ? "-" : "";
    if (hundredths < 0)
        hundredths = -hundredths;
    str_addf(&text->out, " %s%d.%02d", sign, (int)(hundredths / 100),
             (int)(hundredths % 100));
}

static void add_percent(TextDevice *text, int permille)
{
    str_addf(&text->out, " %d", permille / 10);
    if (permille % 10)
        str_addf(&text->out, ".%d", permille % 10);
}

// "@12" is line 12 of the report; of other files only the name is shown, since
// their lines move without any change to what is drawn.
static void add_place(TextDevice *text, Span span)
{
    const Source *source = span.source;
    if (!source) {
        str_add(&text->out, S(" @-"));
    } else if (source->order == 0) {
        int line = source_place(source, span.start).line;
        str_addf(&text->out, " @%d", line);
    } else {
        const char *slash = strrchr(source->path, '/');
        str_addf(&text->out, " @%s", slash ? slash + 1 : source->path);
    }
}

static void add_node(TextDevice *text, const Node *node)
{
    add_place(text, node ? node->span : (Span){0});
}

static void begin_line(TextDevice *text, const char *what, const Item *item)
{
    str_addf(&text->out, "%*s%s", 2 + 2 * text->depth, "", what);
    add_points(text, item->x);
    add_points(text, item->y);
}

static void end_line(TextDevice *text)
{
    str_add(&text->out, S("\n"));
}

// What was asked for, as long as no medium has been chosen.
static void add_paint(TextDevice *text, Paint paint)
{
    if (paint.swatch->name.n)
        str_addf(&text->out, "“%.*s”", STR(paint.swatch->name));
    else
        str_add(&text->out, S("own colour"));
    if (paint.tint != 1000)
        add_percent(text, paint.tint);
}

static void add_ink(TextDevice *text, const char *what, const Ink *ink,
                    Paint paint)
{
    static const char *const names[] = {
        [INK_NONE] = "none",
        [INK_PROCESS] = "cmyk",
        [INK_SPOT] = "spot",
        [INK_LIGHT] = "rgb",
    };
    if (ink->kind == INK_NONE && !paint.swatch)
        return;
    str_addf(&text->out, " %s ", what);
    if (ink->kind == INK_NONE) {
        add_paint(text, paint);
        return;
    }
    str_addf(&text->out, "%s", names[ink->kind]);
    if (ink->kind == INK_SPOT)
        str_addf(&text->out, " “%.*s”", STR(ink->spot->spot));
    int count = ink->kind == INK_PROCESS ? 4 : ink->kind == INK_LIGHT ? 3 : 1;
    for (int i = 0; i < count; i++)
        add_percent(text, ink->amount[i]);
    if (ink->overprint)
        str_add(&text->out, S(" overprint"));
}

static void begin_page(Device *device, const Page *page)
{
    TextDevice *text = (TextDevice *)device;
    str_addf(&text->out, "page %d %s", page->number,
             page->recto ? "recto" : "verso");
    if (page->folio.n)
        str_addf(&text->out, " folio “%.*s”", STR(page->folio));
    if (page->master)
        str_addf(&text->out, " master “%.*s”", STR(page->master->name));
    end_line(text);
}

static void add_text(Device *device, const Item *item)
{
    static const char *const directions[] = {
        [DIRECTION_HORIZONTAL] = "",
        [DIRECTION_UPRIGHT] = " upright",
        [DIRECTION_SIDEWAYS] = " sideways",
        [DIRECTION_ACROSS] = " across",
    };
    TextDevice *text = (TextDevice *)device;
    const GlyphRun *run = item->as.text;
    Item first = *item;
    if (run->count) {
        bool turned = run->direction == DIRECTION_SIDEWAYS;
        const PlacedGlyph *glyph = &run->glyphs[0];
        first.x += turned ? glyph->y : glyph->x;
        first.y += turned ? glyph->x : -glyph->y;
    }
    begin_line(text, "text", &first);
    str_add(&text->out, S(" width"));
    add_points(text, run->width);
    if (run->node)
        add_place(text, node_span(run->node, run->start, run->start + 1));
    else
        add_node(text, item->node);
    str_addf(&text->out, " %.*s", STR(run->font->family));
    if (run->font->weight == WEIGHT_BOLD)
        str_add(&text->out, S(" bold"));
    if (run->font->italic)
        str_add(&text->out, S(" italic"));
    add_points(text, run->size);
    str_addf(&text->out, "%s", directions[run->direction]);
    add_ink(text, "in", &item->fill_ink, item->fill);
    str_addf(&text->out, " “%.*s”", STR(run->text));
    end_line(text);
}

static void add_steps(TextDevice *text, const Path *path)
{
    static const char *const names[] = {
        [STEP_MOVE] = " m",
        [STEP_LINE] = " l",
        [STEP_CURVE] = " c",
        [STEP_CLOSE] = " h",
    };
    for (int i = 0; i < path->steps.count; i++) {
        const Step *step = &path->steps.at[i];
        str_addf(&text->out, "%s", names[step->kind]);
        if (step->kind == STEP_CURVE) {
            add_points(text, step->one.x);
            add_points(text, step->one.y);
            add_points(text, step->other.x);
            add_points(text, step->other.y);
        }
        if (step->kind != STEP_CLOSE) {
            add_points(text, step->to.x);
            add_points(text, step->to.y);
        }
    }
}

static void add_path(Device *device, const Item *item)
{
    TextDevice *text = (TextDevice *)device;
    const Path *path = item->as.path;
    begin_line(text, "path", item);
    add_node(text, item->node);
    add_ink(text, "fill", &item->fill_ink, item->fill);
    add_ink(text, "stroke", &item->stroke_ink, item->stroke);
    if (item->stroke.swatch || item->stroke_ink.kind != INK_NONE)
        add_points(text, path->stroke_width);
    if (path->dash) {
        str_add(&text->out, S(" dash"));
        add_points(text, path->dash);
        add_points(text, path->gap);
    }
    add_steps(text, path);
    end_line(text);
}

static void add_image(Device *device, const Item *item)
{
    TextDevice *text = (TextDevice *)device;
    const Image *image = item->as.image;
    Window window = image->window;
    begin_line(text, "image", item);
    add_points(text, item->width);
    add_points(text, item->height);
    add_node(text, item->node);
    str_addf(&text->out, " “%.*s” %d×%d", STR(image->picture->node->text),
             window.width, window.height);
    if (window.x || window.y)
        str_addf(&text->out, " from %d,%d", window.x, window.y);
    add_ink(text, "on", &item->fill_ink, item->fill);
    end_line(text);
}

static void begin_group(Device *device, const Item *item)
{
    TextDevice *text = (TextDevice *)device;
    const Transform *turn = &item->as.group.transform;
    begin_line(text, "group", item);
    add_node(text, item->node);
    str_addf(&text->out, " matrix %d %d %d %d", turn->a, turn->b, turn->c,
             turn->d);
    add_points(text, turn->e);
    add_points(text, turn->f);
    if (item->as.group.clip) {
        str_add(&text->out, S(" clip"));
        add_steps(text, item->as.group.clip);
    }
    end_line(text);
    text->depth++;
}

static void end_group(Device *device, const Item *item)
{
    (void)item;
    ((TextDevice *)device)->depth--;
}

static void add_link(Device *device, const Item *item)
{
    TextDevice *text = (TextDevice *)device;
    begin_line(text, "link", item);
    add_points(text, item->width);
    add_points(text, item->height);
    add_node(text, item->node);
    str_addf(&text->out, " %.*s\n", STR(item->as.target));
}

static void add_anchor(Device *device, const Item *item)
{
    TextDevice *text = (TextDevice *)device;
    begin_line(text, "anchor", item);
    str_addf(&text->out, " #%.*s\n", STR(item->as.label));
}

static void add_bookmark(Device *device, const Item *item)
{
    TextDevice *text = (TextDevice *)device;
    begin_line(text, "bookmark", item);
    str_addf(&text->out, " %d “%.*s”\n", item->as.bookmark.level,
             STR(item->as.bookmark.title));
}

static void end_page(Device *device)
{
    flush_out((TextDevice *)device);
}

static bool close_text(Device *device)
{
    TextDevice *text = (TextDevice *)device;
    flush_out(text);
    arena_free(&text->arena);
    return !text->failed;
}

static Device *open_text(const Job *job, const Sink *sink, const Pages *pages);

const DeviceKind device_text = {
    .name = "text",
    .open = open_text,
    .begin_page = begin_page,
    .text = add_text,
    .path = add_path,
    .image = add_image,
    .begin_group = begin_group,
    .end_group = end_group,
    .link = add_link,
    .anchor = add_anchor,
    .bookmark = add_bookmark,
    .end_page = end_page,
    .close = close_text,
};

static Device *open_text(const Job *job, const Sink *sink, const Pages *pages)
{
    TextDevice *text = NEW(job->arena, TextDevice);
    text->device = (Device){&device_text, job};
    text->sink = sink;
    text->out = (StrBuilder){.arena = &text->arena};
    const Imprint *imprint = &pages->imprint;
    str_addf(&text->out, "pages %d “%.*s” %.*s %04d-%02d-%02d, trimmed",
             pages->pages.count, STR(imprint->title), STR(imprint->lang),
             imprint->date[0], imprint->date[1], imprint->date[2]);
    add_points(text, pages->sheet.width);
    add_points(text, pages->sheet.height);
    str_add(&text->out, S(", bleed"));
    add_points(text, pages->sheet.bleed);
    str_add(&text->out, S(", around"));
    add_points(text, pages->sheet.around);
    str_add(&text->out, pages->from_right ? S(", from the right") : S(""));
    end_line(text);
    return &text->device;
}
