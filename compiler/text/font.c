// Finds the files of the families and opens their faces, each at its first
// use.
#include "text/font.h"

#include <sys/stat.h>

#include "text/font_report.h"
#include "text/installed.h"

static const char *directory_of(Arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    if (!slash)
        return ".";
    if (slash == path)
        return "/";
    return str_copy(arena, (Str){path, (int)(slash - path)}).s;
}

static bool is_file(const char *path)
{
    struct stat status;
    return stat(path, &status) == 0 && S_ISREG(status.st_mode);
}

static const char *file_in(Arena *arena, const char *directory, Str file)
{
    Str path = str_format(arena, "%s/%.*s", directory, STR(file));
    return is_file(path.s) ? path.s : NULL;
}

static const char *file_in_texts(Arena *arena, const Texts *directories,
                                 Str file)
{
    const char *path = NULL;
    for (int i = 0; i < directories->count && !path; i++) {
        const Text *text = &directories->at[i];
        Str directory = text->str;
        if (directory.n && directory.s[0] != '/' && text->node)
            directory =
                str_format(arena, "%s/%.*s",
                           directory_of(arena, text->node->span.source->path),
                           STR(directory));
        path = file_in(arena, str_copy(arena, directory).s, file);
    }
    return path;
}

// NULL if the file is in none of the directories.
static const char *find_file(Fonts *fonts, const FontFace *face)
{
    Arena *arena = &fonts->arena;
    Str file = face->file.str;
    if (file.n == 0)
        return NULL;
    if (file.s[0] == '/')
        return is_file(str_copy(arena, file).s) ? str_copy(arena, file).s
                                                : NULL;
    const char *path = NULL;
    if (fonts->beside)
        path = file_in(arena, fonts->beside, file);
    for (const char *const *at = fonts->directories; !path && at && *at; at++)
        path = file_in(arena, *at, file);
    if (!path && fonts->style)
        path = file_in_texts(arena, &fonts->style->font_paths, file);
    if (!path)
        path = file_in_texts(arena, &fonts->catalogue.directories, file);
    return path;
}

// One that only this machine has; a family that it lacks is asked for once.
static const FontFamily *find_installed(const Job *job, Fonts *fonts, Str name)
{
    for (int i = 0; i < fonts->installed.count; i++)
        if (str_equal(fonts->installed.at[i]->name.str, name))
            return fonts->installed.at[i];
    FontFamily *family = NEW(&fonts->arena, FontFamily);
    family->name.str = str_copy(&fonts->arena, name);
    installed_faces(&fonts->arena, family, fonts->style->node);
    *PUSH(&fonts->arena, &fonts->installed) = family;
    if (family->regular.node)
        font_report_installed(&(Asking){job, fonts, family->name.str, NULL});
    return family;
}

static const FontFamily *find_family(const Job *job, Fonts *fonts, Str name)
{
    const FontFamily *family = NULL;
    if (fonts->style)
        family = family_find(&fonts->style->families, name);
    if (!family)
        family = family_find(&fonts->catalogue.families, name);
    return family || !fonts->style || !fonts->style->system_fonts
               ? family
               : find_installed(job, fonts, name);
}

static const FontFace *choose_face(const FontFamily *family, Weight weight,
                                   bool italic)
{
    bool bold = weight == WEIGHT_BOLD;
    if (weight == WEIGHT_LIGHT && family->light.node)
        return &family->light;
    if (weight == WEIGHT_MEDIUM && family->medium.node)
        return &family->medium;
    if (bold && italic && family->bold_italic.node)
        return &family->bold_italic;
    if (bold && family->bold.node)
        return &family->bold;
    if (italic && family->italic.node)
        return &family->italic;
    return &family->regular;
}

static Font *opened_before(const Fonts *fonts, const char *path, int index)
{
    for (int i = 0; i < fonts->faces.count; i++) {
        Font *font = fonts->faces.at[i];
        if (font->index == index && strcmp(font->path, path) == 0)
            return font;
    }
    return NULL;
}

static int choose_index(const Asking *asking, hb_blob_t *blob)
{
    const FontFace *face = asking->face;
    int count = face_count(blob);
    if (face->index >= 0 && face->face.str.n == 0)
        return face->index < count ? face->index : -1;
    if (face->face.str.n)
        return face_find(blob, face->face.str);
    return count == 1 ? 0 : -1;
}

static void note_file(const Job *job, const char *path)
{
    if (job->sources)
        *PUSH(job->sources->arena, &job->sources->others) =
            str_copy(job->sources->arena, str_of(path)).s;
}

// Where a file would be found that is not there: beside the catalogue.
static void miss_file(const Asking *asking)
{
    const Fonts *fonts = asking->fonts;
    Str file = asking->face->file.str;
    if (asking->job->sources && fonts->beside && file.n && file.s[0] != '/')
        sources_miss(
            asking->job->sources,
            str_format(asking->job->arena, "%s/%.*s", fonts->beside, STR(file))
                .s);
}

static const Font *open_file(const Asking *asking, const char *path,
                             bool italic)
{
    Fonts *fonts = asking->fonts;
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(path);
    if (!blob || face_count(blob) == 0) {
        hb_blob_destroy(blob);
        font_report_fault(asking, FACE_DAMAGED);
        return NULL;
    }
    int index = choose_index(asking, blob);
    if (index < 0) {
        font_report_faces(asking, blob);
        hb_blob_destroy(blob);
        return NULL;
    }
    Font *font = opened_before(fonts, path, index);
    if (font) {
        hb_blob_destroy(blob);
        return font;
    }
    font = NEW(&fonts->arena, Font);
    font->path = path;
    font->index = index;
    font->family = str_copy(&fonts->arena, asking->family);
    font->italic = italic;
    FaceFault cause = face_open(&fonts->arena, fonts->library, blob, font);
    if (cause != FACE_SOUND) {
        face_close(font);
        font_report_fault(asking, cause);
        return NULL;
    }
    font->number = fonts->faces.count;
    *PUSH(&fonts->arena, &fonts->faces) = font;
    note_file(asking->job, path);
    return font;
}

static const Font *open_face(const Job *job, Fonts *fonts,
                             const FaceAnswer *answer, bool quiet)
{
    Asking asking = {job, fonts, answer->family, NULL};
    const FontFamily *family = find_family(job, fonts, answer->family);
    if (!family || !family->regular.node) {
        if (!quiet)
            font_report_family(&asking);
        return NULL;
    }
    asking.face = choose_face(family, answer->weight, answer->italic);
    bool bold =
        asking.face == &family->bold || asking.face == &family->bold_italic;
    const char *path = find_file(fonts, asking.face);
    if (!path) {
        miss_file(&asking);
        if (!quiet)
            font_report_file(&asking);
        return NULL;
    }
    bool italic =
        asking.face == &family->italic || asking.face == &family->bold_italic;
    const Font *font = open_file(&asking, path, italic);
    if (!font) // it may be mended
        note_file(job, path);
    if (font && bold)
        fonts->faces.at[font->number]->weight = WEIGHT_BOLD;
    // Only Han is missed: a fallback for signs need not have a bold.
    if (font && answer->weight != WEIGHT_REGULAR && !quiet &&
        asking.face == &family->regular)
        font_report_weight(&asking, answer->weight);
    return font;
}

static bool has_italic(const Job *job, Fonts *fonts, const FaceAnswer *asked)
{
    const FontFamily *family = find_family(job, fonts, asked->family);
    return family && choose_face(family, asked->weight, true) !=
                         choose_face(family, asked->weight, false);
}

static const Font *answer_of(const Job *job, Fonts *fonts, FaceAnswer asked,
                             bool quiet)
{
    asked.italic = asked.italic && has_italic(job, fonts, &asked);
    for (int i = 0; i < fonts->answers.count; i++) {
        const FaceAnswer *answer = &fonts->answers.at[i];
        if (answer->weight == asked.weight && answer->italic == asked.italic &&
            str_equal(answer->family, asked.family))
            return answer->font;
    }
    asked.family = str_copy(&fonts->arena, asked.family);
    int messages = job->diag->messages.count;
    asked.font = open_face(job, fonts, &asked, quiet);
    fonts->spoke |= job->diag->messages.count > messages;
    if (asked.font || !quiet)
        *PUSH(&fonts->arena, &fonts->answers) = asked;
    return asked.font;
}

const Font *fonts_face_if(const Job *job, Fonts *fonts, Str family,
                          Weight weight, bool italic)
{
    return answer_of(job, fonts, (FaceAnswer){family, weight, italic, NULL},
                     true);
}

const Font *fonts_face(const Job *job, Fonts *fonts, Str family, Weight weight,
                       bool italic)
{
    return answer_of(job, fonts, (FaceAnswer){family, weight, italic, NULL},
                     false);
}

bool font_has(const Font *font, uint32_t character, uint32_t selector)
{
    hb_codepoint_t glyph;
    if (selector &&
        hb_font_get_variation_glyph(font->shaper, character, selector, &glyph))
        return true;
    return hb_font_get_nominal_glyph(font->shaper, character, &glyph) &&
           glyph != 0;
}

void fonts_note(const Job *job, const Fonts *fonts)
{
    for (int i = 0; i < fonts->faces.count; i++)
        note_file(job, fonts->faces.at[i]->path);
}

bool fonts_are_sound(const Fonts *fonts)
{
    return !fonts->spoke && fonts->missing.count == 0;
}

int fonts_count(const Fonts *fonts)
{
    return fonts->faces.count;
}

const Font *fonts_at(const Fonts *fonts, int number)
{
    return fonts->faces.at[number];
}

Fonts *fonts_open(const Job *job, const FontQuery *query)
{
    Arena arena = {0};
    Fonts *fonts = NEW(&arena, Fonts);
    fonts->arena = arena;
    fonts->style = query->style;
    fonts->directories = query->directories;
    if (query->catalogue) {
        Job lasting = *job;
        lasting.arena = &fonts->arena;
        fonts->beside = directory_of(&fonts->arena, query->catalogue);
        if (!catalogue_read(&lasting, query->catalogue, &fonts->catalogue)) {
            fonts_close(fonts);
            return NULL;
        }
    }
    if (FT_Init_FreeType(&fonts->library))
        die_of_memory();
    fonts->buffer = hb_buffer_create();
    return fonts;
}

void fonts_close(Fonts *fonts)
{
    for (int i = 0; i < fonts->faces.count; i++)
        face_close(fonts->faces.at[i]);
    for (int i = 0; i < countof(fonts->breakers); i++)
        if (fonts->breakers[i])
            ubrk_close(fonts->breakers[i]);
    for (int i = 0; i < fonts->patterns.count; i++)
        if (fonts->patterns.at[i].dictionary)
            hnj_hyphen_free(fonts->patterns.at[i].dictionary);
    for (int i = 0; i < fonts->plains.count; i++)
        plain_close(fonts->plains.at[i]);
    if (fonts->word_breaker)
        ubrk_close(fonts->word_breaker);
    if (fonts->text)
        utext_close(fonts->text);
    hb_buffer_destroy(fonts->buffer);
    if (fonts->library)
        FT_Done_FreeType(fonts->library);
    Arena arena = fonts->arena;
    arena_free(&arena);
}
