// libharu, its object layer and nothing above it.
//
// Three things of libharu are not used: its numbers (floats, clamped at
// 32,767), its names (a blank is not escaped) and its strings (they end at a
// zero and know no characters above U+FFFF).  So entries of dictionaries are
// text of our own, which libharu asks for when it writes a dictionary.
#include "output/pdf_object.h"

#include <stdarg.h>
#include <stdlib.h>
#include <unistd.h>
#include <zlib.h>

#include <hpdf.h>
#include <hpdf_encrypt.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>
#include <hpdf_streams.h>
#include <hpdf_version.h>

// The structs below are of these versions.
#if HPDF_MAJOR_VERSION != 2 ||                                                 \
    (HPDF_MINOR_VERSION != 3 && HPDF_MINOR_VERSION != 4)
#error "libharu 2.3 or 2.4 is needed"
#endif

struct PdfObject {
    PdfFile *file;
    HPDF_Dict dict;
    StrBuilder entries;
    PdfObject *content; // of a page
    Packing packing;    // of a stream that is being written
    off_t start, end;   // its bytes in the spool
    off_t read;         // so many of them have been saved
};

struct PdfFile {
    Arena *arena;
    HPDF_Doc doc;
    HPDF_STATUS failed;            // the first error that libharu told
    ARRAY_OF(PdfObject *) objects; // by number; NULL: of libharu's own
    PdfObject *catalog, *info;
    z_stream deflater;
    unsigned char *deflated; // room for the next stream
    uLong deflated_room;
    int minor;           // of the version: 1.x
    HPDF_MD5_CTX digest; // of all streams and entries: the file's ID
    FILE *spool;         // has no name; NULL: streams wait in memory
    off_t spooled;       // bytes in it
    bool spool_full;     // it could not take them all
    const Sink *sink;
    bool sink_failed;
    int buffered;
    unsigned char buffer[64 * 1024]; // of bytes on their way to the sink
};

static void keep_failure(PdfFile *file, HPDF_STATUS status)
{
    if (status != HPDF_OK && file->failed == HPDF_OK)
        file->failed = status;
}

// Not every call tells its error to the handler, but all return it.
#define CHECK(file, call) keep_failure(file, call)

static void hear_error(HPDF_STATUS error, HPDF_STATUS detail, void *context)
{
    (void)detail;
    keep_failure(context, error);
}

// libharu does not live through every failed allocation; nor do we.
static void *allocate(HPDF_UINT size)
{
    void *memory = malloc(size);
    if (!memory)
        die_of_memory();
    return memory;
}

int object_number(const PdfObject *object)
{
    return object->dict ? (int)(object->dict->header.obj_id & 0x00FFFFFF) : 0;
}

static HPDF_STATUS write_entries(HPDF_Dict dict, HPDF_Stream stream)
{
    const PdfFile *file = dict->error->user_data;
    int number = (int)(dict->header.obj_id & 0x00FFFFFF);
    Str entries = str_built(&file->objects.at[number]->entries);
    if (entries.n == 0)
        return HPDF_OK;
    return HPDF_Stream_Write(stream, (const HPDF_BYTE *)entries.s,
                             (HPDF_UINT)entries.n);
}

static PdfObject *adopt(PdfFile *file, HPDF_Dict dict)
{
    PdfObject *object = NEW(file->arena, PdfObject);
    object->file = file;
    object->dict = dict;
    object->entries.arena = file->arena;
    if (!dict) {
        keep_failure(file, HPDF_INVALID_OBJECT);
        return object;
    }
    int number = object_number(object);
    while (file->objects.count <= number)
        PUSH(file->arena, &file->objects);
    file->objects.at[number] = object;
    dict->write_fn = write_entries;
    return object;
}

PdfObject *object_add(PdfFile *file)
{
    HPDF_Dict dict = HPDF_Dict_New(file->doc->mmgr);
    if (dict)
        CHECK(file, HPDF_Xref_Add(file->doc->xref, dict));
    return adopt(file, dict);
}

static const int packing_levels[] = {
    [PACK_FAST] = Z_BEST_SPEED,
    [PACK_WELL] = 6,
};

static Str deflate_bytes(PdfFile *file, Str bytes, int level)
{
    z_stream *z = &file->deflater;
    deflateReset(z);
    deflateParams(z, level, Z_DEFAULT_STRATEGY);
    uLong most = deflateBound(z, (uLong)bytes.n);
    if (file->deflated_room < most) {
        file->deflated_room = 2 * most;
        file->deflated =
            NEW_ARRAY(file->arena, unsigned char, file->deflated_room);
    }
    z->next_in = (unsigned char *)bytes.s;
    z->avail_in = (uInt)bytes.n;
    z->next_out = file->deflated;
    z->avail_out = (uInt)file->deflated_room;
    ensure(deflate(z, Z_FINISH) == Z_STREAM_END);
    return (Str){(char *)file->deflated, (int)z->total_out};
}

// Deflated here, since libharu would copy every byte by itself.
static void fill_stream(PdfObject *object, Str bytes, Packing packing)
{
    PdfFile *file = object->file;
    if (!object->dict)
        return;
    if (packing != PACK_NONE) {
        bytes = deflate_bytes(file, bytes, packing_levels[packing]);
        object_entry(object, "/Filter /FlateDecode");
    }
    HPDF_MD5Update(&file->digest, (const HPDF_BYTE *)bytes.s,
                   (HPDF_UINT32)bytes.n);
    if (bytes.n)
        CHECK(file, HPDF_Stream_Write(object->dict->stream,
                                      (const HPDF_BYTE *)bytes.s,
                                      (HPDF_UINT)bytes.n));
}

PdfObject *object_add_stream(PdfFile *file, Str bytes, Packing packing)
{
    HPDF_Dict dict = HPDF_DictStream_New(file->doc->mmgr, file->doc->xref);
    PdfObject *object = adopt(file, dict);
    fill_stream(object, bytes, packing);
    return object;
}

static HPDF_STATUS read_spooled(HPDF_Stream stream, HPDF_BYTE *into,
                                HPDF_UINT *count)
{
    PdfObject *object = stream->attr;
    off_t left = object->end - object->start - object->read;
    size_t some = left < (off_t)*count ? (size_t)left : *count;
    ssize_t got = pread(fileno(object->file->spool), into, some,
                        object->start + object->read);
    if (got != (ssize_t)some)
        return HPDF_FILE_IO_ERROR;
    object->read += got;
    *count = (HPDF_UINT)some;
    return some == (size_t)left ? HPDF_STREAM_EOF : HPDF_OK;
}

static HPDF_STATUS seek_spooled(HPDF_Stream stream, HPDF_INT at,
                                HPDF_WhenceMode mode)
{
    PdfObject *object = stream->attr;
    ensure(at == 0 && mode == HPDF_SEEK_SET);
    object->read = 0;
    return HPDF_OK;
}

static HPDF_UINT32 size_spooled(HPDF_Stream stream)
{
    const PdfObject *object = stream->attr;
    return (HPDF_UINT32)(object->end - object->start);
}

// The object's stream becomes a piece of the spool.
static void read_from_spool(PdfObject *object)
{
    HPDF_MMgr memory = object->file->doc->mmgr;
    HPDF_Stream stream = HPDF_GetMem(memory, sizeof(HPDF_Stream_Rec));
    *stream = (HPDF_Stream_Rec){
        .sig_bytes = HPDF_STREAM_SIG_BYTES,
        .type = HPDF_STREAM_UNKNOWN,
        .mmgr = memory,
        .error = object->dict->error,
        .read_fn = read_spooled,
        .seek_fn = seek_spooled,
        .size_fn = size_spooled,
        .attr = object,
    };
    HPDF_Stream_Free(object->dict->stream);
    object->dict->stream = stream;
}

PdfObject *object_begin_stream(PdfFile *file, Packing packing)
{
    PdfObject *object =
        adopt(file, HPDF_DictStream_New(file->doc->mmgr, file->doc->xref));
    object->packing = packing;
    object->start = object->end = file->spooled;
    if (!file->spool)
        file->spool = tmpfile();
    if (packing != PACK_NONE) {
        deflateReset(&file->deflater);
        deflateParams(&file->deflater, packing_levels[packing],
                      Z_DEFAULT_STRATEGY);
        object_entry(object, "/Filter /FlateDecode");
    }
    return object;
}

static void store(PdfObject *object, Str bytes)
{
    PdfFile *file = object->file;
    HPDF_MD5Update(&file->digest, (const HPDF_BYTE *)bytes.s,
                   (HPDF_UINT32)bytes.n);
    if (file->spool) {
        file->spool_full |=
            fwrite(bytes.s, 1, (size_t)bytes.n, file->spool) != (size_t)bytes.n;
        file->spooled += bytes.n;
    } else if (object->dict && bytes.n) {
        CHECK(file, HPDF_Stream_Write(object->dict->stream,
                                      (const HPDF_BYTE *)bytes.s,
                                      (HPDF_UINT)bytes.n));
    }
}

static void store_deflated(PdfObject *object, Str bytes, int flush)
{
    z_stream *z = &object->file->deflater;
    unsigned char out[16 * 1024];
    z->next_in = (unsigned char *)bytes.s;
    z->avail_in = (uInt)bytes.n;
    do {
        z->next_out = out;
        z->avail_out = sizeof out;
        ensure(deflate(z, flush) != Z_STREAM_ERROR);
        store(object, (Str){(char *)out, (int)(sizeof out - z->avail_out)});
    } while (z->avail_out == 0);
}

void object_stream(PdfObject *object, Str bytes)
{
    if (object->packing == PACK_NONE)
        store(object, bytes);
    else
        store_deflated(object, bytes, Z_NO_FLUSH);
}

void object_end_stream(PdfObject *object)
{
    PdfFile *file = object->file;
    if (object->packing != PACK_NONE)
        store_deflated(object, S(""), Z_FINISH);
    object->end = file->spooled;
    if (file->spool && object->dict)
        read_from_spool(object);
}

PdfObject *object_add_page(PdfFile *file)
{
    HPDF_Page page = HPDF_AddPage(file->doc);
    PdfObject *object = adopt(file, page);
    if (!page)
        return object;
    // Both are of a page in whole points and with every kind of picture.
    CHECK(file, HPDF_Dict_RemoveElement(page, "MediaBox"));
    CHECK(file, HPDF_Dict_RemoveElement(page, "Resources"));
    object->content = adopt(file, ((HPDF_PageAttr)page->attr)->contents);
    return object;
}

void object_set_content(PdfObject *page, Str bytes)
{
    if (page->content)
        fill_stream(page->content, bytes, PACK_WELL);
}

PdfObject *object_add_outline(PdfFile *file, PdfObject *parent)
{
    HPDF_Outline outline =
        HPDF_CreateOutline(file->doc, parent ? parent->dict : NULL, "", NULL);
    if (outline) {
        CHECK(file, HPDF_Dict_RemoveElement(outline, "Title"));
        CHECK(file, HPDF_Dict_RemoveElement(outline, "Type"));
    }
    return adopt(file, outline);
}

PdfObject *object_catalog(PdfFile *file)
{
    return file->catalog;
}

PdfObject *object_info(PdfFile *file)
{
    return file->info;
}

void object_entries(PdfObject *object, Str entries)
{
    str_add(&object->entries, entries);
    str_add(&object->entries, S("\n"));
}

void object_entry(PdfObject *object, const char *format, ...)
{
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(NULL, 0, format, again);
    va_end(again);
    char *entry = NEW_ARRAY(object->file->arena, char, n + 1);
    vsnprintf(entry, (size_t)n + 1, format, args);
    va_end(args);
    object_entries(object, (Str){entry, n});
}

const char *pdf_file_library(void)
{
    return HPDF_GetVersion();
}

static void start_document(PdfFile *file, int page_count)
{
    enum { PER_NODE = 64 }; // of the page tree
    file->doc = HPDF_NewEx(hear_error, allocate, free, 0, file);
    ensure(file->doc);
    if (page_count > PER_NODE)
        CHECK(file, HPDF_SetPagesConfiguration(file->doc, PER_NODE));
    file->catalog = adopt(file, file->doc->catalog);
    file->info = adopt(file, file->doc->info);
    CHECK(file, HPDF_Dict_RemoveElement(file->doc->info, "Producer"));
}

PdfFile *pdf_file_open(Arena *arena, int page_count)
{
    PdfFile *file = NEW(arena, PdfFile);
    if (strcmp(HPDF_GetVersion(), HPDF_VERSION_TEXT) != 0)
        die("libharu is %s, but wkpdf was built for %s", HPDF_GetVersion(),
            HPDF_VERSION_TEXT);
    file->arena = arena;
    file->minor = 6;
    HPDF_MD5Init(&file->digest);
    if (deflateInit(&file->deflater, Z_DEFAULT_COMPRESSION) != Z_OK)
        die_of_memory();
    start_document(file, page_count);
    return file;
}

void pdf_file_version(PdfFile *file, int minor)
{
    file->minor = minor;
}

void pdf_file_digest(const PdfFile *file, unsigned char digest[16])
{
    HPDF_MD5_CTX so_far = file->digest;
    HPDF_MD5Final(digest, &so_far);
}

static void add_id(PdfFile *file)
{
    for (int i = 0; i < file->objects.count; i++) {
        if (!file->objects.at[i])
            continue;
        Str entries = str_built(&file->objects.at[i]->entries);
        HPDF_MD5Update(&file->digest, (const HPDF_BYTE *)entries.s,
                       (HPDF_UINT32)entries.n);
    }
    HPDF_BYTE id[16];
    HPDF_MD5Final(id, &file->digest);
    HPDF_MMgr memory = file->doc->mmgr;
    HPDF_Array both = HPDF_Array_New(memory);
    for (int i = 0; both && i < 2; i++)
        CHECK(file, HPDF_Array_Add(both, HPDF_Binary_New(memory, id, 16)));
    CHECK(file, HPDF_Dict_Add(file->doc->trailer, "ID", both));
}

static bool flush_buffer(PdfFile *file)
{
    if (file->buffered && !file->sink->write(file->sink->context, file->buffer,
                                             (size_t)file->buffered))
        file->sink_failed = true;
    file->buffered = 0;
    return !file->sink_failed;
}

static HPDF_STATUS write_out(HPDF_Stream stream, const HPDF_BYTE *bytes,
                             HPDF_UINT count)
{
    PdfFile *file = stream->attr;
    while (count > 0) {
        HPDF_UINT room = (HPDF_UINT)(countof(file->buffer) - file->buffered);
        HPDF_UINT some = count < room ? count : room;
        memcpy(file->buffer + file->buffered, bytes, some);
        file->buffered += (int)some;
        bytes += some;
        count -= some;
        if (file->buffered == countof(file->buffer) && !flush_buffer(file))
            return HPDF_FILE_IO_ERROR;
    }
    // Places in the file are told with 32 bits.
    ensure(stream->size < INT32_MAX);
    return HPDF_OK;
}

static void write_document(PdfFile *file, HPDF_Stream out)
{
    HPDF_Doc doc = file->doc;
    CHECK(file, HPDF_Dict_Add(doc->trailer, "Root", doc->catalog));
    CHECK(file, HPDF_Dict_Add(doc->trailer, "Info", doc->info));
    char head[] = "%PDF-1.6\n%\xB7\xBE\xAD\xAA\n";
    head[sizeof("%PDF-1.") - 1] = (char)('0' + file->minor);
    CHECK(file, HPDF_Stream_WriteStr(out, head));
    if (file->failed == HPDF_OK)
        CHECK(file, HPDF_Xref_WriteToStream(doc->xref, out, NULL));
}

bool pdf_file_save(PdfFile *file, const Sink *sink)
{
    add_id(file);
    file->sink = sink;
    if (file->spool)
        file->spool_full |= fflush(file->spool) != 0;
    if (file->spool_full)
        return false;
    HPDF_Stream out = HPDF_CallbackWriter_New(file->doc->mmgr, write_out, file);
    if (out) {
        write_document(file, out);
        flush_buffer(file);
        HPDF_Stream_Free(out);
    }
    if (!out || (file->failed != HPDF_OK && !file->sink_failed))
        die("libharu: status 0x%04lX", (unsigned long)file->failed);
    return !file->sink_failed;
}

bool pdf_file_spool_full(const PdfFile *file)
{
    return file->spool_full;
}

void pdf_file_close(PdfFile *file)
{
    deflateEnd(&file->deflater);
    if (file->spool)
        fclose(file->spool);
    HPDF_Free(file->doc);
}
