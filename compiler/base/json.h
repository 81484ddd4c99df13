// JSON as it is written: commas, quotation marks and indents are seen to.
#pragma once

#include "base/str.h"

typedef struct Json {
    FILE *out;
    int indent; // blanks of each level; 0: all on one line
    int depth;
    bool filled;    // something stands in what is open
    bool after_key; // its value comes next
} Json;

void json_open(Json *json, char bracket);  // '{' or '['
void json_close(Json *json, char bracket); // '}' or ']'
void json_key(Json *json, const char *key);

// A value: of a key, of a list, or alone.
void json_value(Json *json, Str text);
void json_number(Json *json, int64_t number);
void json_raw(Json *json, Str value); // a number as it is
void json_flag(Json *json, bool flag);
void json_null(Json *json);

// A key and its value.
void json_text(Json *json, const char *key, Str text);
void json_count(Json *json, const char *key, int64_t number);

// A string alone, with its quotation marks.
void json_string(FILE *out, Str text);
