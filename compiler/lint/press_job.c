// The job as a whole: its pages and its bleed.
#include "lint/inspector.h"

// What the binding wants beside, blank pages give.
void job_pages(Inspector *inspector)
{
    const Job *job = inspector->job;
    int count = inspector->pages->pages.count;
    int most = inspector->limits->max_pages;
    if (most && count > most)
        inspector_fault(inspector, WK712,
                        cause_in_press(inspector, "max_pages"),
                        zh(job, "有 %d 页，最多 %d 页", count, most),
                        en(job, "there are %d pages; at most %d", count, most));
}

void job_bleed(Inspector *inspector)
{
    const Job *job = inspector->job;
    Length bleed = inspector->pages->sheet.bleed;
    Length least = inspector->limits->min_bleed;
    if (bleed >= least)
        return;
    const Node *page = node_find(inspector->style->node, "page");
    const Node *own = inspector->style->press
                          ? node_find(inspector->style->press, "bleed")
                          : NULL;
    const Node *node = own ? own : page ? node_find(page, "bleed") : NULL;
    inspector_fault(inspector, WK722,
                    node ? node : cause_in_press(inspector, "min_bleed"),
                    zh(job, "出血 %.1f mm，至少 %.1f mm", millimetres(bleed),
                       millimetres(least)),
                    en(job, "the bleed is %.1f mm; at least %.1f mm",
                       millimetres(bleed), millimetres(least)));
}
