// Events as a list: a mark, the name, a line of facts, the words.
#include "blocks/event_parts.h"
#include "blocks/icons.h"
#include "blocks/tags.h"

typedef enum Bullet { BULLET_NONE, BULLET_DISC, BULLET_KIND } Bullet;

static Box *disc(Arena *arena, Length size, Paint paint)
{
    Box *box = NEW(arena, Box);
    box->kind = BOX_PATH;
    box->artifact = ARTIFACT_LAYOUT;
    box->width = box->height = size;
    box->fill = paint;
    box->as.path = path_wedge(arena, size, 0, 1024);
    return box;
}

// The mark stands in the middle of the title's line.
static void set_bullet(Setter *setter, const Event *event)
{
    const ParagraphStyle *title =
        style_paragraph(setter->style, S("event_title"));
    Bullet bullet = (Bullet)setter->style->events.list.bullet;
    TagLook kind = tag_of_kind(setter, &event->kind);
    Paint paint = kind.color.swatch ? kind.color : title->color;
    Arena *arena = setter->job->arena;
    Box *box = bullet == BULLET_KIND
                   ? icon_box(arena, kind.icon, title->size, paint)
                   : NULL;
    if (!box)
        box = disc(arena, title->size / 2, paint);
    Point at = {(title->size - box->width) / 2,
                (title->leading - box->height) / 2};
    set_shape(setter, box, at, setter_beside(setter, title, 0));
}

void events_list(Setter *setter, const Event *events, int count)
{
    const ListDesign *design = &setter->style->events.list;
    const ParagraphStyle *title =
        style_paragraph(setter->style, S("event_title"));
    EventLook look = {design->show.at, design->show.count, -1, false};
    Setter list = setter_element(setter, ELEMENT_LIST, events->node);
    list.element->labels =
        design->bullet == BULLET_NONE ? LABELS_NONE : LABELS_DISC;
    Length gap = setter_length(setter, design->gap);
    for (int i = 0; i < count; i++) {
        Setter own = setter_element(&list, ELEMENT_ITEM, events[i].node);
        if (i > 0 && design->rule.width)
            set_rule(&own, own.measure - own.indent, design->rule);
        if (design->bullet != BULLET_NONE) {
            set_bullet(&own, &events[i]);
            own.indent += title->size * 3 / 2;
        }
        event_parts(&own, &events[i], &look);
        set_apart(setter, gap);
    }
}
