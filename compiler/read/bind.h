// Pass 2: a tree becomes C structs, as tables of fields say.
//
// A table of fields is the only description of what may be written in YAML:
// from it come the check, the struct's values, --dump=report, the JSON Schema
// for editors and the list of keys in the manual.
#pragma once

#include "base/length.h"
#include "read/inline.h"

// A string that remembers where it was written.
typedef struct Text {
    Str str;
    const Node *node; // NULL if it was not written
} Text;

#define LIST_OF(Type)                                                          \
    struct {                                                                   \
        Type *at;                                                              \
        int count;                                                             \
    }

typedef LIST_OF(Text) Texts;

typedef enum FieldKind {
    FIELD_TEXT,    // Text: as typed, no markup
    FIELD_TEXTS,   // Texts; a lone scalar is a list of one
    FIELD_PASSAGE, // Passage: paragraphs with markup
    FIELD_LINE,    // Passage of one paragraph
    FIELD_LINES,   // LIST_OF(Passage)
    FIELD_INTEGER, // int, from least to most
    FIELD_NUMBER,  // int in 1/1024; "300%" and "0.6" alike by `percent`
    FIELD_FLAG,    // bool: true false yes no on off 是 否
    FIELD_SWITCH,  // int, a Switch: true, false or auto
    FIELD_DIM,     // Dim
    FIELD_CHOICE,  // int, the index of one of the words
    FIELD_CHOICES, // LIST_OF(int); a lone scalar is a list of one
    FIELD_RECORD,  // a struct, in place
    FIELD_RECORDS, // LIST_OF(a struct); a lone map is a list of one
    FIELD_MAP,     // LIST_OF(a struct) under free keys; see Record.key
    FIELD_CUSTOM,  // what its own type makes of it
} FieldKind;

typedef enum Switch { SWITCH_AUTO, SWITCH_ON, SWITCH_OFF } Switch;

// One of the words of a FIELD_CHOICE: either spelling may be written.
typedef struct Word {
    const char *slug; // ended by a zero slug
    const char *zh;   // the Chinese label, or NULL
} Word;

typedef struct Record Record;
typedef void TextVisitor(void *context, const Text *text);
typedef void PassageVisitor(void *context, const Passage *passage);

typedef struct Visit {
    TextVisitor *text;       // NULL: not wanted
    PassageVisitor *passage; // NULL: not wanted
    void *context;
} Visit;

typedef struct Dump Dump;   // read/dump.h
typedef struct Shape Shape; // read/schema.h

// How a field is read that is of none of the kinds above.
typedef struct FieldType {
    const char *zh, *en; // what it is called in a message: 日期, a date
    void (*bind)(const Job *job, const Node *node, void *value);
    void (*visit)(const void *value, const Visit *visit); // or NULL
    void (*dump)(const void *value, Dump *dump);          // or NULL
    const Record *record; // of its map, where a map may be written; or NULL
    const Shape *shape;   // what may be written, for the JSON Schema
    bool always;          // must be written; that it was is seen to elsewhere
} FieldType;

typedef struct Field {
    const char *key;
    FieldKind kind;
    size_t offset;
    bool required;
    bool percent;          // FIELD_NUMBER: 100% is 1024
    bool slug;             // FIELD_TEXT: letters, digits, - and _ (WK219)
    int least, most;       // FIELD_INTEGER; both 0: any
    const Record *record;  // of FIELD_RECORD, FIELD_RECORDS and FIELD_MAP
    const Word *words;     // of FIELD_CHOICE and FIELD_CHOICES
    const FieldType *type; // of FIELD_CUSTOM
    const char *zh;        // its name in Chinese: 主办单位
    const char *en;        // its name in English: host units
    const char *doc;       // one line in Chinese for the manual, or NULL
    const char *doc_en;    // the same in English
} Field;

// The struct of a record starts with `const Node *node;`.
struct Record {
    const char *name; // its key in YAML, used in messages: event
    const char *zh;   // 活动
    const char *en;   // of a file's root, which has no key: “the report”
    size_t size;
    const Field *fields; // ended by a zero field
    // A scalar instead of a map gives this field: "- 商学院" for {name:
    // 商学院}.
    const char *scalar;
    // A list instead of a map gives this field, as if it stood under its key.
    const char *list;
    // In a FIELD_MAP, the Text that takes the free key: AT(Struct, name).
    size_t key;
    // What stands under a key of no field, or NULL: then it is WK203.  True if
    // it was understood.
    bool (*other)(const Job *job, const Node *node, void *into);
    // After the fields of a struct have been bound: checks between them.
    void (*check)(const Job *job, void *bound);
    Code unknown; // what an unknown key is called; 0 is WK203
};

#define AT(Struct, member) offsetof(Struct, member)

// Sets what the map gives and leaves the rest of the struct as it is.  A key
// that begins with x- is the editor's own.  "~" leaves a field unset.
void bind_record(const Job *job, const Node *map, const Record *record,
                 void *into);
// One field, for custom types that hold a common kind.
void bind_field(const Job *job, const Node *node, const Field *field,
                void *value);

// For custom types: the scalar, or WK204 (WK205 if it is empty) and NULL.
const Node *bind_scalar(const Job *job, const Node *node, const char *zh,
                        const char *en);
// WK206 with the nearest word and the list of all.
void bind_unknown_word(const Job *job, const Node *node, const Word *words,
                       const char *zh, const char *en);
// The word of that spelling, or -1.
int bind_word(const Word *words, Str spelling);
// The nearest of some names, for "是不是想写 …"; or an empty string.
Str bind_nearest(const Job *job, Str typed, const Str *names, int count);

// Shows every text and passage of a struct and of the structs in it, in the
// order of the tables: what lints need, whatever the block.
void bind_visit(const void *bound, const Record *record, const Visit *visit);

// Where a field was written, or its record if it was not written at all.
const Node *bind_node(const void *bound, const char *key);
