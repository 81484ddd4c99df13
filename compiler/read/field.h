// Between bind.c, field.c and word.c only: faults of single values.
#pragma once

#include "read/bind.h"

// Whether nothing was meant to be written: "~" or null.
bool bind_is_unset(const Node *node);

// WK204: what stands there, and what is wanted: "一行文字", "a line of text".
Message *bind_wrong(const Job *job, const Node *node, const char *zh_wanted,
                    const char *en_wanted);
// The same where a map is wanted; WK103 or WK104 if it was nearly one, WK205 if
// nothing was written.  NULL if it was not WK204.
Message *bind_wrong_map(const Job *job, const Node *node);
void bind_wrong_record(const Job *job, const Node *node, const Record *record);

// WK205, unless a comment swallowed the value and that has been said.
void bind_empty(const Job *job, const Node *node, bool required);

// What a value is called in a sentence: its key, or its number in a list.
Words bind_name(const Job *job, const Node *node);
