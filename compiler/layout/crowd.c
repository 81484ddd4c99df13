#include "layout/crowd.h"

static const Phrase *first_marked(const Copy *copy)
{
    for (int i = 0; i < copy->phrases.count; i++) {
        const Look *look = &copy->phrases.at[i].look;
        if (look->dots || look->under != UNDER_NONE)
            return &copy->phrases.at[i];
    }
    return NULL;
}

static const Phrase *first_read(const Copy *copy)
{
    int at = 0, phrase = 0;
    for (int i = 0; i < copy->marks.count; i++) {
        if (copy->marks.at[i].kind != MARK_RUBY)
            continue;
        while (at + copy->phrases.at[phrase].text.n <= copy->marks.at[i].start)
            at += copy->phrases.at[phrase++].text.n;
        return &copy->phrases.at[phrase];
    }
    return NULL;
}

static bool is_said(const Diag *diagnosis, Str words)
{
    for (int i = 0; i < diagnosis->messages.count; i++)
        if (diagnosis->messages.at[i]->code == WK614 &&
            str_equal(diagnosis->messages.at[i]->words.en, words))
            return true;
    return false;
}

void crowd_report(const CopyMaker *maker)
{
    const Job *job = maker->setter->job;
    const ParagraphStyle *style = maker->style;
    const Phrase *marked = first_marked(&maker->copy);
    const Phrase *read = first_read(&maker->copy);
    const Phrase *phrase = marked ? marked : read;
    if (!phrase || !phrase->node)
        return;
    Length least =
        style->size + (marked && read ? style->size * 5 / 8 : style->size / 2);
    // Half a hundredth of the size less does no harm: at just 1.5 em some
    // readers no longer tell two columns apart.
    if (style->leading >= least - style->size / 200)
        return;
    double now = style->leading / 1024.0, wanted = least / 1024.0;
    Str said = en(job,
                  "lines of “%.*s” are %.4g pt apart; marks and readings need "
                  "%.4g pt",
                  STR(style->name), now, wanted);
    if (is_said(job->diag, said))
        return;
    Span span =
        node_span(phrase->node, phrase->start, phrase->start + phrase->text.n);
    Message *message =
        fault_at(job, WK614, phrase->node, span,
                 zh(job, "“%.*s”的行距是 %.4g pt，容得下标号和注音要 %.4g pt",
                    STR(style->name), now, wanted),
                 said);
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "在版式里把 paragraph.%.*s 的 leading 放大，或不用标号",
                   STR(style->name)),
                en(job,
                   "make the leading of paragraph.%.*s larger in the "
                   "style, or use no marks",
                   STR(style->name)));
}
