// The objects of a PDF file.  libharu makes and saves them; pdf_object.c is
// the only file that knows it.
#pragma once

#include "output/device.h"

typedef struct PdfFile PdfFile;

// A dictionary that others refer to, perhaps with a stream.
typedef struct PdfObject PdfObject;

// How a stream is stored.  CFF and the tables of a profile get hardly smaller
// when they are packed well.
typedef enum Packing { PACK_NONE, PACK_FAST, PACK_WELL } Packing;

const char *pdf_file_library(void); // the version of libharu
PdfFile *pdf_file_open(Arena *arena, int page_count);
void pdf_file_close(PdfFile *file);
void pdf_file_version(PdfFile *file, int minor); // of PDF 1.x
// Of all streams so far.
void pdf_file_digest(const PdfFile *file, unsigned char digest[16]);

PdfObject *object_add(PdfFile *file);
PdfObject *object_add_stream(PdfFile *file, Str bytes, Packing packing);
// A stream that is written bit by bit and waits on disk for the file to be
// saved, since a report may have more pictures than memory.  One at a time.
PdfObject *object_begin_stream(PdfFile *file, Packing packing);
void object_stream(PdfObject *object, Str bytes);
void object_end_stream(PdfObject *object);
PdfObject *object_add_page(PdfFile *file);
void object_set_content(PdfObject *page, Str bytes); // once, deflated
// An item of the outline; of the first level if parent is NULL.
PdfObject *object_add_outline(PdfFile *file, PdfObject *parent);

PdfObject *object_catalog(PdfFile *file);
PdfObject *object_info(PdfFile *file);

// As it stands before "0 R".
int object_number(const PdfObject *object);

// Entries of its dictionary, spelt as in the file: "/Type /Font".
void object_entry(PdfObject *object, const char *format, ...) PRINTF(2, 3);
void object_entries(PdfObject *object, Str entries);

// "/PANTONE#20186#20C"
Str object_name(Arena *arena, Str name);
// A string that people read, in UTF-16: "<FEFF6B66>".
Str object_text(Arena *arena, Str text);
// A string of bytes: "(https://…)".
Str object_bytes(Arena *arena, Str bytes);

// Writes the whole file.  False if the sink failed, or the disk on which
// streams waited was full.
bool pdf_file_save(PdfFile *file, const Sink *sink);
bool pdf_file_spool_full(const PdfFile *file);
