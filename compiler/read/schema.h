// The JSON Schema of what tables of fields allow, for editors: completion,
// help and first checks.  It never accepts less than the compiler does.
//
// Draft 7, as editors know it, with three words of their own that other
// readers pass over: enumDescriptions, patternErrorMessage, errorMessage.
#pragma once

#include "base/json.h"
#include "read/bind.h"

typedef struct Schema {
    Json json;
    Arena *arena;
    Lang lang;                        // whose words come first
    ARRAY_OF(const Record *) records; // each becomes a definition
} Schema;

// What stands under a key of a custom type, where its Shape says it all.
struct Shape {
    bool number;                   // a number may stand for the text
    bool zero;                     // no number but 0
    const char *pattern;           // of a scalar; NULL: none may stand
    const Word *words;             // that may stand for it
    const Record *record;          // a map
    const Shape *item;             // a list of these
    int least, most;               // its length; both 0: any
    void (*write)(Schema *schema); // else: an object's members
};

// The whole document, to json->out.
void schema_write(Schema *schema, const Record *root, const char *title);

// The words that may stand under a key: "kind", "event.kind"; all if it is
// empty.  False if there are none.
bool schema_words(Arena *arena, const Record *root, Str key, FILE *out);

// Members of the schema that is open:
void schema_record(Schema *schema, const Record *record);    // "$ref"
void schema_lone(Schema *schema, const Record *record);      // its lone field
void schema_types(Schema *schema, const char *const *types); // NULL ends
void schema_form(Schema *schema, const Field *field);        // by its kind
void schema_scalar(Schema *schema);                          // any scalar
void schema_names(Schema *schema, Words names, Words help);
void schema_alternatives(Schema *schema); // opens "anyOf"
void schema_open(Schema *schema);         // one of them
void schema_close(Schema *schema);
void schema_alternatives_end(Schema *schema);
void schema_own_keys(Schema *schema); // no keys but these and x-…

const Field *schema_field(const Record *record, const char *key);
