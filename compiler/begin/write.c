// An article becomes a report: every piece in its place, names that recur as a
// proposal for the directory.
#include "base/utf8.h"
#include "begin/begin.h"
#include "begin/yaml.h"
#include "model/date.h"

typedef struct Writer {
    Arena *arena;
    StrBuilder out;
    const Article *article;
    Str all; // every piece, one a line
    bool in_section;
} Writer;

void begin_head(StrBuilder *out)
{
    str_add(out, S("# yaml-language-server: "
                   "$schema=../styles/schema/report.schema.json\n\n"
                   "wkpdf: 1\n"));
}

// "2025-05-11..2025-05-17"
void begin_week(StrBuilder *out, const char *week)
{
    int dots = week ? str_find(str_of(week), S("..")) : -1;
    if (dots > 0)
        str_addf(out, "  week: {start: %.*s, end: %s}\n", dots, week,
                 week + dots + 2);
}

int begin_year(const BeginOptions *options)
{
    int year = options->week ? article_year(str_of(options->week)) : 0;
    if (!year && options->output)
        year = article_year(str_of(options->output));
    return year ? year : options->year;
}

static Str piece_of(const Article *article, PieceKind kind)
{
    for (int i = 0; i < article->pieces.count; i++)
        if (article->pieces.at[i].kind == kind)
            return article->pieces.at[i].text;
    return (Str){0};
}

static Str all_of(Arena *arena, const Article *article)
{
    StrBuilder all = {.arena = arena};
    for (int i = 0; i < article->pieces.count; i++)
        str_addf(&all, "%.*s\n", STR(article->pieces.at[i].text));
    return str_built(&all);
}

// Who reports: the unit that the title begins with, else the most frequent.
static Str institution_of(const Writer *writer, StrList units)
{
    Str unit = article_unit(piece_of(writer->article, PIECE_TITLE));
    if (unit.n)
        return unit;
    return units.count ? units.at[0] : S("（单位）");
}

// The first paragraph says when it was, if it speaks of a week at all.
static void write_week(Writer *writer, int year, const BeginOptions *options)
{
    int first[2], last[2];
    Str lead = piece_of(writer->article, PIECE_PARAGRAPH);
    if (options->week)
        begin_week(&writer->out, options->week);
    else if (str_find(lead, S("周")) >= 0 && article_days(lead, first, last) &&
             date_exists(year, first[0], first[1]) &&
             date_exists(year, last[0], last[1]))
        str_addf(&writer->out,
                 "  week: {start: %04d-%02d-%02d, end: %04d-%02d-%02d}\n", year,
                 first[0], first[1], year, last[0], last[1]);
}

static void write_about(Writer *writer, StrList units,
                        const BeginOptions *options)
{
    const Article *article = writer->article;
    Arena *arena = writer->arena;
    StrBuilder *out = &writer->out;
    Str title = piece_of(article, PIECE_TITLE);
    Str subtitle = piece_of(article, PIECE_SUBTITLE);
    Str site = piece_of(article, PIECE_SITE);
    int year = article_year(title);
    str_addf(out, "\nreport:\n  institution: %.*s\n",
             STR(yaml_scalar(arena, institution_of(writer, units))));
    str_addf(out, "  title: %.*s%s\n",
             STR(yaml_scalar(arena, title.n ? yaml_literal(arena, title)
                                            : S("（题目）"))),
             title.n ? "" : "            # 原文没有题目，补上");
    if (subtitle.n)
        str_addf(out, "  subtitle: %.*s\n",
                 STR(yaml_scalar(arena, yaml_literal(arena, subtitle))));
    year = year ? year : article_year(writer->all);
    str_addf(out, "  year: %d\n", year ? year : begin_year(options));
    write_week(writer, year ? year : begin_year(options), options);
    if (site.n)
        str_addf(out, "  source: {site: %.*s}\n",
                 STR(yaml_scalar(arena, site)));
}

static bool is_listed(StrList list, Str name)
{
    for (int i = 0; i < list.count; i++)
        if (str_equal(list.at[i], name))
            return true;
    return false;
}

// Hosts of events that are named once go into the directory as well.
static StrList add_hosts(const Writer *writer, StrList units)
{
    const Article *article = writer->article;
    for (int i = 0; i < article->pieces.count; i++) {
        const Piece *piece = &article->pieces.at[i];
        StrList sentences = article_sentences(writer->arena, piece->text);
        for (int k = 0; k < sentences.count; k++) {
            EventGuess guess;
            bool event = piece->kind == PIECE_PARAGRAPH &&
                         article_event(sentences.at[k], &guess);
            if (event && guess.host.n && !is_listed(units, guess.host))
                *PUSH(writer->arena, &units) = guess.host;
        }
    }
    return units;
}

static void write_directory(Writer *writer, StrList units)
{
    StrBuilder *out = &writer->out;
    if (units.count == 0)
        return;
    str_add(out,
            S("\n# 名录：文中反复出现的名字，按次数排；核对以后，校外的移到 "
              "partners，\n# 人名写进 people。索引由此而来。\n"
              "directory:\n  units:\n"));
    for (int i = 0; i < units.count; i++)
        str_addf(out, "    - %.*s\n",
                 STR(yaml_scalar(writer->arena, units.at[i])));
}

static void write_guess(Writer *writer, const EventGuess *guess)
{
    Arena *arena = writer->arena;
    StrBuilder *out = &writer->out;
    str_addf(out, "            - title: %.*s\n              kind: %s\n",
             STR(yaml_scalar(arena, yaml_literal(arena, guess->title))),
             guess->kind);
    if (guess->month)
        str_addf(out, "              when: %02d-%02d\n", guess->month,
                 guess->day);
    if (guess->theme.n)
        str_addf(out, "              theme: %.*s\n",
                 STR(yaml_scalar(arena, yaml_literal(arena, guess->theme))));
    if (guess->host.n)
        str_addf(out, "              hosts: [%.*s]\n",
                 STR(yaml_scalar(arena, guess->host)));
}

// What lies before the second event belongs to the first, and so on.
static bool write_events(Writer *writer, Str paragraph)
{
    StrList sentences = article_sentences(writer->arena, paragraph);
    StrBuilder *out = &writer->out;
    EventGuess first = {0}, guess;
    int i = 0;
    while (i < sentences.count && !article_event(sentences.at[i], &first))
        i++;
    if (i == sentences.count)
        return false;
    str_add(out, S("      - events:\n"
                   "          layout: prose   # 连排成一段，与原文一样；"
                   "也可改为 cards、list、timeline\n"
                   "          items:\n"));
    const char *start = paragraph.s, *end = paragraph.s + paragraph.n;
    for (guess = first; start < end;) {
        EventGuess next = {0};
        for (i++; i < sentences.count; i++)
            if (article_event(sentences.at[i], &next))
                break;
        const char *stop = i < sentences.count ? sentences.at[i].s : end;
        Str text = {start, (int)(stop - start)};
        write_guess(writer, &guess);
        str_add(out, S("              text: "));
        yaml_add_block(out, 16, yaml_literal(writer->arena, text));
        start = stop;
        guess = next;
    }
    return true;
}

static void write_paragraph(Writer *writer, Str text)
{
    if (writer->in_section && write_events(writer, text))
        return;
    int indent = writer->in_section ? 6 : 2;
    str_addf(&writer->out, "%*s- ", indent, "");
    yaml_add_block(&writer->out, indent + 2, yaml_literal(writer->arena, text));
}

// A section must have a body's key only where a block follows.
static void write_heading(Writer *writer, Str text, bool filled)
{
    StrBuilder *out = &writer->out;
    if (!writer->in_section)
        str_add(out, S("\nsections:"));
    writer->in_section = true;
    str_addf(
        out, "\n  - heading: %.*s\n",
        STR(yaml_scalar(writer->arena, yaml_literal(writer->arena, text))));
    if (filled)
        str_add(out, S("    body:\n"));
}

static void write_piece(Writer *writer, int i)
{
    const Piece *pieces = writer->article->pieces.at;
    int count = writer->article->pieces.count;
    bool filled = i + 1 < count && pieces[i + 1].kind != PIECE_HEADING;
    switch (pieces[i].kind) {
    case PIECE_HEADING:
        write_heading(writer, pieces[i].text, filled);
        break;
    case PIECE_SUBHEADING:
        str_addf(&writer->out, "      - h: %.*s\n",
                 STR(yaml_scalar(writer->arena,
                                 yaml_literal(writer->arena, pieces[i].text))));
        break;
    case PIECE_PARAGRAPH:
        write_paragraph(writer, pieces[i].text);
        break;
    case PIECE_SITE:
    case PIECE_TITLE:
    case PIECE_SUBTITLE:
        break; // in `report`
    }
}

static bool has_heading(const Article *article)
{
    return piece_of(article, PIECE_HEADING).n > 0;
}

// A report without a section is none; its heading is the first to be changed.
static void write_pieces(Writer *writer)
{
    const Article *article = writer->article;
    int count = article->pieces.count, i = 0;
    while (i < count && article->pieces.at[i].kind < PIECE_HEADING)
        i++;
    if (!has_heading(article)) {
        write_heading(writer, S("正文"), i < count);
    } else if (article->pieces.at[i].kind == PIECE_PARAGRAPH) {
        str_add(&writer->out, S("\nlead:\n"));
    }
    for (; i < count; i++)
        write_piece(writer, i);
}

Str begin_from_article(Arena *arena, const Article *article,
                       const BeginOptions *options)
{
    Writer writer = {.arena = arena,
                     .out = {.arena = arena},
                     .article = article,
                     .all = all_of(arena, article)};
    StrList units = add_hosts(&writer, article_units(arena, writer.all));
    begin_head(&writer.out);
    str_add(&writer.out, S("style: base\n"));
    write_about(&writer, units, options);
    write_directory(&writer, units);
    write_pieces(&writer);
    return str_built(&writer.out);
}
