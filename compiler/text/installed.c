// Asks fontconfig, and only when a message is about to be written: starting it
// takes longer than setting a report.
#include "text/installed.h"

#include <fontconfig/fontconfig.h>
#include <stdlib.h>

enum { MOST_NAMES = 4 };

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static FcFontSet *list_fonts(FcPattern *pattern, const char *object)
{
    FcConfig *config = FcInitLoadConfigAndFonts();
    FcObjectSet *objects = FcObjectSetBuild(object, (char *)NULL);
    FcFontSet *set = FcFontList(config, pattern, objects);
    FcObjectSetDestroy(objects);
    if (config)
        FcConfigDestroy(config);
    return set;
}

// In the order of their names, since fontconfig's own differs by machine.
static Words join_names(Arena *arena, const FcFontSet *set)
{
    const char **names = NEW_ARRAY(arena, const char *, set->nfont + 1);
    int count = 0;
    for (int i = 0; i < set->nfont; i++) {
        FcChar8 *name;
        if (FcPatternGetString(set->fonts[i], FC_FAMILY, 0, &name) ==
            FcResultMatch)
            names[count++] = (const char *)name;
    }
    qsort(names, (size_t)count, sizeof(*names), compare_names);
    StrBuilder zh_list = {.arena = arena}, en_list = {.arena = arena};
    int shown = 0;
    for (int i = 0; i < count && shown < MOST_NAMES; i++)
        if (i == 0 || strcmp(names[i], names[i - 1]) != 0) {
            str_addf(&zh_list, "%s%s", shown ? "、" : "", names[i]);
            str_addf(&en_list, "%s%s", shown ? ", " : "", names[i]);
            shown++;
        }
    return shown ? (Words){str_built(&zh_list), str_built(&en_list)}
                 : (Words){S(""), S("")};
}

Words installed_with(Arena *arena, uint32_t character)
{
    FcCharSet *characters = FcCharSetCreate();
    FcCharSetAddChar(characters, character);
    FcPattern *pattern = FcPatternCreate();
    FcPatternAddCharSet(pattern, FC_CHARSET, characters);
    FcFontSet *set = list_fonts(pattern, FC_FAMILY);
    Words names = set ? join_names(arena, set) : (Words){S(""), S("")};
    if (set)
        FcFontSetDestroy(set);
    FcPatternDestroy(pattern);
    FcCharSetDestroy(characters);
    return names;
}

Str installed_file(Arena *arena, Str family)
{
    Str name = str_copy(arena, family);
    FcPattern *pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)name.s);
    FcFontSet *set = list_fonts(pattern, FC_FILE);
    Str file = S("");
    FcChar8 *path;
    if (set && set->nfont > 0 &&
        FcPatternGetString(set->fonts[0], FC_FILE, 0, &path) == FcResultMatch)
        file = str_copy(arena, str_of((const char *)path));
    if (set)
        FcFontSetDestroy(set);
    FcPatternDestroy(pattern);
    return file;
}
