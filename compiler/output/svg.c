// Pages as SVG: one page is a document, several stand below one another.
// Each text says where it was typed (data-at), so that a click can lead there.
#include "output/svg.h"

// A page has tens of thousands of numbers; printf would take half of the time.
void svg_integer(StrBuilder *out, long value)
{
    char digits[24];
    int at = countof(digits);
    unsigned long left =
        value < 0 ? 0ul - (unsigned long)value : (unsigned long)value;
    do {
        digits[--at] = (char)('0' + left % 10);
        left /= 10;
    } while (left);
    if (value < 0)
        digits[--at] = '-';
    str_add(out, (Str){digits + at, countof(digits) - at});
}

// Two decimals of a point are finer than any screen.
void svg_number(StrBuilder *out, Length length)
{
    int64_t hundredths = scale_by(length, 100, 1024);
    if (hundredths < 0)
        str_add(out, S("-"));
    hundredths = hundredths < 0 ? -hundredths : hundredths;
    svg_integer(out, (long)(hundredths / 100));
    int rest = (int)(hundredths % 100);
    char decimals[] = {'.', (char)('0' + rest / 10), (char)('0' + rest % 10)};
    if (rest)
        str_add(out, (Str){decimals, rest % 10 ? 3 : 2});
}

void svg_place(StrBuilder *out, const Item *item)
{
    str_add(out, S(" x=\""));
    svg_number(out, item->x);
    str_add(out, S("\" y=\""));
    svg_number(out, item->y);
    str_add(out, S("\" width=\""));
    svg_number(out, item->width);
    str_add(out, S("\" height=\""));
    svg_number(out, item->height);
    str_add(out, S("\""));
}

static void add_pair(StrBuilder *out, const char *before, Length x, Length y)
{
    str_add(out, str_of(before));
    svg_number(out, x);
    str_add(out, S(" "));
    svg_number(out, y);
}

void svg_escape(StrBuilder *out, Str text)
{
    for (int i = 0; i < text.n; i++) {
        switch (text.s[i]) {
        case '&':
            str_add(out, S("&amp;"));
            break;
        case '<':
            str_add(out, S("&lt;"));
            break;
        case '"':
            str_add(out, S("&quot;"));
            break;
        default:
            // XML has no other control characters.
            if ((unsigned char)text.s[i] >= ' ' || text.s[i] == '\n')
                str_add(out, str_slice(text, i, i + 1));
        }
    }
}

void svg_color(StrBuilder *out, const Ink *ink)
{
    if (ink->kind == INK_NONE) {
        str_add(out, S("none"));
        return;
    }
    ensure(ink->kind == INK_LIGHT);
    int light[3];
    for (int i = 0; i < 3; i++)
        light[i] = (int)scale_by(ink->amount[i], 255, 1000);
    str_addf(out, "#%02x%02x%02x", light[0], light[1], light[2]);
}

Span svg_span(const Item *item)
{
    const GlyphRun *run = item->kind == ITEM_TEXT ? item->as.text : NULL;
    if (run && run->node && run->node->kind == NODE_SCALAR)
        return node_span(run->node, run->start, run->start + run->text.n);
    return item->node ? item->node->span : (Span){0};
}

typedef struct Visitor {
    SvgVisit *visit;
    void *context;
    int number;
} Visitor;

static bool visit_items(Visitor *visitor, const Item *items, int count)
{
    for (int i = 0; i < count; i++) {
        const Item *item = &items[i];
        const ItemList *inside = &item->as.group.items;
        if (item->kind == ITEM_GROUP &&
            !visit_items(visitor, inside->at, inside->count))
            return false;
        if ((item->kind == ITEM_TEXT || item->kind == ITEM_IMAGE) &&
            !visitor->visit(visitor->context, item, visitor->number++))
            return false;
    }
    return true;
}

void svg_visit(const Page *page, SvgVisit *visit, void *context)
{
    Visitor visitor = {visit, context, 0};
    visit_items(&visitor, page->items.at, page->items.count);
}

void svg_source(Svg *svg, const Item *item)
{
    StrBuilder *out = &svg->body;
    if (svg->host) {
        str_addf(out, " data-n=\"%d\"", svg->items);
        return;
    }
    Span span = svg_span(item);
    if (!span.source)
        return;
    Place place = source_place(span.source, span.start);
    str_add(out, S(" data-at=\""));
    svg_escape(out, str_of(span.source->path));
    str_addf(out, ":%d:%d\"", place.line, place.column);
}

void svg_steps(StrBuilder *out, const Path *path, Point origin)
{
    for (int i = 0; i < path->steps.count; i++) {
        const Step *step = &path->steps.at[i];
        Length x = origin.x + step->to.x, y = origin.y + step->to.y;
        switch (step->kind) {
        case STEP_MOVE:
            add_pair(out, "M", x, y);
            break;
        case STEP_LINE:
            add_pair(out, "L", x, y);
            break;
        case STEP_CURVE:
            add_pair(out, "C", origin.x + step->one.x, origin.y + step->one.y);
            add_pair(out, " ", origin.x + step->other.x,
                     origin.y + step->other.y);
            add_pair(out, " ", x, y);
            break;
        case STEP_CLOSE:
            str_add(out, S("Z"));
            break;
        }
    }
}

static void begin_page(Device *device, const Page *page)
{
    Svg *svg = (Svg *)device;
    arena_reset(&svg->arena);
    svg->page = page;
    svg->defs = svg->body = (StrBuilder){.arena = &svg->arena};
    svg->glyphs.at = NULL;
    svg->glyphs.count = svg->glyphs.room = 0;
    svg->slots.at = NULL;
    svg->slots.count = svg->slots.room = 0;
    svg->clips = svg->items = 0;
}

static void add_text(Device *device, const Item *item)
{
    Svg *svg = (Svg *)device;
    svg_text(svg, item);
    svg->items++;
}

static void add_image(Device *device, const Item *item)
{
    Svg *svg = (Svg *)device;
    svg_image(svg, item);
    svg->items++;
}

static void add_stroke(StrBuilder *out, const Item *item)
{
    const Path *path = item->as.path;
    str_add(out, S("\" stroke=\""));
    svg_color(out, &item->stroke_ink);
    str_add(out, S("\" stroke-width=\""));
    svg_number(out, path->stroke_width);
    if (path->dash)
        add_pair(out, "\" stroke-dasharray=\"", path->dash, path->gap);
}

static void add_path(Device *device, const Item *item)
{
    Svg *svg = (Svg *)device;
    StrBuilder *out = &svg->body;
    bool fill = item->fill_ink.kind != INK_NONE;
    bool stroke = item->stroke_ink.kind != INK_NONE;
    if (!fill && !stroke)
        return;
    str_add(out, S("<path"));
    if (item->artifact == ARTIFACT_GUIDE)
        str_add(out, svg->host ? S(" class=\"guide\" visibility=\"hidden\"")
                               : S(" class=\"guide\""));
    str_add(out, S(" d=\""));
    svg_steps(out, item->as.path, (Point){item->x, item->y});
    str_add(out, S("\" fill=\""));
    svg_color(out, &item->fill_ink);
    if (stroke)
        add_stroke(out, item);
    str_add(out, S("\"/>\n"));
}

// Millionths, as a matrix has them.
static void add_million(StrBuilder *out, int value)
{
    int whole = value < 0 ? -value : value;
    str_addf(out, "%s%d.%06d ", value < 0 ? "-" : "", whole / 1000000,
             whole % 1000000);
}

static void begin_group(Device *device, const Item *item)
{
    Svg *svg = (Svg *)device;
    const Transform *turn = &item->as.group.transform;
    StrBuilder *out = &svg->body;
    str_add(out, S("<g transform=\"matrix("));
    add_million(out, turn->a);
    add_million(out, turn->b);
    add_million(out, turn->c);
    add_million(out, turn->d);
    add_pair(out, "", turn->e, turn->f);
    str_add(out, S(")\""));
    if (item->as.group.clip) {
        int page = svg->page->number, number = svg->clips++;
        str_addf(out, " clip-path=\"url(#p%dc%d)\"", page, number);
        str_addf(&svg->defs, "<clipPath id=\"p%dc%d\"><path d=\"", page,
                 number);
        svg_steps(&svg->defs, item->as.group.clip, (Point){item->x, item->y});
        str_add(&svg->defs, S("\"/></clipPath>\n"));
    }
    str_add(out, S(">\n"));
}

static void end_group(Device *device, const Item *item)
{
    (void)item;
    str_add(&((Svg *)device)->body, S("</g>\n"));
}

// Whoever opens a page must not run what a report says.
static bool is_address(Str target)
{
    return str_starts(target, "#") || str_starts(target, "http://") ||
           str_starts(target, "https://") || str_starts(target, "mailto:");
}

static void add_link(Device *device, const Item *item)
{
    StrBuilder *out = &((Svg *)device)->body;
    if (!is_address(item->as.target))
        return;
    str_add(out, S("<a href=\""));
    svg_escape(out, item->as.target);
    str_add(out, S("\"><rect fill=\"none\" pointer-events=\"all\""));
    svg_place(out, item);
    str_add(out, S("/></a>\n"));
}

static void add_anchor(Device *device, const Item *item)
{
    StrBuilder *out = &((Svg *)device)->body;
    str_add(out, S("<g id=\""));
    svg_escape(out, item->as.label);
    str_add(out, S("\"><path d=\""));
    add_pair(out, "M", item->x, item->y);
    str_add(out, S("\"/></g>\n"));
}

static void skip_bookmark(Device *device, const Item *item)
{
    (void)device, (void)item; // SVG has no outline
}

static void add_size(StrBuilder *out, Length width, Length height,
                     const char *unit)
{
    str_add(out, S(" width=\""));
    svg_number(out, width);
    str_addf(out, "%s\" height=\"", unit);
    svg_number(out, height);
    str_addf(out, "%s\" viewBox=\"0 0", unit);
    add_pair(out, " ", width, height);
    str_add(out, S("\""));
}

enum { APART = PT(12) }; // between pages that stand below one another

static void end_page(Device *device)
{
    Svg *svg = (Svg *)device;
    const Sheet *sheet = &svg->pages->sheet;
    StrBuilder *out = &svg->sheets;
    Length step = sheet->height + APART;
    str_add(out, S("<svg xmlns=\"http://www.w3.org/2000/svg\""));
    str_addf(out, " class=\"page\" data-page=\"%d\" y=\"", svg->page->number);
    svg_number(out, svg->sheet_count++ * step);
    str_add(out, S("\""));
    add_size(out, sheet->width, sheet->height, "");
    str_add(out, S(">\n<path class=\"paper\" fill=\"#fff\" d=\"M0 0H"));
    svg_number(out, sheet->width);
    str_add(out, S("V"));
    svg_number(out, sheet->height);
    str_add(out, S("H0Z\"/>\n<defs>\n"));
    str_add(out, str_built(&svg->defs));
    str_add(out, S("</defs>\n"));
    str_add(out, str_built(&svg->body));
    str_add(out, S("</svg>\n"));
}

static void put(Svg *svg, Str bytes)
{
    if (!svg->failed && bytes.n &&
        !svg->sink->write(svg->sink->context, bytes.s, (size_t)bytes.n))
        svg->failed = true;
}

static bool close_svg(Device *device)
{
    Svg *svg = (Svg *)device;
    const Sheet *sheet = &svg->pages->sheet;
    int count = svg->sheet_count;
    StrBuilder head = {.arena = &svg->lasting};
    bool alone = !svg->host; // no part of a web page
    if (alone) {
        str_add(&head, S("<svg xmlns=\"http://www.w3.org/2000/svg\""));
        add_size(&head, sheet->width, count * (sheet->height + APART) - APART,
                 "pt");
        str_add(&head, S(">\n"));
        put(svg, str_built(&head));
    }
    put(svg, str_built(&svg->sheets));
    if (alone)
        put(svg, S("</svg>\n"));
    converter_close(&svg->converter);
    arena_free(&svg->arena);
    arena_free(&svg->lasting);
    return !svg->failed;
}

static Device *open_alone(const Job *job, const Sink *sink, const Pages *pages)
{
    return svg_open(job, sink, pages, NULL);
}

const DeviceKind device_svg = {
    .name = "svg",
    .open = open_alone,
    .begin_page = begin_page,
    .text = add_text,
    .path = add_path,
    .image = add_image,
    .begin_group = begin_group,
    .end_group = end_group,
    .link = add_link,
    .anchor = add_anchor,
    .bookmark = skip_bookmark,
    .end_page = end_page,
    .close = close_svg,
};

Device *svg_open(const Job *job, const Sink *sink, const Pages *pages,
                 const SvgHost *host)
{
    Svg *svg = NEW(job->arena, Svg);
    svg->device = (Device){&device_svg, job};
    svg->sink = sink;
    svg->pages = pages;
    svg->host = host;
    svg->converter.arena = &svg->lasting;
    svg->sheets.arena = &svg->lasting;
    return &svg->device;
}
