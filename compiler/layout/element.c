#include "layout/element.h"

Element *element_add(Arena *arena, Element *parent, ElementKind kind,
                     const Node *node)
{
    Element *element = NEW(arena, Element);
    element->kind = kind;
    element->parent = parent;
    element->node = node;
    if (!parent)
        return element;
    if (parent->last)
        parent->last->next = element;
    else
        parent->first = element;
    parent->last = element;
    return element;
}
