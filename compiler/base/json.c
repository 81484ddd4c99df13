#include "base/json.h"

void json_string(FILE *out, Str text)
{
    fputc('"', out);
    for (int i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.s[i];
        if (c == '"' || c == '\\')
            fprintf(out, "\\%c", c);
        else if (c == '\n')
            fputs("\\n", out);
        else if (c < 0x20 || c == 0x7F)
            fprintf(out, "\\u%04x", c);
        else
            fputc(c, out);
    }
    fputc('"', out);
}

static void break_line(Json *json)
{
    if (json->indent)
        fprintf(json->out, "\n%*s", json->indent * json->depth, "");
}

// What stands between two members of what is open.
static void begin_member(Json *json)
{
    if (json->filled)
        fputc(',', json->out);
    if (json->depth > 0)
        break_line(json);
    json->filled = true;
}

// A value stands behind its key, or is a member itself.
static void begin_value(Json *json)
{
    if (json->after_key)
        json->after_key = false;
    else
        begin_member(json);
}

void json_open(Json *json, char bracket)
{
    begin_value(json);
    fputc(bracket, json->out);
    json->depth++;
    json->filled = false;
}

void json_close(Json *json, char bracket)
{
    json->depth--;
    if (json->filled)
        break_line(json);
    fputc(bracket, json->out);
    json->filled = true;
    if (json->depth == 0) {
        fputc('\n', json->out);
        json->filled = false;
    }
}

void json_key(Json *json, const char *key)
{
    begin_member(json);
    json_string(json->out, str_of(key));
    fputs(json->indent ? ": " : ":", json->out);
    json->after_key = true;
}

void json_value(Json *json, Str text)
{
    begin_value(json);
    json_string(json->out, text);
}

void json_number(Json *json, int64_t number)
{
    begin_value(json);
    fprintf(json->out, "%lld", (long long)number);
}

void json_raw(Json *json, Str value)
{
    begin_value(json);
    fprintf(json->out, "%.*s", STR(value));
}

void json_flag(Json *json, bool flag)
{
    begin_value(json);
    fputs(flag ? "true" : "false", json->out);
}

void json_null(Json *json)
{
    begin_value(json);
    fputs("null", json->out);
}

void json_text(Json *json, const char *key, Str text)
{
    json_key(json, key);
    json_value(json, text);
}

void json_count(Json *json, const char *key, int64_t number)
{
    json_key(json, key);
    json_number(json, number);
}
