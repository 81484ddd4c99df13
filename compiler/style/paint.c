// Colours as they are written, before the palette is known.
#include "read/schema.h"
#include "style/show.h"
#include "style/value.h"

const Swatch kind_swatch = {.name = {"kind", 4}};

// What was meant to be a colour after the key, or an empty span.
static Span hash_after(const Node *node)
{
    const Source *source = node->span.source;
    Str text = source->text;
    int at = node->key ? node->key->span.end : node->span.start;
    while (at < text.n && (text.s[at] == ':' || text.s[at] == ' ' ||
                           text.s[at] == '-' || text.s[at] == '\t'))
        at++;
    int end = at;
    while (end < text.n && (unsigned char)text.s[end] > ' ' &&
           text.s[end] != ',' && text.s[end] != '}' && text.s[end] != ']')
        end++;
    bool hash = at < text.n && text.s[at] == '#';
    return hash ? (Span){source, at, end} : (Span){source, at, at};
}

bool hash_eats(const Node *node)
{
    if (node->kind != NODE_SCALAR || node->form != SCALAR_PLAIN ||
        node->text.n || !node->span.source)
        return false;
    Span span = hash_after(node);
    return span.start < span.end;
}

// The reader has warned of the comment (WK108), not knowing that it was meant
// to be a colour; one fault, one message.
static void withdraw_warning(Diag *diag, Span span)
{
    int kept = 0;
    for (int i = 0; i < diag->messages.count; i++) {
        Message *message = diag->messages.at[i];
        if (message->code == WK108 && message->span.source == span.source &&
            message->span.start == span.start) {
            diag->warnings -= message->level == LEVEL_WARNING;
            diag->errors -= message->level == LEVEL_ERROR;
        } else {
            diag->messages.at[kept++] = message;
        }
    }
    diag->messages.count = kept;
}

bool hash_eaten(const Job *job, const Node *node)
{
    if (!hash_eats(node))
        return false;
    Span span = hash_after(node);
    Str typed = str_slice(span.source->text, span.start, span.end);
    withdraw_warning(job->diag, span);
    Message *message = fault_at(
        job, WK905, node, span,
        zh(job, "%.*s 没加引号，被当成注释，这一项成了空的", STR(typed)),
        en(job, "%.*s is not quoted: it is a comment, and the value is empty",
           STR(typed)));
    diag_label(message, zh(job, "“#”起是注释"),
               en(job, "a comment from “#” on"));
    diag_advise(job, message, ADVICE_HELP, zh(job, "写成 '%.*s'", STR(typed)),
                en(job, "write '%.*s'", STR(typed)));
    diag_edit(job, message, span, str_format(job->arena, "'%.*s'", STR(typed)));
    return true;
}

static void refuse_color(const Job *job, const Node *node)
{
    Message *message =
        fault(job, WK204, node, zh(job, "“%.*s”不是颜色", STR(node->text)),
              en(job, "“%.*s” is not a colour", STR(node->text)));
    diag_advise(
        job, message, ADVICE_HELP,
        zh(job, "写成 brand、brand 15%%、cmyk(0 100 90 5)、k(60) 或 '#C8161D'"),
        en(job, "write brand, brand 15%%, cmyk(0 100 90 5), k(60) or "
                "'#C8161D'"));
}

// The tint at the end of "brand 15%" goes off the text; ‰, or -1.
static int tint_next(Str *text)
{
    int blank = text->n - 1;
    while (blank >= 0 && text->s[blank] != ' ')
        blank--;
    if (!str_ends(*text, "%"))
        return 1000;
    Str number = str_slice(*text, blank + 1, text->n - 1);
    int64_t value;
    if (blank < 0 || !decimal_next(&number, &value) || number.n || value < 0 ||
        value > 100 * 1024)
        return -1;
    *text = str_trim(str_slice(*text, 0, blank));
    return (int)scale_by(value, 10, 1024);
}

bool color_read(Arena *arena, Str text, const Node *node, Paint *paint)
{
    text = str_trim(text);
    Swatch swatch;
    if (color_parse(text, &swatch)) {
        Swatch *own = NEW(arena, Swatch);
        *own = swatch;
        *paint = (Paint){own, 1000};
        return true;
    }
    int tint = tint_next(&text);
    for (int i = 0; i < text.n; i++)
        if (strchr("#()=%,", text.s[i]))
            tint = -1;
    if (tint < 0 || text.n == 0)
        return false;
    NamedSwatch *named = NEW(arena, NamedSwatch);
    named->swatch.name = str_copy(arena, text);
    named->node = node;
    *paint = str_is(text, "none")   ? NO_PAINT
             : str_is(text, "kind") ? (Paint){&kind_swatch, tint}
                                    : (Paint){&named->swatch, tint};
    return true;
}

static void bind_color(const Job *job, const Node *node, void *value)
{
    if (value_unset(node) || hash_eaten(job, node))
        return;
    const Node *scalar = bind_scalar(job, node, "颜色", "a colour");
    if (scalar && !color_read(job->arena, scalar->text, node, value))
        refuse_color(job, node);
}

static void show_color(const void *value, Dump *dump)
{
    dump_line(dump, "-", paint_shown(dump->arena, *(const Paint *)value));
}

static const Shape color_shape = {.pattern = ""};

const FieldType color_type = {
    .zh =
        "颜色：色板的名字、brand 15%、cmyk(0 100 90 5)、k(60)、'#C8161D'、none",
    .en = "a colour: a name of the palette, brand 15%, cmyk(0 100 90 5), "
          "k(60), '#C8161D', none",
    .bind = bind_color,
    .dump = show_color,
    .shape = &color_shape};

static void bind_colors(const Job *job, const Node *node, void *value)
{
    if (value_unset(node))
        return;
    if (node->kind != NODE_LIST) {
        fault(job, WK204, node, zh(job, "这里要颜色的列表，如 [brand, grey]"),
              en(job, "a list of colours is needed here, such as "
                      "[brand, grey]"));
        return;
    }
    Paints *paints = value;
    paints->count = node_count(node);
    paints->at = NEW_ARRAY(job->arena, Paint, paints->count);
    Paint *paint = paints->at;
    for (const Node *item = node->first; item; item = item->next)
        bind_color(job, item, paint++);
}

static void show_colors(const void *value, Dump *dump)
{
    const Paints *paints = value;
    for (int i = 0; i < paints->count; i++)
        show_color(&paints->at[i], dump);
}

static const Shape colors_shape = {.item = &color_shape};

const FieldType colors_type = {.zh = "颜色的列表",
                               .en = "a list of colours",
                               .bind = bind_colors,
                               .dump = show_colors,
                               .shape = &colors_shape};

static bool ink_read(const Node *node, int *ink)
{
    Str rest = node->kind == NODE_SCALAR ? node->text : (Str){0};
    int64_t number;
    if (!decimal_next(&rest, &number) || number < 0 || number > 100 * 1024)
        return false;
    *ink = (int)scale_by(number, 10, 1024);
    return rest.n == 0 || str_is(rest, "%");
}

static void bind_inks(const Job *job, const Node *node, void *value)
{
    int inks[4], count = 0;
    if (value_unset(node))
        return;
    bool right = node->kind == NODE_LIST && node_count(node) == 4;
    for (const Node *item = node->first; right && item; item = item->next)
        right = ink_read(item, &inks[count++]);
    if (right)
        memcpy(value, inks, sizeof(inks));
    else
        fault(job, WK204, node,
              zh(job, "这里要四个 0 到 100 的数：[C, M, Y, K]"),
              en(job, "four numbers from 0 to 100 are needed here: "
                      "[C, M, Y, K]"));
}

static const Shape ink_shape = {.pattern = "^[0-9]+(\\.[0-9]+)?%?$",
                                .number = true};
static const Shape inks_shape = {.item = &ink_shape, .least = 4, .most = 4};

const FieldType inks_type = {.zh = "四色墨量 [C, M, Y, K]，0 到 100",
                             .en = "[C, M, Y, K], each from 0 to 100",
                             .bind = bind_inks,
                             .shape = &inks_shape};

static void bind_light(const Job *job, const Node *node, void *value)
{
    Swatch swatch;
    if (value_unset(node) || hash_eaten(job, node))
        return;
    const Node *scalar = bind_scalar(job, node, "屏幕色", "a screen colour");
    if (!scalar)
        return;
    if (color_parse(scalar->text, &swatch) && swatch.has_rgb)
        memcpy(value, swatch.rgb, sizeof(swatch.rgb));
    else
        fault(job, WK204, node,
              zh(job, "“%.*s”不是屏幕色，写成 '#C8161D'", STR(scalar->text)),
              en(job, "“%.*s” is not a screen colour; write '#C8161D'",
                 STR(scalar->text)));
}

const FieldType light_type = {.zh = "屏幕色，如 '#C8161D'",
                              .en = "a screen colour, such as '#C8161D'",
                              .bind = bind_light,
                              .shape = &color_shape};
