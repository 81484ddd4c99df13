// wkpdf dump --what: each kind of data is a row of a list.
#pragma once

#include "export/table.h"
#include "layout/page.h"
#include "report/report.h"

// What there is to take it from.
typedef struct Stock {
    const Job *job;
    const Report *report;
    const Facts *facts;
    const Style *style;
    const Pages *pages; // NULL before they are set
    Str spoken;         // by a screen reader, where this is asked for
} Stock;

typedef struct ExportKind {
    const char *name; // of --what
    const char *zh, *en;
    bool needs_pages;
    const Column *columns; // ended by a zero key
    void (*fill)(const Stock *stock, Table *table);
} ExportKind;

extern const ExportKind *const export_kinds[]; // ended by NULL

extern const ExportKind export_events, export_people, export_units,
    export_partners, export_media, export_counts, export_text, export_links;
extern const ExportKind export_outline, export_index, export_fonts,
    export_images, export_colours, export_boxes, export_spoken;

const ExportKind *export_find(const char *name); // or NULL
void export_write(const Stock *stock, const ExportKind *kind, TableForm form,
                  Lang lang, FILE *out);

// What the page holds, line by line: pieces of one line that come from one
// place in the YAML are one box.
typedef struct PlacedBox {
    int page; // physical, from 1
    const char *kind;
    Length x, y, width, height; // from the top left of the trimmed page
    const Node *node;
    Span span; // the first byte that it comes from
    Str text;
} PlacedBox;

typedef ARRAY_OF(PlacedBox) PlacedBoxes;

PlacedBoxes placed_boxes(Arena *arena, const Pages *pages);
// For --map: an object a line.
void map_write(const Job *job, const Pages *pages, FILE *out);
// For --synctex: what viewers look up when a page is clicked, and the reverse.
void synctex_write(const Job *job, const Pages *pages, FILE *out);
