#include "export/export.h"

const ExportKind *const export_kinds[] = {
    &export_events,  &export_people, &export_units,  &export_partners,
    &export_media,   &export_counts, &export_links,  &export_text,
    &export_outline, &export_index,  &export_fonts,  &export_images,
    &export_colours, &export_boxes,  &export_spoken, NULL,
};

const ExportKind *export_find(const char *name)
{
    for (int i = 0; export_kinds[i]; i++)
        if (strcmp(export_kinds[i]->name, name) == 0)
            return export_kinds[i];
    return NULL;
}

void export_write(const Stock *stock, const ExportKind *kind, TableForm form,
                  Lang lang, FILE *out)
{
    Table table = {.arena = stock->job->arena, .columns = kind->columns};
    while (kind->columns[table.width].key)
        table.width++;
    kind->fill(stock, &table);
    ensure(table.cells.count % table.width == 0);
    table_write(&table, form, lang, out);
}
