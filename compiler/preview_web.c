// The files of the web page, which are part of the program.
#include "preview.h"

#include "web.inc"

const WebFile *web_file(const char *name)
{
    static const WebFile files[] = {
        {"preview.html", "text/html; charset=utf-8", preview_html,
         sizeof preview_html},
        {"preview.css", "text/css; charset=utf-8", preview_css,
         sizeof preview_css},
        {"preview.js", "text/javascript; charset=utf-8", preview_js,
         sizeof preview_js},
        {"preview.svg", "image/svg+xml", preview_svg, sizeof preview_svg},
    };
    for (int i = 0; i < countof(files); i++)
        if (strcmp(files[i].name, name) == 0)
            return &files[i];
    return NULL;
}
