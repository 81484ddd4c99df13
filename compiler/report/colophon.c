// The colophon: who made the bulletin, when, and how to reach them.  Only what
// the report says; nothing is ever invented.
#include "report/parts.h"

// What it is called, and what it is: as typed, or in words of ours.
typedef struct Row {
    const char *label;
    Text text;
    Str words;
} Row;

typedef struct Rows {
    Typesetter *t;
    ARRAY_OF(Row) all;
} Rows;

static void add_row(Rows *rows, const char *label, Text text, Str words)
{
    if (text.str.n || words.n)
        *PUSH(rows->t->job->arena, &rows->all) = (Row){label, text, words};
}

static void add_text(Rows *rows, const char *label, Text text)
{
    add_row(rows, label, text, S(""));
}

static void add_names(Rows *rows, const char *label, Texts names)
{
    Str comma = part_label(rows->t, "comma");
    StrBuilder words = {.arena = rows->t->job->arena};
    for (int i = 0; i < names.count; i++)
        str_addf(&words, "%.*s%.*s", STR(i ? comma : S("")),
                 STR(names.at[i].str));
    if (names.count == 1)
        add_text(rows, label, names.at[0]);
    else
        add_row(rows, label, (Text){0}, str_built(&words));
}

static void add_credits(Rows *rows, const Credits *credits)
{
    for (const CreditRow *row = credit_rows; row->zh; row++)
        add_names(rows, row->label,
                  *(const Texts *)(const void *)((const char *)credits +
                                                 row->offset));
}

// 某某网，2024年5月19日
static void add_source(Rows *rows, const Origin *source, Locale locale)
{
    Arena *arena = rows->t->job->arena;
    Str date =
        source->date.node ? date_words(arena, source->date, locale) : S("");
    if (date.n && source->site.str.n)
        date = str_format(arena, "%.*s%.*s", STR(part_label(rows->t, "pause")),
                          STR(date));
    add_row(rows, "source", source->site, date);
}

static void add_about(Rows *rows, const About *about)
{
    Arena *arena = rows->t->job->arena;
    Locale locale = locale_of(rows->t->setter.lang);
    add_names(rows, "organiser", about->organiser);
    add_names(rows, "co_organisers", about->co_organisers);
    if (about->week.node && !about->week.label.node)
        add_row(rows, "week", (Text){0},
                week_words(arena, &about->week, locale));
    else
        add_text(rows, "week", about->week.label);
    add_row(rows, "theme", (Text){0}, passage_plain(arena, &about->theme));
    add_source(rows, &about->source, locale);
    add_text(rows, "source_url", about->source.url);
    add_row(rows, "issue", about->issue.label,
            about->issue.label.node
                ? S("")
                : issue_words(arena, &about->issue, locale));
    if (about->published.node)
        add_row(rows, "published", (Text){0},
                date_words(arena, about->published, locale));
    add_credits(rows, &about->credits);
    add_text(rows, "address", about->contact.address);
    add_text(rows, "postcode", about->contact.postcode);
    add_text(rows, "phone", about->contact.phone);
    add_text(rows, "email", about->contact.email);
    add_text(rows, "url", about->contact.url);
}

enum { LABEL_EMS = 5 };

static void set_row_of(const Typesetter *t, Setter *setter, const Row *row)
{
    const ParagraphStyle *style = style_paragraph(t->style, S("colophon"));
    Length label = style->size * LABEL_EMS;
    Length widths[] = {label, setter->measure - label};
    Galley cells[countof(widths)] = {{0}};
    Setter own = setter_element(setter, ELEMENT_GROUP, row->text.node);
    Setter inside = setter_inside(&own, widths[0], &cells[0]);
    set_words(&inside, part_label(t, row->label), S("colophon_label"));
    inside = setter_inside(&own, widths[1], &cells[1]);
    CopyMaker maker = copy_in(&inside, S("colophon"));
    copy_text(&maker, row->text);
    copy_words(&maker, row->words);
    set_copy(&inside, &maker, ELEMENT_PARAGRAPH, true);
    set_row(setter, cells, widths, countof(widths), 0);
}

// Many rows stand in two columns, read down the first.
void set_colophon(Typesetter *t, Setter *setter)
{
    enum { MOST_ROWS = 8, LEAST_EMS = 30, GUTTER_EMS = 2 };
    const About *about = &t->report->about;
    const ParagraphStyle *style = style_paragraph(t->style, S("colophon"));
    Rows rows = {.t = t};
    set_passage(setter, &about->title, S("colophon_title"));
    add_about(&rows, about);
    int count = rows.all.count;
    bool two = count > MOST_ROWS && setter->measure >= LEAST_EMS * style->size;
    if (!two) {
        for (int i = 0; i < count; i++)
            set_row_of(t, setter, &rows.all.at[i]);
        return;
    }
    Length gutter = style->size * GUTTER_EMS;
    Length width = (setter->measure - gutter) / 2;
    Length widths[] = {width, width};
    Galley columns[2] = {{0}};
    for (int i = 0; i < count; i++) {
        int column = i >= (count + 1) / 2;
        Setter inside = setter_inside(setter, width, &columns[column]);
        set_row_of(t, &inside, &rows.all.at[i]);
    }
    set_row(setter, columns, widths, 2, gutter);
}
