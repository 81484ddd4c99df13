#include "lint/preflight.h"

#include "lint/inspector.h"

// The kins of rules; styles/press/RULES.md says which rule of the trade each
// of them is.
static ItemRule *const item_rules[] = {
    type_size,  type_black,    type_contrast, line_width,  edge_bleed,
    edge_safe,  ink_tint,      ink_own,       ink_most,    ink_knockout,
    plate_note, plate_allowed, picture_light, picture_ink,
};
static PageRule *const page_rules[] = {coverage_square};
static PageRule *const job_rules[] = {job_pages, job_bleed, plate_names};

Inspector *inspector_new(const Job *job, const Style *style)
{
    Inspector *inspector = NEW(job->arena, Inspector);
    inspector->job = job;
    inspector->style = style;
    inspector->limits = &style->presswork.limits;
    return inspector;
}

static void look_at_page(Inspector *inspector, const Page *page)
{
    inspector->page = page;
    inspector->seen = seen_items(inspector->job->arena, page);
    for (int i = 0; i < inspector->seen.count; i++)
        for (int rule = 0; rule < countof(item_rules); rule++)
            item_rules[rule](inspector, &inspector->seen.at[i]);
    for (int rule = 0; rule < countof(page_rules); rule++)
        page_rules[rule](inspector);
}

void inspect(Inspector *inspector, const Pages *pages)
{
    inspector->pages = pages;
    for (int i = 0; i < pages->pages.count; i++)
        look_at_page(inspector, &pages->pages.at[i]);
    for (int rule = 0; rule < countof(job_rules); rule++)
        job_rules[rule](inspector);
}

void inspector_end(const Inspector *inspector)
{
    const Job *job = inspector->job;
    for (int i = 0; i < inspector->said.count; i++) {
        const Said *said = &inspector->said.at[i];
        if (said->message && said->more)
            diag_advise(job, said->message, ADVICE_ALSO,
                        zh(job, "另有 %d 处", said->more),
                        en(job, "%d more", said->more));
    }
}

void preflight(const Job *job, const Pages *pages, const Style *style)
{
    Inspector *inspector = inspector_new(job, style);
    inspect(inspector, pages);
    inspector_end(inspector);
}
