// The colophon: who made the bulletin, when, and how to reach them.  Only what
// the report says; nothing is ever invented.
#include "report/parts.h"

// One row: what it is called, then what it is.
static void set_row_of(Typesetter *t, Setter *setter, const char *label,
                       Text text, Str words)
{
    if (text.str.n == 0 && words.n == 0)
        return;
    const ParagraphStyle *style = style_paragraph(t->style, S("colophon"));
    Length widths[] = {style->size * 5, setter->measure - style->size * 5};
    Galley cells[countof(widths)] = {{0}};
    Setter own = setter_element(setter, ELEMENT_GROUP, text.node);
    Setter inside = setter_inside(&own, widths[0], &cells[0]);
    set_words(&inside, part_label(t, label), S("colophon_label"));
    inside = setter_inside(&own, widths[1], &cells[1]);
    CopyMaker maker = copy_in(&inside, S("colophon"));
    copy_text(&maker, text);
    copy_words(&maker, words);
    set_copy(&inside, &maker, ELEMENT_PARAGRAPH, true);
    set_row(setter, cells, widths, countof(widths), 0);
}

static void set_names(Typesetter *t, Setter *setter, const char *label,
                      Texts names)
{
    Str comma = part_label(t, "comma");
    StrBuilder words = {.arena = t->job->arena};
    for (int i = 0; i < names.count; i++)
        str_addf(&words, "%.*s%.*s", STR(i ? comma : S("")),
                 STR(names.at[i].str));
    if (names.count == 1)
        set_row_of(t, setter, label, names.at[0], S(""));
    else
        set_row_of(t, setter, label, (Text){0}, str_built(&words));
}

static void set_credits(Typesetter *t, Setter *setter, const Credits *credits)
{
    for (const CreditRow *row = credit_rows; row->zh; row++)
        set_names(t, setter, row->label,
                  *(const Texts *)(const void *)((const char *)credits +
                                                 row->offset));
}

static void set_contact(Typesetter *t, Setter *setter, const Contact *contact)
{
    set_row_of(t, setter, "address", contact->address, S(""));
    set_row_of(t, setter, "postcode", contact->postcode, S(""));
    set_row_of(t, setter, "phone", contact->phone, S(""));
    set_row_of(t, setter, "email", contact->email, S(""));
    set_row_of(t, setter, "url", contact->url, S(""));
}

void set_colophon(Typesetter *t, Setter *setter)
{
    const About *about = &t->report->about;
    Arena *arena = t->job->arena;
    Locale locale = locale_of(t->setter.lang);
    set_passage(setter, &about->title, S("colophon_title"));
    set_names(t, setter, "organiser", about->organiser);
    set_names(t, setter, "co_organisers", about->co_organisers);
    if (about->week.node)
        set_row_of(t, setter, "week", about->week.label,
                   about->week.label.node
                       ? S("")
                       : week_words(arena, &about->week, locale));
    set_row_of(t, setter, "theme", (Text){0},
               passage_plain(arena, &about->theme));
    set_row_of(t, setter, "source", about->source.site, S(""));
    set_row_of(t, setter, "source_url", about->source.url, S(""));
    set_row_of(t, setter, "issue", about->issue.label, S(""));
    if (about->published.node)
        set_row_of(t, setter, "published", (Text){0},
                   date_words(arena, about->published, locale));
    set_credits(t, setter, &about->credits);
    set_contact(t, setter, &about->contact);
}
