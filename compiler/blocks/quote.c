// quote: somebody's words, and who said them.
#include "blocks/kinds.h"

typedef struct Quote {
    const Node *node;
    Passage text;
    Text by, title, source;
} Quote;

static const Field quote_fields[] = {
    {"text", FIELD_PASSAGE, AT(Quote, text), .required = true, .zh = "引语",
     .en = "quotation", .doc = "引语，可用行内标记",
     .doc_en = "The quotation; markup allowed"},
    {"by", FIELD_TEXT, AT(Quote, by), .zh = "讲话人", .en = "speaker",
     .doc = "讲话人", .doc_en = "Who said it"},
    {"title", FIELD_TEXT, AT(Quote, title), .zh = "身份", .en = "role",
     .doc = "讲话人的身份", .doc_en = "The speaker's role"},
    {"source", FIELD_TEXT, AT(Quote, source), .zh = "出处", .en = "source",
     .doc = "出处", .doc_en = "Where it is from"},
    {0},
};
static const Record quote_record = {
    .name = "quote",
    .zh = "引语",
    .size = sizeof(Quote),
    .fields = quote_fields,
    .scalar = "text",
};

// ——某同学，学生，《校报》
static void set_speaker(Setter *setter, const Quote *quote)
{
    const Text parts[] = {quote->by, quote->title, quote->source};
    CopyMaker maker = copy_in(setter, S("caption"));
    bool any = false;
    for (int i = 0; i < countof(parts); i++) {
        if (parts[i].str.n == 0)
            continue;
        copy_words(&maker, any ? S("，") : S("——"));
        copy_text(&maker, parts[i]);
        any = true;
    }
    if (any) {
        set_keep(setter);
        set_copy(setter, &maker, ELEMENT_PARAGRAPH, true);
    }
}

static void set_quote(Setter *setter, const Block *block)
{
    const Quote *quote = block->content;
    Setter own = setter_element(setter, ELEMENT_QUOTE, block->node);
    set_passage(&own, &quote->text, S("quote"));
    set_speaker(&own, quote);
}

const BlockKind block_quote = {
    .name = "quote",
    .zh = "引语",
    .record = &quote_record,
    .styles = (const char *const[]){"quote", "caption", NULL},
    .set = set_quote,
};
