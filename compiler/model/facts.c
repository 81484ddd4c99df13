// Facts are gathered by report/derive; here is how they are kept.
#include "model/facts.h"

const Word series_words[] = {
    {"kinds", "类别"},
    {"combos", "结合"},
    {"hosts", "主办单位"},
    {"partners", "合作单位"},
    {"media", "媒体"},
    {"days", "日期"},
    {0},
};

static const Field note_text_fields[] = {
    {"text", FIELD_PASSAGE, AT(NoteText, text), .required = true, .zh = "注文",
     .en = "note", .doc = "注文，可用行内标记",
     .doc_en = "The words of the note; markup allowed"},
    {0},
};
const Record note_text_record = {
    .name = "note",
    .zh = "注释",
    .size = sizeof(NoteText),
    .fields = note_text_fields,
    .scalar = "text",
    .key = AT(NoteText, name),
};

const Passage *facts_note(const Facts *facts, Str name)
{
    int number = names_find(&facts->note_names, name);
    return number < 0 ? NULL : &facts->notes.at[number].text;
}

Datum *series_datum(Arena *arena, Series *series, Str label)
{
    int number = names_add(arena, &series->labels, label);
    if (number == series->data.count)
        *PUSH(arena, &series->data) = (Datum){.label = label};
    return &series->data.at[number];
}

int facts_picture(const Facts *facts, const Photo *photo)
{
    for (int i = 0; i < facts->pictures.count; i++)
        if (facts->pictures.at[i].photo == photo)
            return i;
    return -1;
}

Str facts_picture_label(Arena *arena, int number)
{
    return str_format(arena, "photo-%d", number + 1);
}
