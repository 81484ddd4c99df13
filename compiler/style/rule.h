// Lines, stripes and the room inside a box.
#pragma once

#include "base/color.h"
#include "read/bind.h"

typedef LIST_OF(Paint) Paints;

typedef enum RuleStyle {
    RULE_SOLID,
    RULE_DASHED,
    RULE_DOTTED,
    RULE_DOUBLE,
} RuleStyle;

typedef struct Rule {
    const Node *node;
    Length width; // 0: none
    Paint color;
    int style;  // a RuleStyle
    Length gap; // from what it is beside
} Rule;

typedef enum Side { SIDE_LEFT, SIDE_TOP, SIDE_RIGHT, SIDE_BOTTOM } Side;

// The coloured edge of a card.
typedef struct Stripe {
    const Node *node;
    Length width; // 0: none
    Paint color;
    int side;  // a Side
    int style; // a RuleStyle, if it is a rule that stands there
} Stripe;

typedef struct Insets {
    Dim at[4]; // top, right, bottom, left
} Insets;
