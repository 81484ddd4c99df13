#include "lint/inspector.h"

#include <math.h>

enum { MOST_SAID = 8 }; // of one code; the rest is counted

static int times_said(const Inspector *inspector, Code code)
{
    int times = 0;
    for (int i = 0; i < inspector->said.count; i++)
        times += inspector->said.at[i].code == code;
    return times;
}

static Said *last_said(Inspector *inspector, Code code)
{
    int i = inspector->said.count - 1;
    while (inspector->said.at[i].code != code)
        i--;
    return &inspector->said.at[i];
}

Message *inspector_fault(Inspector *inspector, Code code, const Node *node,
                         Str chinese, Str english)
{
    for (int i = 0; i < inspector->said.count; i++) {
        Said *said = &inspector->said.at[i];
        // A style's places are its own, those of a report share their cause.
        bool in_report = node->span.source && node->span.source->order == 0;
        bool same = said->node == node ||
                    (in_report && str_equal(said->words, chinese));
        if (said->code == code && same) {
            said->more++;
            return NULL;
        }
    }
    if (times_said(inspector, code) >= MOST_SAID) {
        last_said(inspector, code)->more++;
        return NULL;
    }
    Message *message = fault(inspector->job, code, node, chinese, english);
    *PUSH(inspector->job->arena, &inspector->said) =
        (Said){code, node, chinese, message, 0};
    return message;
}

const Node *cause_in_press(const Inspector *inspector, const char *key)
{
    const Node *press = inspector->style->press;
    const Node *limits = press ? node_find(press, "limits") : NULL;
    const Node *found = press ? node_find(press, key) : NULL;
    if (!found && limits)
        found = node_find(limits, key);
    return found ? found : press ? press : inspector->style->node;
}

const Node *cause_of_color(const Inspector *inspector, const Item *item,
                           Paint paint)
{
    const Style *style = inspector->style;
    for (int i = 0; i < style->colors.count; i++)
        if (style->colors.at[i].paint.swatch == paint.swatch &&
            style->colors.at[i].paint.tint == paint.tint)
            return style->colors.at[i].node;
    for (int i = 0; i < style->colors.count; i++)
        if (style->colors.at[i].paint.swatch == paint.swatch)
            return style->colors.at[i].node;
    return item->node ? item->node : style->node;
}

const Node *cause_of_place(const Inspector *inspector, const Item *item)
{
    const Node *page = node_find(inspector->style->node, "page");
    return item->frame  ? item->frame
           : item->node ? item->node
           : page       ? page
                        : inspector->style->node;
}

Str color_name(const Inspector *inspector, Paint paint)
{
    Str name = paint.swatch ? paint.swatch->name : S("");
    if (!name.n || paint.tint == 1000)
        return name;
    return str_format(inspector->job->arena, "%.*s %d%%", STR(name),
                      paint.tint / 10);
}

static bool looks(const ParagraphStyle *style, const Item *text)
{
    return style && style->color.swatch == text->fill.swatch &&
           style->color.tint == text->fill.tint &&
           style->size == text->as.text->size;
}

const ParagraphStyle *cause_style(const Style *style, const Item *text)
{
    for (int i = 0; i < style->masters.count; i++) {
        const Frames *frames = &style->masters.at[i].frames;
        for (int k = 0; k < frames->count; k++)
            if (frames->at[k].text.node && looks(frames->at[k].style, text))
                return frames->at[k].style;
    }
    for (int i = 0; i < style->paragraphs.count; i++)
        if (looks(&style->paragraphs.at[i], text))
            return &style->paragraphs.at[i];
    return NULL;
}

const Node *cause_of_type(const Inspector *inspector, const Item *text,
                          const char *key, Str *name)
{
    const ParagraphStyle *style = cause_style(inspector->style, text);
    if (!style) {
        *name = color_name(inspector, text->fill);
        bool sized = strcmp(key, "size") == 0 && text->node;
        return sized ? text->node : cause_of_color(inspector, text, text->fill);
    }
    *name = style->name;
    const Node *written = node_find(style->node, key);
    return written ? written : style->node;
}

int ink_sum(const Ink *ink)
{
    if (ink->kind == INK_SPOT)
        return ink->amount[0];
    if (ink->kind != INK_PROCESS)
        return 0;
    return ink->amount[0] + ink->amount[1] + ink->amount[2] + ink->amount[3];
}

int ink_count(const Ink *ink)
{
    int count = 0;
    for (int i = 0; ink->kind == INK_PROCESS && i < 4; i++)
        count += ink->amount[i] > 0;
    return ink->kind == INK_SPOT ? ink->amount[0] > 0 : count;
}

bool ink_same_black(const Ink *ink)
{
    return ink->kind == INK_PROCESS && ink_count(ink) == 1 &&
           ink->amount[3] == 1000;
}

static double channel(double light)
{
    return light <= 0.04045 ? light / 12.92 : pow((light + 0.055) / 1.055, 2.4);
}

// Of inks by the rough rule that what they take away multiplies.
double ink_luminance(const Ink *ink)
{
    static const double share[] = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double light = ink->amount[i] / 1000.0;
        if (ink->kind == INK_PROCESS)
            light = (1 - light) * (1 - ink->amount[3] / 1000.0);
        if (ink->kind == INK_SPOT) {
            const int *like = ink->spot->alternate;
            double tint = ink->amount[0] / 1000.0;
            light =
                (1 - tint * like[i] / 1000.0) * (1 - tint * like[3] / 1000.0);
        }
        sum += share[i] * channel(light);
    }
    return sum;
}

const Ink *seen_ground(const Inspector *inspector, const Seen *seen)
{
    if (seen->ground < 0)
        return NULL;
    return &inspector->seen.at[seen->ground].item->fill_ink;
}

Length seen_length(const Seen *seen, Length length)
{
    return (Length)scale_by(length, seen->scale, 1000000);
}

double millimetres(Length length)
{
    return length / 1024.0 * 25.4 / 72;
}

Str points(const Inspector *inspector, Length length)
{
    int hundredths = (int)scale_by(length, 100, 1024);
    Arena *arena = inspector->job->arena;
    if (hundredths % 100 == 0)
        return str_format(arena, "%dpt", hundredths / 100);
    return hundredths % 10 ? str_format(arena, "%d.%02dpt", hundredths / 100,
                                        hundredths % 100)
                           : str_format(arena, "%d.%dpt", hundredths / 100,
                                        hundredths / 10 % 10);
}
