// Wrong characters in known words, after lists that lie beside the styles:
// proof/words.tsv, with the wrong form, the right one, the source, and words
// that have the wrong form in them and are right.
#include "lint/linter.h"

#include "model/names.h"

typedef struct WordRow {
    Str wrong, right, source, but;
} WordRow;

struct Spelling {
    ARRAY_OF(WordRow) rows;
    Names known; // the wrong forms
    Mentions index;
};

// The piece of a line before the next tab.
static Str take_cell(Str *line)
{
    int tab = str_find(*line, S("\t"));
    Str cell = tab < 0 ? *line : str_slice(*line, 0, tab);
    *line = str_slice(*line, tab < 0 ? line->n : tab + 1, line->n);
    return str_trim(cell);
}

static void add_list(Linter *l, Spelling *spelling, const char *path)
{
    Arena *arena = l->job->arena;
    const Source *source = source_read(l->job->sources, path);
    for (int i = 1; source && i <= source->line_count; i++) {
        Str line = source_line(source, i);
        WordRow row = {.wrong = take_cell(&line)};
        row.right = take_cell(&line);
        row.source = take_cell(&line);
        row.but = take_cell(&line);
        int known = spelling->known.all.count;
        if (row.wrong.n == 0 || row.wrong.s[0] == '#' || row.right.n == 0 ||
            names_add(arena, &spelling->known, row.wrong) < known)
            continue;
        mention_add(arena, &spelling->index, row.wrong, spelling->rows.count);
        *PUSH(arena, &spelling->rows) = row;
    }
}

static Spelling *read_lists(Linter *l)
{
    Spelling *spelling = NEW(l->job->arena, Spelling);
    for (const char *const *folder = l->directories; *folder; folder++)
        add_list(l, spelling,
                 str_format(l->job->arena, "%s/proof/words.tsv", *folder).s);
    return spelling;
}

// Whether one of the words around it makes it right.
static bool is_right(Str text, Mention mention, const WordRow *row)
{
    Str words = row->but;
    while (words.n > 0) {
        int blank = str_find(words, S(" "));
        Str word = blank < 0 ? words : str_slice(words, 0, blank);
        words = str_slice(words, blank < 0 ? words.n : blank + 1, words.n);
        int inside = word.n ? str_find(word, row->wrong) : -1;
        int start = mention.start - inside;
        if (inside >= 0 && start >= 0 && start + word.n <= text.n &&
            memcmp(text.s + start, word.s, (size_t)word.n) == 0)
            return true;
    }
    return false;
}

void lint_spelling(Linter *l, const Prose *p)
{
    const Job *job = l->job;
    if (!l->spelling)
        l->spelling = read_lists(l);
    Mention mention;
    for (int at = 0; mention_next(&l->spelling->index, p->text, at, &mention);
         at = mention.end) {
        const WordRow *row = &l->spelling->rows.at[mention.name];
        int start = prose_at_byte(p, mention.start);
        int end = prose_at_byte(p, mention.end);
        if (is_right(p->text, mention, row) || !lint_is_bound(l, p, start) ||
            !lint_is_bound(l, p, end))
            continue;
        Finding *finding = lint_find(
            l, p, WK817, start, end,
            WORDS(zh(job, "“%.*s”应为“%.*s”", STR(row->wrong), STR(row->right)),
                  en(job, "“%.*s” should be “%.*s”", STR(row->wrong),
                     STR(row->right))));
        lint_edit(l, finding, p, start, end, row->right);
        finding->unsafe = true;
        finding->cause = row->wrong;
        if (row->source.n)
            finding->help = WORDS(zh(job, "依据：%.*s", STR(row->source)),
                                  en(job, "source: %.*s", STR(row->source)));
    }
}
