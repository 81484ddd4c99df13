// Paragraphs that get smaller type, or a ground of their own.
#include "layout/fit.h"

// The same words in type of another size.
static Copy resized(Arena *arena, const CopyMaker *maker, Length size)
{
    Copy copy = maker->copy;
    copy.phrases.at = NEW_ARRAY(arena, Phrase, copy.phrases.count);
    copy.phrases.room = copy.phrases.count;
    for (int i = 0; i < copy.phrases.count; i++) {
        Phrase *phrase = &copy.phrases.at[i];
        *phrase = maker->copy.phrases.at[i];
        phrase->look.size =
            (Length)scale_by(phrase->look.size, size, maker->style->size);
    }
    return copy;
}

void fit_line(CopyMaker *maker, const Setting *wanted)
{
    const Setter *setter = maker->setter;
    const ParagraphStyle *style = maker->style;
    Arena *arena = setter->job->arena;
    Diag unheard = {.arena = arena};
    Job quiet = *setter->job;
    quiet.diag = &unheard;
    for (Length size = style->size; size >= style->min_size; size -= PT(0.5)) {
        ParagraphStyle *smaller = NEW(arena, ParagraphStyle);
        *smaller = *style;
        smaller->size = size;
        Copy copy = resized(arena, maker, size);
        Setting setting = *wanted;
        setting.style = smaller;
        if (paragraph_set(&quiet, setter->fonts, &copy, &setting).count > 1)
            continue;
        maker->style = smaller;
        maker->copy = copy;
        return;
    }
}

bool fit_has_ground(const ParagraphStyle *style)
{
    return style->fill.swatch ||
           (style->rule.width > 0 && style->rule.color.swatch);
}

void fit_ground(Setter *setter, CopyMaker *maker, ElementKind kind, bool indent)
{
    const ParagraphStyle *style = maker->style;
    ParagraphStyle *plain = NEW(setter->job->arena, ParagraphStyle);
    *plain = *style;
    plain->fill = NO_PAINT;
    plain->rule = (Rule){0};
    plain->left = plain->right = plain->before = plain->after = 0;
    Setter own = *setter;
    own.indent += style->left;
    Cell cell = {.width = own.measure - own.indent - style->right};
    cell.panel.fill = style->fill;
    cell.panel.rule = style->rule;
    memcpy(cell.panel.padding, style->padding, sizeof style->padding);
    Setter inside = setter_inside(&own, panel_measure(&cell.panel, cell.width),
                                  &cell.galley);
    CopyMaker words = *maker;
    words.style = plain;
    set_copy(&inside, &words, kind, indent);
    if (!cell.galley.first)
        return;
    set_apart(&own, style->before);
    CellRow row = {.cells = &cell, .count = 1, .on_grid = style->on_grid};
    set_cells(&own, &row);
    setter->galley->after = style->after;
    if (style->keep_next > setter->galley->keep)
        setter->galley->keep = style->keep_next;
}
