// What a report says, in its order: by it wkpdf makes sure that nothing of an
// article was lost.
#include "begin/begin.h"
#include "blocks/kinds.h"
#include "report/report.h"

static void add_passage(const Job *job, const Passage *passage, StrBuilder *out)
{
    for (int i = 0; i < passage->count; i++)
        str_add(out, inlines_plain(job->arena, passage->at[i]));
}

static void add_block(const Job *job, const Block *block, StrBuilder *out)
{
    if (block->kind == &block_paragraph) {
        add_passage(job, &((const Paragraph *)block->content)->text, out);
    } else if (block->kind == &block_heading) {
        add_passage(job, &((const Heading *)block->content)->text, out);
    } else if (block->kind == &block_events) {
        const Events *events = block->content;
        for (int i = 0; i < events->items.count; i++)
            add_passage(job, &events->items.at[i].text, out);
    }
}

static void add_blocks(const Job *job, Blocks blocks, StrBuilder *out)
{
    for (int i = 0; i < blocks.count; i++)
        add_block(job, &blocks.at[i], out);
}

Str begin_words(const Job *job, const Node *tree)
{
    const Report *report = report_read(job, tree);
    StrBuilder out = {.arena = job->arena};
    str_add(&out, report->about.source.site.str);
    add_passage(job, &report->about.title, &out);
    add_passage(job, &report->about.subtitle, &out);
    add_blocks(job, report->lead, &out);
    for (int i = 0; i < report->sections.count; i++) {
        add_passage(job, &report->sections.at[i].heading, &out);
        add_blocks(job, report->sections.at[i].body, &out);
    }
    return article_bare(job->arena, str_built(&out));
}
