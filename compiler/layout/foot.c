#include "layout/foot.h"

// Lines that wait, in the order of their notes.
typedef struct Queue {
    Box *first;
    Box **end;
} Queue;

static void append(Queue *queue, Box *lines)
{
    *queue->end = lines;
    while (*queue->end)
        queue->end = &(*queue->end)->next;
}

// As many lines as there is room for, but one at least.
static Box *take(Queue *queue, Length room, Length *height)
{
    Box *first = queue->first, *last = first;
    *height = first->height;
    while (last->next &&
           *height + last->next->space + last->next->height <= room) {
        last = last->next;
        *height += last->space + last->height;
    }
    queue->first = last->next;
    last->next = NULL;
    if (!queue->first)
        queue->end = &queue->first;
    return first;
}

static Box *carry(Arena *arena, Queue *queue, Length room)
{
    Box *first = NULL, **end = &first;
    while (queue->first) {
        Box *box = *end = NEW(arena, Box);
        box->kind = BOX_GROUP;
        box->notes = take(queue, room, &box->notes_height);
        end = &box->next;
    }
    return first;
}

Box *foot_deal(Arena *arena, Box *const *boxes, int count, FootRoom room)
{
    Queue queue = {.end = &queue.first};
    for (int i = 0; i < count; i++) {
        Box *box = boxes[i], *own = box->notes;
        append(&queue, own);
        box->notes = NULL;
        // A picture or a table may need all of the column.
        if (queue.first && box->kind == BOX_LINE)
            box->notes = take(&queue, own ? room.called : room.later,
                              &box->notes_height);
    }
    return carry(arena, &queue, room.later);
}

Length foot_height(Length notes, Length apart, Length pitch)
{
    if (notes == 0 || pitch == 0)
        return notes;
    return (notes + apart + pitch - 1) / pitch * pitch;
}
