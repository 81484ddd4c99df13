// break: what follows starts a new page or column.
#include "blocks/kinds.h"

typedef struct Break {
    const Node *node;
    int at;
} Break;

static const Word break_words[] = {
    {"page", "另页"},
    {"column", "另栏"},
    {"recto", "另起右页"},
    {"spread", "另起对开"},
    {0},
};

static const Field break_fields[] = {
    {"at", FIELD_CHOICE, AT(Break, at), .required = true, .words = break_words,
     .zh = "分在哪里", .en = "where",
     .doc = "page 另页、column 另栏、recto 另起右页、spread 另起对开",
     .doc_en = "page, column, recto or spread"},
    {0},
};
static const Record break_record = {
    .name = "break",
    .zh = "分页",
    .size = sizeof(Break),
    .fields = break_fields,
    .scalar = "at",
};

static void set_block_break(Setter *setter, const Block *block)
{
    static const Turn turns[] = {TURN_PAGE, TURN_COLUMN, TURN_RECTO,
                                 TURN_SPREAD};
    const Break *wish = block->content;
    set_turn(setter, turns[wish->at]);
}

const BlockKind block_break = {
    .name = "break",
    .zh = "分页",
    .record = &break_record,
    .styles = (const char *const[]){NULL},
    .set = set_block_break,
};
