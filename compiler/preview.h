// wkpdf preview: the pages in a browser, as they will be printed, while the
// report is written.
#pragma once

#include <microhttpd.h>

#include "build.h"
#include "options.h"
#include "watcher.h"

// What a preview needs of libmicrohttpd, which is loaded when one begins.
#define FUNCTION(name) __typeof__(MHD_##name) *name
typedef struct Httpd {
    FUNCTION(start_daemon);
    FUNCTION(get_daemon_info);
    FUNCTION(get_timeout);
    FUNCTION(run);
    FUNCTION(lookup_connection_value);
    FUNCTION(queue_response);
    FUNCTION(create_response_from_buffer);
    FUNCTION(create_response_from_callback);
    FUNCTION(add_response_header);
    FUNCTION(destroy_response);
    FUNCTION(suspend_connection);
    FUNCTION(resume_connection);
} Httpd;
#undef FUNCTION

extern const char httpd_file[];
bool httpd_load(Httpd *httpd); // false: there is no such library

// What a browser that listens has not been sent yet.
typedef struct Listener Listener;

typedef struct PreviewAddress {
    int port;
    char token[33]; // in every address; whoever does not know it gets nothing
} PreviewAddress;

typedef struct Preview {
    const CommandLine *line;
    Options options;
    Session session;
    Watcher *watcher;
    Httpd httpd;
    struct MHD_Daemon *daemon;
    PreviewAddress address;
    char good[16]; // when the pages that are shown were made: "10:42:07"
    int builds;
    int64_t work;      // of the processor for the last build, µs
    int64_t proof_due; // ms; 0: the proofs have been read
    Listener *listeners;
    const char *editor; // the command
    uint64_t *marks;    // of each page: differ where what is drawn differs
    Arena arena;        // of the marks
} Preview;

Status preview(const CommandLine *line);

// What the browser is told after each build: pages, messages. In the arena.
Str preview_state(const Preview *preview, Arena *arena);
// Marks the pages of the last good build.
void preview_mark(Preview *preview);
// The picture's own mark, part of its address.
uint64_t preview_picture_mark(const Item *item);

// The place of a line of the report on a page; false if nothing of it, or
// after it, is on any.
typedef struct PreviewSpot {
    int page;
    Length y;
} PreviewSpot;
bool preview_find(const Preview *preview, int line, PreviewSpot *spot);

// By the note of a preview of that report it is told of --at; false if none
// runs.
void preview_leave_note(const Preview *preview);
bool preview_go_to(const CommandLine *line, PreviewAddress *address);

bool preview_serve(Preview *preview); // false if no port is to be had
void preview_tell(Preview *preview, const char *event, Str data);

// The files of the web page; NULL if there is none of that name.
typedef struct WebFile {
    const char *name, *type;
    const unsigned char *bytes;
    size_t count;
} WebFile;
const WebFile *web_file(const char *name);
