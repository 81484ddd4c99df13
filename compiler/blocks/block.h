// Blocks: the paragraphs, tables and figures of a section.
//
// Everything about one kind of block is in one file: what may be written for
// it in YAML, and how it is set.  kinds.c lists the kinds.
#pragma once

#include "layout/setter.h"
#include "read/bind.h"

typedef struct Block Block;

typedef struct BlockKind {
    const char *name;          // its key in YAML, as in "- table: ..."
    const char *zh;            // 表格
    const Record *record;      // what may be written under that key
    const char *const *styles; // paragraph styles it is set in; NULL ends
    // Binds what stands under the key if it is not simply the record's map or
    // its scalar; NULL otherwise.
    void (*bind)(const Job *job, const Node *node, void *content);
    void (*set)(Setter *setter, const Block *block);
} BlockKind;

struct Block {
    const BlockKind *kind;
    const Node *node;
    void *content; // the struct of its record
};

typedef struct Blocks {
    Block *at;
    int count;
} Blocks;

extern const BlockKind *const block_kinds[]; // ended by NULL

// Of a field that is a list of blocks; a lone string is a list of one.
extern const FieldType blocks_type;
void blocks_set(Setter *setter, Blocks blocks);
