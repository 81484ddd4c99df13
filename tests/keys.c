// Prints every key that a report or a style may hold, from the tables of
// fields: its row (one for all the places of a record), tree, path, the key
// that a scalar in its place gives, the kind of its value, its words.  Columns
// are parted by tabs.
#include "blocks/kinds.h"
#include "report/report.h"
#include "style/draft.h"

#include <stdio.h>
#include <string.h>

static const char *kind_word(const Field *field)
{
    switch (field->kind) {
    case FIELD_RECORD:
    case FIELD_RECORDS:
        return "record";
    case FIELD_MAP:
        return "map";
    case FIELD_CHOICE:
        return "choice";
    case FIELD_CHOICES:
        return "choices";
    case FIELD_CUSTOM:
        return field->type == &blocks_type ? "blocks" : "value";
    case FIELD_TEXT:
    case FIELD_TEXTS:
    case FIELD_PASSAGE:
    case FIELD_LINE:
    case FIELD_LINES:
    case FIELD_INTEGER:
    case FIELD_NUMBER:
    case FIELD_FLAG:
    case FIELD_SWITCH:
    case FIELD_DIM:
        return "value";
    }
    return "value";
}

static const Record *record_below(const Field *field)
{
    return field->kind == FIELD_CUSTOM ? field->type->record : field->record;
}

static void print_key(const char *tree, const char *path, const Field *field)
{
    const Record *below = record_below(field);
    printf("%p\t%s\t%s\t%s\t%s\t", (const void *)field, tree, path,
           below && below->scalar ? below->scalar : "-", kind_word(field));
    for (const Word *word = field->words; word && word->slug; word++)
        printf("%s%s", word > field->words ? "," : "", word->slug);
    printf("\n");
}

// Those of a record, or only the one that a scalar in its place gives.
static void print_record(const char *tree, const char *before,
                         const Record *record, bool lone)
{
    for (const Field *field = record->fields; field->key; field++) {
        char path[256], inside[264];
        if (lone && strcmp(field->key, record->scalar) != 0)
            continue;
        snprintf(path, sizeof path, "%s%s", before, field->key);
        print_key(tree, path, field);
        snprintf(inside, sizeof inside, "%s%s", path,
                 field->kind == FIELD_MAP ? ".*." : ".");
        if (record_below(field))
            print_record(tree, inside, record_below(field), false);
    }
}

int main(void)
{
    print_record("report", "", &report_record, false);
    for (int i = 0; block_kinds[i]; i++) {
        const BlockKind *kind = block_kinds[i];
        const Field block = {
            .key = kind->name, .kind = FIELD_RECORD, .record = kind->record};
        char inside[256];
        print_key("block", kind->name, &block);
        snprintf(inside, sizeof inside, "%s.", kind->name);
        print_record("block", inside, kind->record, kind->bind != NULL);
    }
    print_record("style", "", &style_record, false);
}
