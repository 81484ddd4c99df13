// The library of the server brings TLS and eight libraries more, which take
// 3 ms to load: nothing but a preview asks for it.
#include "preview.h"

#include <dlfcn.h>

const char httpd_file[] = "libmicrohttpd.so.12"; // names its ABI

bool httpd_load(Httpd *httpd)
{
    static const struct {
        const char *name;
        size_t offset;
    } rows[] = {
#define ROW(name) {"MHD_" #name, offsetof(Httpd, name)}
        ROW(start_daemon),
        ROW(get_daemon_info),
        ROW(get_timeout),
        ROW(run),
        ROW(lookup_connection_value),
        ROW(queue_response),
        ROW(create_response_from_buffer),
        ROW(create_response_from_callback),
        ROW(add_response_header),
        ROW(destroy_response),
        ROW(suspend_connection),
        ROW(resume_connection),
#undef ROW
    };
    void *library = dlopen(httpd_file, RTLD_NOW | RTLD_LOCAL);
    for (int i = 0; library && i < countof(rows); i++) {
        void *function = dlsym(library, rows[i].name);
        if (!function)
            return false;
        memcpy((char *)httpd + rows[i].offset, &function, sizeof(function));
    }
    return library != NULL;
}
