// The server of the preview.  It listens on this machine alone, answers only
// addresses that begin with the token, and has nothing to give but the web
// page, the pages of the report and the pictures on them: no path in a request
// is ever a path of the disk.
#include "preview.h"

#include <netinet/in.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

#include "base/json.h"
#include "output/svg.h"
#include "program.h"

struct Listener {
    Arena arena; // of itself
    Listener *next;
    struct MHD_Connection *connection;
    Preview *preview;
    Arena waiting; // of the text
    Str text;      // not yet sent
    bool asleep;
};

typedef struct Request {
    Preview *preview;
    struct MHD_Connection *connection;
    Str path; // behind the token
} Request;

typedef enum MHD_Result Answer;

// --- answers
// ------------------------------------------------------------------

static void add_headers(const Httpd *httpd, struct MHD_Response *response,
                        const char *type, bool lasting)
{
    static const char *const headers[][2] = {
        {"Content-Security-Policy",
         "default-src 'none'; script-src 'self'; style-src 'self'; "
         "img-src 'self'; connect-src 'self'; base-uri 'none'; "
         "form-action 'none'; frame-ancestors 'none'"},
        {"X-Content-Type-Options", "nosniff"},
        {"Referrer-Policy", "no-referrer"},
        {"Cross-Origin-Resource-Policy", "same-origin"},
        {"Cross-Origin-Opener-Policy", "same-origin"},
    };
    for (int i = 0; i < countof(headers); i++)
        httpd->add_response_header(response, headers[i][0], headers[i][1]);
    httpd->add_response_header(response, "Content-Type", type);
    // What has its mark in its address never changes.
    httpd->add_response_header(response, "Cache-Control",
                               lasting ? "private, max-age=86400, immutable"
                                       : "no-store");
}

static Answer answer(const Request *request, unsigned status, const char *type,
                     Str bytes)
{
    const Httpd *httpd = &request->preview->httpd;
    struct MHD_Response *response = httpd->create_response_from_buffer(
        (size_t)bytes.n, (void *)bytes.s, MHD_RESPMEM_MUST_COPY);
    if (!response)
        return MHD_NO;
    add_headers(httpd, response, type,
                status == MHD_HTTP_OK && strncmp(type, "image/", 6) == 0);
    Answer done = httpd->queue_response(request->connection, status, response);
    httpd->destroy_response(response);
    return done;
}

static Answer refuse(const Request *request, unsigned status)
{
    return answer(request, status, "text/plain; charset=utf-8",
                  status == MHD_HTTP_NO_CONTENT ? S("") : S("no\n"));
}

static Answer answer_json(const Request *request, Str json)
{
    return answer(request, MHD_HTTP_OK, "application/json; charset=utf-8",
                  json);
}

// A number of the query, or -1.
static int number_of(const Request *request, const char *key)
{
    const char *value = request->preview->httpd.lookup_connection_value(
        request->connection, MHD_GET_ARGUMENT_KIND, key);
    char *end = NULL;
    long number = value ? strtol(value, &end, 10) : -1;
    return value && end != value && !*end && number >= 0 && number < INT32_MAX
               ? (int)number
               : -1;
}

static const char *mark_of(const Request *request)
{
    const char *mark = request->preview->httpd.lookup_connection_value(
        request->connection, MHD_GET_ARGUMENT_KIND, "mark");
    return mark ? mark : "";
}

// --- pages and pictures
// -------------------------------------------------------

static bool take_bytes(void *context, const void *bytes, size_t count)
{
    str_add(context, (Str){bytes, (int)count});
    return true;
}

typedef struct Addresses {
    Arena *arena;
    int page;
} Addresses;

static Str picture_address(void *context, const Item *item, int number)
{
    const Addresses *addresses = context;
    unsigned long long mark = preview_picture_mark(item);
    return str_format(addresses->arena, "picture?page=%d&item=%d&mark=%016llx",
                      addresses->page, number, mark);
}

// The page that is asked for, if it is still as it was when its mark was told.
static const Page *page_of(const Request *request)
{
    const Build *good = request->preview->session.good;
    int number = number_of(request, "page");
    if (!good || number < 1 || number > good->shown->pages.count)
        return NULL;
    return &good->shown->pages.at[number - 1];
}

static bool has_mark(const Request *request, uint64_t mark)
{
    char own[20];
    snprintf(own, sizeof own, "%016llx", (unsigned long long)mark);
    return strcmp(own, mark_of(request)) == 0;
}

static Answer give_page(const Request *request)
{
    const Preview *preview = request->preview;
    const Page *page = page_of(request);
    if (!page || !*mark_of(request))
        return refuse(request, MHD_HTTP_NOT_FOUND);
    if (!has_mark(request, preview->marks[page->number - 1]))
        return refuse(request, MHD_HTTP_NO_CONTENT); // the next state says more
    Arena arena = {0}, scratch = {0};
    Job job = *preview->session.good->job;
    job.arena = &arena;
    job.scratch = &scratch;
    Diag diag = {.arena = &arena}; // the build has said what is wrong
    job.diag = &diag;
    StrBuilder bytes = {.arena = &arena};
    Sink sink = {take_bytes, &bytes};
    Addresses addresses = {&arena, page->number};
    bool thumb = number_of(request, "thumb") == 1;
    SvgHost host = {thumb ? NULL : picture_address, &addresses};
    Device *device = svg_open(&job, &sink, preview->session.good->shown, &host);
    draw_page(device, page);
    device->kind->close(device);
    Answer done =
        answer(request, MHD_HTTP_OK, "image/svg+xml", str_built(&bytes));
    arena_free(&scratch);
    arena_free(&arena);
    return done;
}

typedef struct Finding {
    int number;
    const Item *item;
} Finding;

static bool find_item(void *context, const Item *item, int number)
{
    Finding *finding = context;
    if (number == finding->number)
        finding->item = item;
    return number != finding->number;
}

static const Item *item_of(const Request *request)
{
    const Page *page = page_of(request);
    Finding finding = {.number = number_of(request, "item")};
    if (page && finding.number >= 0)
        svg_visit(page, find_item, &finding);
    return finding.item;
}

static Answer give_picture(const Request *request)
{
    const Item *item = item_of(request);
    if (!item || item->kind != ITEM_IMAGE ||
        !has_mark(request, preview_picture_mark(item)))
        return refuse(request, MHD_HTTP_NOT_FOUND);
    Arena arena = {0}, scratch = {0};
    Diag diag = {.arena = &arena}; // the build has said what is wrong
    Job job = *request->preview->session.good->job;
    job.arena = &arena;
    job.scratch = &scratch;
    job.diag = &diag;
    Converter converter = {.arena = &arena};
    SvgPicture picture;
    Answer done =
        svg_picture(&job, item, SVG_DPI, &converter, &picture)
            ? answer(request, MHD_HTTP_OK, picture.type, picture.bytes)
            : refuse(request, MHD_HTTP_NOT_FOUND);
    converter_close(&converter);
    arena_free(&scratch);
    arena_free(&arena);
    return done;
}

// --- the editor
// ---------------------------------------------------------------

static Answer open_editor(const Request *request)
{
    const Preview *preview = request->preview;
    int message = number_of(request, "message");
    const Diag *diag = preview->session.last->job->diag;
    const Item *item = message < 0 ? item_of(request) : NULL;
    Span span = {0};
    if (message >= 0 && message < diag->messages.count)
        span = diag->messages.at[message]->span;
    else if (item)
        span = svg_span(item);
    if (!span.source || access(span.source->path, F_OK) != 0) // as of --set
        return refuse(request, MHD_HTTP_NOT_FOUND);
    Place at = source_place(span.source, span.start);
    bool started = program_edit(
        preview->editor, &(PlaceWords){span.source->path, at.line, at.column});
    Arena arena = {0};
    Str json = str_format(&arena, "{\"line\":%d,\"column\":%d,\"opened\":%s}",
                          at.line, at.column, started ? "true" : "false");
    Answer done = answer_json(request, json);
    arena_free(&arena);
    return done;
}

// --- those who listen
// ---------------------------------------------------------

static ssize_t send_more(void *context, uint64_t at, char *buffer, size_t most)
{
    (void)at;
    Listener *listener = context;
    int count = listener->text.n;
    if (count == 0) {
        listener->asleep = true;
        listener->preview->httpd.suspend_connection(listener->connection);
        return 0;
    }
    if ((size_t)count > most)
        count = (int)most;
    memcpy(buffer, listener->text.s, (size_t)count);
    listener->text = str_slice(listener->text, count, listener->text.n);
    return count;
}

static void forget_listener(void *context)
{
    Listener *listener = context;
    Listener **link = &listener->preview->listeners;
    while (*link && *link != listener)
        link = &(*link)->next;
    if (*link)
        *link = listener->next;
    arena_free(&listener->waiting);
    Arena arena = listener->arena;
    arena_free(&arena);
}

static void add_event(Listener *listener, const char *event, Str data)
{
    Arena waiting = {0};
    Str text = str_format(&waiting, "%.*sevent: %s\ndata: %.*s\n\n",
                          STR(listener->text), event, STR(data));
    arena_free(&listener->waiting);
    listener->waiting = waiting;
    listener->text = text;
    if (listener->asleep)
        listener->preview->httpd.resume_connection(listener->connection);
    listener->asleep = false;
}

void preview_tell(Preview *preview, const char *event, Str data)
{
    for (Listener *at = preview->listeners; at; at = at->next)
        add_event(at, event, data);
}

static Answer listen_to(const Request *request)
{
    Arena own = {0};
    Listener *listener = NEW(&own, Listener);
    listener->arena = own;
    listener->connection = request->connection;
    listener->preview = request->preview;
    listener->next = request->preview->listeners;
    request->preview->listeners = listener;
    Arena arena = {0};
    add_event(listener, "state", preview_state(request->preview, &arena));
    arena_free(&arena);
    const Httpd *httpd = &request->preview->httpd;
    struct MHD_Response *response = httpd->create_response_from_callback(
        MHD_SIZE_UNKNOWN, 8192, send_more, listener, forget_listener);
    if (!response)
        return MHD_NO;
    add_headers(httpd, response, "text/event-stream; charset=utf-8", false);
    Answer done =
        httpd->queue_response(request->connection, MHD_HTTP_OK, response);
    httpd->destroy_response(response);
    return done;
}

// --- requests
// -----------------------------------------------------------------

static Answer show_line(const Request *request)
{
    PreviewSpot spot;
    int line = number_of(request, "line");
    if (line < 0 || !preview_find(request->preview, line, &spot))
        return refuse(request, MHD_HTTP_NOT_FOUND);
    Arena arena = {0};
    Str json = str_format(&arena, "{\"page\":%d,\"y\":%d}", spot.page,
                          (int)scale_by(spot.y, 1, 1024));
    preview_tell(request->preview, "at", json);
    Answer done = answer_json(request, json);
    arena_free(&arena);
    return done;
}

static Answer give_file(const Request *request)
{
    Arena arena = {0};
    const char *name = str_copy(&arena, request->path).s;
    const WebFile *file = web_file(*name ? name : "preview.html");
    arena_free(&arena);
    if (!file)
        return refuse(request, MHD_HTTP_NOT_FOUND);
    return answer(request, MHD_HTTP_OK, file->type,
                  (Str){(const char *)file->bytes, (int)file->count});
}

static Answer give(const Request *request)
{
    static const struct {
        const char *path;
        Answer (*give)(const Request *request);
    } ways[] = {
        {"page", give_page}, {"picture", give_picture}, {"events", listen_to}};
    for (int i = 0; i < countof(ways); i++)
        if (str_is(request->path, ways[i].path))
            return ways[i].give(request);
    return give_file(request);
}

static Answer act(const Request *request)
{
    if (str_is(request->path, "open"))
        return open_editor(request);
    if (str_is(request->path, "at"))
        return show_line(request);
    return refuse(request, MHD_HTTP_NOT_FOUND);
}

// Takes as long whatever is wrong.
static bool knows_token(const Preview *preview, const char *url)
{
    int length = (int)strlen(preview->address.token), differs = 0;
    if ((int)strlen(url) < length + 2)
        return false;
    for (int i = 0; i < length; i++)
        differs |= url[i + 1] ^ preview->address.token[i];
    return differs == 0 && url[0] == '/' && url[length + 1] == '/';
}

// A name that another site has bound to this machine is not ours, nor is a
// page of another site that sends us something.
static bool is_ours(const Preview *preview, struct MHD_Connection *connection)
{
    static const char *const names[] = {"127.0.0.1", "localhost"};
    const char *host = preview->httpd.lookup_connection_value(
        connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_HOST);
    const char *origin = preview->httpd.lookup_connection_value(
        connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_ORIGIN);
    for (int i = 0; host && i < countof(names); i++) {
        char own[64], site[80];
        snprintf(own, sizeof own, "%s:%d", names[i], preview->address.port);
        snprintf(site, sizeof site, "http://%s", own);
        if (strcmp(host, own) == 0)
            return !origin || strcmp(origin, site) == 0;
    }
    return false;
}

static Answer take_request(void *context, struct MHD_Connection *connection,
                           const char *url, const char *method,
                           const char *version, const char *body,
                           size_t *body_count, void **state)
{
    (void)version, (void)body;
    Preview *preview = context;
    Request request = {preview, connection, {0}};
    bool get = strcmp(method, MHD_HTTP_METHOD_GET) == 0;
    bool post = strcmp(method, MHD_HTTP_METHOD_POST) == 0;
    if (!*state) { // the head has come; who sends a body is told so at once
        *state = preview;
        const char *length = preview->httpd.lookup_connection_value(
            connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_CONTENT_LENGTH);
        const char *coding = preview->httpd.lookup_connection_value(
            connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_TRANSFER_ENCODING);
        if (coding || (length && strcmp(length, "0") != 0))
            return refuse(&request, MHD_HTTP_CONTENT_TOO_LARGE);
        if (!get && !post)
            return refuse(&request, MHD_HTTP_METHOD_NOT_ALLOWED);
        return MHD_YES;
    }
    if (*body_count)
        return MHD_NO;
    if (!is_ours(preview, connection) || !knows_token(preview, url))
        return refuse(&request, MHD_HTTP_FORBIDDEN);
    request.path = str_of(url + strlen(preview->address.token) + 2);
    return get ? give(&request) : act(&request);
}

bool preview_serve(Preview *preview)
{
    struct sockaddr_in address = {.sin_family = AF_INET,
                                  .sin_port =
                                      htons((uint16_t)preview->line->port),
                                  .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    preview->daemon = preview->httpd.start_daemon(
        MHD_USE_EPOLL | MHD_ALLOW_SUSPEND_RESUME, 0, NULL, NULL, take_request,
        preview, MHD_OPTION_SOCK_ADDR, &address, MHD_OPTION_CONNECTION_LIMIT,
        64u, MHD_OPTION_CONNECTION_TIMEOUT, 30u,
        MHD_OPTION_CONNECTION_MEMORY_LIMIT, (size_t)32 * 1024, MHD_OPTION_END);
    if (!preview->daemon)
        return false;
    const union MHD_DaemonInfo *info = preview->httpd.get_daemon_info(
        preview->daemon, MHD_DAEMON_INFO_BIND_PORT);
    preview->address.port = info ? info->port : preview->line->port;
    return true;
}
