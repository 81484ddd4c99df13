#include "doctor.h"

#include <limits.h>
#include <stdlib.h>
#include <unistd.h>

#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb.h>
#include <lcms2.h>
#include <png.h>
#include <unicode/uvernum.h>
#include <yaml.h>
#include <zlib.h>

#include "paths.h"
#include "text/catalogue.h"
#include "text/font.h"

typedef struct Doctor {
    const CommandLine *line;
    bool chinese;
    int lacking;
    Arena arena, scratch;
    Diag diag;
    Sources sources;
    Job job;
    Paths paths;
} Doctor;

static void say(const Doctor *doctor, const char *zh_name, const char *en_name,
                const char *value)
{
    printf("%s: %s\n", doctor->chinese ? zh_name : en_name,
           value             ? value
           : doctor->chinese ? "（无）"
                             : "(none)");
}

static void complain(Doctor *doctor, Str zh_words, Str en_words)
{
    Str words = doctor->chinese ? zh_words : en_words;
    printf("%s %.*s\n", doctor->chinese ? "缺:" : "lacking:", STR(words));
    doctor->lacking++;
}

static void say_versions(const Doctor *doctor)
{
    Arena arena = {0};
    say(doctor, "wkpdf", "wkpdf", WKPDF_VERSION);
    say(doctor, "HarfBuzz", "HarfBuzz", hb_version_string());
    say(doctor, "ICU", "ICU", U_ICU_VERSION);
    say(doctor, "FreeType", "FreeType",
        str_format(&arena, "%d.%d.%d", FREETYPE_MAJOR, FREETYPE_MINOR,
                   FREETYPE_PATCH)
            .s);
    say(doctor, "libyaml", "libyaml", yaml_get_version_string());
    say(doctor, "libpng", "libpng", png_get_libpng_ver(NULL));
    say(doctor, "Little CMS", "Little CMS",
        str_format(&arena, "%d.%d", cmsGetEncodedCMMversion() / 1000,
                   cmsGetEncodedCMMversion() % 1000 / 10)
            .s);
    say(doctor, "zlib", "zlib", zlibVersion());
    arena_free(&arena);
}

static void say_surroundings(Doctor *doctor)
{
    static const char *const names[] = {"WKPDF_LANG",       "LC_ALL",
                                        "LC_MESSAGES",      "LANG",
                                        "WKPDF_MEDIA",      "WKPDF_DIAGNOSTICS",
                                        "WKPDF_STYLE_PATH", "SOURCE_DATE_EPOCH",
                                        "NO_COLOR"};
    char path[PATH_MAX] = {0};
    ssize_t n = readlink("/proc/self/exe", path, sizeof(path) - 1);
    say(doctor, "程序", "program", n > 0 ? path : NULL);
    say(doctor, "提示的语言", "language of messages",
        doctor->chinese ? "zh" : "en");
    for (int i = 0; i < countof(names); i++)
        if (getenv(names[i]))
            say(doctor, names[i], names[i], getenv(names[i]));
    say(doctor, "项目的根", "root of the project", doctor->paths.root);
    for (int i = 0; doctor->paths.styles[i]; i++)
        say(doctor, "版式目录", "folder of styles", doctor->paths.styles[i]);
    say(doctor, "字体目录文件", "catalogue of fonts", doctor->paths.catalogue);
}

static bool has_file(const Catalogue *catalogue, Str file)
{
    char path[PATH_MAX];
    if (file.n && file.s[0] == '/')
        return access(file.s, R_OK) == 0;
    for (int i = 0; i < catalogue->directories.count; i++) {
        snprintf(path, sizeof(path), "%.*s/%.*s",
                 STR(catalogue->directories.at[i].str), STR(file));
        if (access(path, R_OK) == 0)
            return true;
    }
    return false;
}

static bool names_family(const FontRole *role, Str family)
{
    const Text *const scripts[] = {&role->han,      &role->latin,
                                   &role->digits,   &role->kana,
                                   &role->cyrillic, &role->symbols};
    for (int i = 0; i < countof(scripts); i++)
        if (str_equal(scripts[i]->str, family))
            return true;
    return false;
}

// Whether base cannot do without it.
static bool is_needed(const Style *base, Str family)
{
    for (int i = 0; base && i < base->roles.count; i++)
        if (names_family(&base->roles.at[i], family))
            return true;
    return false;
}

// Each family of the catalogue, whether its regular face is on this machine.
static void look_at_fonts(Doctor *doctor, const Style *base)
{
    const Job *job = &doctor->job;
    Catalogue catalogue = {0};
    if (!doctor->paths.catalogue ||
        !catalogue_read(job, doctor->paths.catalogue, &catalogue)) {
        complain(doctor, S("字体目录文件 fonts.yaml 找不到或有错"),
                 S("the catalogue fonts.yaml is missing or wrong"));
        return;
    }
    for (int i = 0; i < catalogue.families.count; i++) {
        const FontFamily *family = &catalogue.families.at[i];
        if (has_file(&catalogue, family->regular.file.str))
            say(doctor, "字体", "font",
                str_copy(job->arena, family->name.str).s);
        else if (!is_needed(base, family->name.str))
            say(doctor, "没有装的字体", "font that is not here",
                str_copy(job->arena, family->name.str).s);
        else
            complain(doctor,
                     zh(job, "字体 %.*s（%.*s）", STR(family->name.str),
                        STR(family->regular.file.str)),
                     en(job, "font %.*s (%.*s)", STR(family->name.str),
                        STR(family->regular.file.str)));
    }
}

static const Style *look_at_styles(Doctor *doctor)
{
    StyleQuery query = {.name = "base", .directories = doctor->paths.styles};
    const Style *base = style_read(&doctor->job, &query);
    if (!base || doctor->diag.errors)
        complain(doctor, S("版式 base 找不到或有错"),
                 S("the style base is missing or wrong"));
    return base;
}

Status doctor(const CommandLine *line)
{
    Options here = line->options;
    here.input = "-";
    Doctor own = {.line = line, .chinese = here.print.lang == LANG_ZH};
    own.diag.arena = own.sources.arena = &own.arena;
    own.paths = paths_find(&own.arena, &here);
    own.job = (Job){.arena = &own.arena,
                    .scratch = &own.scratch,
                    .diag = &own.diag,
                    .sources = &own.sources};
    say_versions(&own);
    say_surroundings(&own);
    look_at_fonts(&own, look_at_styles(&own));
    diag_print(&own.diag, &here.print, stderr);
    if (own.lacking == 0)
        puts(own.chinese ? "什么也不缺" : "nothing is lacking");
    arena_free(&own.scratch);
    arena_free(&own.arena);
    return own.lacking ? STATUS_MISTAKE : STATUS_DONE;
}
