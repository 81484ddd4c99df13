#include "blocks/attached.h"

// The words of the title; what they lead to is marked, not spelled out.
static void copy_title(CopyMaker *maker, const Link *link)
{
    int start = maker->copy.length;
    for (int i = 0; i < link->title.count; i++)
        copy_inlines(maker, link->title.at[i]);
    if (link->url.str.n == 0)
        return;
    Mark *mark = PUSH(maker->setter->job->arena, &maker->copy.marks);
    *mark = (Mark){.kind = MARK_LINK,
                   .start = start,
                   .end = maker->copy.length,
                   .value = link->url.str};
}

// （site，2024年5月20日）
static void copy_origin(CopyMaker *maker, const Link *link)
{
    bool site = link->site.str.n > 0, date = link->date.node != NULL;
    if (!site && !date)
        return;
    const Setter *setter = maker->setter;
    copy_words(maker, setter_label(setter, "open"));
    copy_text(maker, link->site);
    if (site && date)
        copy_words(maker, setter_label(setter, "pause"));
    if (date)
        copy_words(maker, date_words(setter->job->arena, link->date,
                                     locale_of(setter->lang)));
    copy_words(maker, setter_label(setter, "close"));
}

void attached_links(Setter *setter, Links links)
{
    for (int i = 0; i < links.count; i++) {
        const Link *link = &links.at[i];
        CopyMaker maker = copy_in(setter, setter->text_style);
        copy_title(&maker, link);
        copy_origin(&maker, link);
        if (link->url.str.n) {
            copy_words(&maker, S("　"));
            copy_link(&maker, link->url, link->url.str);
        }
        ParagraphStyle *ragged = NEW(setter->job->arena, ParagraphStyle);
        *ragged = *maker.style;
        if (link->url.str.n) // an address breaks where it can
            ragged->align = ALIGN_LEFT;
        maker.style = ragged;
        set_copy(setter, &maker, ELEMENT_PARAGRAPH, true);
    }
}
