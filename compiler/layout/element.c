#include "layout/element.h"

Element *element_add(Arena *arena, Element *parent, ElementKind kind,
                     const Node *node)
{
    Element *element = NEW(arena, Element);
    element->kind = kind;
    element->parent = parent;
    element->node = node;
    Element *root = element;
    while (root->parent)
        root = root->parent;
    element->number = root->count++;
    if (!parent)
        return element;
    if (parent->last)
        parent->last->next = element;
    else
        parent->first = element;
    parent->last = element;
    return element;
}

void element_lead(Element *parent, Element *last)
{
    if (!last || !last->next)
        return;
    parent->last->next = parent->first;
    parent->first = last->next;
    parent->last = last;
    last->next = NULL;
}
