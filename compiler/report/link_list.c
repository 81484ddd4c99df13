// The page of links: every address of the report once.
#include "blocks/qr.h"
#include "report/parts.h"

void set_link_list(Typesetter *t, Setter *setter, int level)
{
    const Facts *facts = t->facts;
    Names urls = {0};
    Links links = {0};
    links.at = NEW_ARRAY(t->job->arena, Link, facts->links.count);
    for (int i = 0; i < facts->links.count; i++) {
        const Link *link = facts->links.at[i];
        int known = urls.all.count;
        if (names_add(t->job->arena, &urls, link->url.str) == known)
            links.at[links.count++] = *link;
    }
    Setter own = *setter;
    own.notes = NULL;
    part_heading(t, &own, "links", level);
    links_set(&own, links, true);
}
