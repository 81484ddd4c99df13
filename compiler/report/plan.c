// Which derived parts a bulletin has: what the report says, else what the
// style and the matter at hand allow.
#include "report/parts.h"

enum {
    PAGES_FOR_CONTENTS = 8,
    PAGES_FOR_INDEX = 8,
    NAMES_FOR_INDEX = 20,
    PHOTOS_FOR_LIST = 6,
    FIGURES_FOR_PART = 3,
    EVENTS_FOR_OVERVIEW = 3,
};

static Switch switch_of(const Plan *plan, Part part)
{
    switch (part) {
    case PART_TOC:
        return (Switch)plan->toc;
    case PART_STATS:
        return (Switch)plan->stats;
    case PART_CALENDAR:
        return (Switch)plan->calendar;
    case PART_COMBOS:
        return (Switch)plan->combos;
    case PART_CHARTS:
        return (Switch)plan->charts;
    case PART_INDEX:
        return (Switch)plan->index.show;
    case PART_PHOTO_LIST:
        return (Switch)plan->photo_list;
    case PART_LINKS:
        return (Switch)plan->links;
    case PART_COVER:
    case PART_INSIDE:
    case PART_LEAD:
    case PART_SECTIONS:
    case PART_COLOPHON:
    case PART_BACK:
    case PART_COUNT:
        break;
    }
    return SWITCH_ON;
}

// A part that a block puts into the body is not set again.
static bool is_asked(const Facts *facts, Part part)
{
    static const struct {
        Part part;
        DerivedPart derived;
    } pairs[] = {
        {PART_STATS, DERIVED_STATS},   {PART_CALENDAR, DERIVED_CALENDAR},
        {PART_COMBOS, DERIVED_COMBOS}, {PART_CHARTS, DERIVED_CHARTS},
        {PART_LINKS, DERIVED_LINKS},   {PART_COLOPHON, DERIVED_COLOPHON},
        {PART_TOC, DERIVED_TOC},       {PART_PHOTO_LIST, DERIVED_PHOTO_LIST},
    };
    for (int i = 0; i < countof(pairs); i++)
        if (pairs[i].part == part)
            return facts->asked[pairs[i].derived];
    return false;
}

// Whether there is anything to set at all.
bool plan_has_matter(const Typesetter *t, Part part)
{
    const Facts *facts = t->facts;
    switch (part) {
    case PART_STATS:
        return figures_of(t).count > 0;
    case PART_CALENDAR:
        return facts->events.count > 0 &&
               (calendar_is_dated(t) ||
                t->style->components.calendar.fallback == CALENDAR_LIST);
    case PART_COMBOS:
        return facts->series[SERIES_COMBOS].data.count > 0;
    case PART_CHARTS:
        return facts->series[SERIES_KINDS].data.count > 0;
    case PART_INDEX:
        return facts->index.count > 0;
    case PART_PHOTO_LIST:
        return facts->pictures.count > 0;
    case PART_LINKS:
        return facts->links.count > 0;
    case PART_TOC:
    case PART_COVER:
    case PART_INSIDE:
    case PART_LEAD:
    case PART_SECTIONS:
    case PART_COLOPHON:
    case PART_BACK:
    case PART_COUNT:
        break;
    }
    return true;
}

// The thresholds of auto.
static bool is_enough(const Typesetter *t, Part part)
{
    const Facts *facts = t->facts;
    switch (part) {
    case PART_TOC:
        return t->body_pages >= PAGES_FOR_CONTENTS;
    case PART_STATS:
        return figures_of(t).count >= FIGURES_FOR_PART;
    case PART_CALENDAR:
        return facts->events.count >= EVENTS_FOR_OVERVIEW;
    case PART_COMBOS:
        return facts->series[SERIES_COMBOS].data.count >= 2;
    case PART_CHARTS:
        return facts->series[SERIES_KINDS].data.count >= 3;
    case PART_INDEX:
        return facts->index.count >= NAMES_FOR_INDEX ||
               t->body_pages >= PAGES_FOR_INDEX;
    case PART_PHOTO_LIST:
        return facts->pictures.count >= PHOTOS_FOR_LIST;
    case PART_LINKS:
    case PART_COVER:
    case PART_INSIDE:
    case PART_LEAD:
    case PART_SECTIONS:
    case PART_COLOPHON:
    case PART_BACK:
    case PART_COUNT:
        break;
    }
    return true;
}

bool plan_shows(const Typesetter *t, Part part)
{
    Switch said = switch_of(&t->report->derive, part);
    if (said == SWITCH_OFF || is_asked(t->facts, part) ||
        !plan_has_matter(t, part))
        return false;
    return said == SWITCH_ON || is_enough(t, part);
}

// A part that the report asks for by `true`, whatever the style.
bool plan_insists(const Typesetter *t, Part part)
{
    return t->report->derive.node && plan_shows(t, part) &&
           switch_of(&t->report->derive, part) == SWITCH_ON;
}
