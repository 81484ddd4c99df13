// Asks fontconfig, and only when there is no other way: starting it takes
// longer than setting a report.
#include "text/installed.h"

#include <fontconfig/fontconfig.h>
#include <stdlib.h>

enum { MOST_NAMES = 4 };

static int compare_names(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static FcFontSet *list_fonts(FcPattern *pattern)
{
    FcConfig *config = FcInitLoadConfigAndFonts();
    FcObjectSet *objects =
        FcObjectSetBuild(FC_FAMILY, FC_FILE, FC_INDEX, FC_WEIGHT, FC_SLANT,
                         FC_WIDTH, FC_VARIABLE, (char *)NULL);
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
    FcFontSet *set = list_fonts(pattern);
    Words names = set ? join_names(arena, set) : (Words){S(""), S("")};
    if (set)
        FcFontSetDestroy(set);
    FcPatternDestroy(pattern);
    FcCharSetDestroy(characters);
    return names;
}

static FcFontSet *list_family(Arena *arena, Str family)
{
    Str name = str_copy(arena, family);
    FcPattern *pattern = FcPatternCreate();
    FcPatternAddString(pattern, FC_FAMILY, (const FcChar8 *)name.s);
    FcFontSet *set = list_fonts(pattern);
    FcPatternDestroy(pattern);
    return set;
}

static Str file_of(const FcPattern *font)
{
    FcChar8 *path;
    return FcPatternGetString(font, FC_FILE, 0, &path) == FcResultMatch
               ? str_of((const char *)path)
               : S("");
}

Str installed_file(Arena *arena, Str family)
{
    FcFontSet *set = list_family(arena, family);
    Str file =
        set && set->nfont > 0 ? str_copy(arena, file_of(set->fonts[0])) : S("");
    if (set)
        FcFontSetDestroy(set);
    return file;
}

static int number_of(const FcPattern *font, const char *object)
{
    int number;
    return FcPatternGetInteger(font, object, 0, &number) == FcResultMatch
               ? number
               : -1;
}

// NULL for a face that a family here has no place for.
static FontFace *place_of(FontFamily *family, const FcPattern *font)
{
    bool italic = number_of(font, FC_SLANT) > FC_SLANT_ROMAN;
    FcBool variable = FcFalse;
    FcPatternGetBool(font, FC_VARIABLE, 0, &variable);
    if (variable || number_of(font, FC_WIDTH) != FC_WIDTH_NORMAL)
        return NULL;
    switch (number_of(font, FC_WEIGHT)) {
    case FC_WEIGHT_BOOK:
    case FC_WEIGHT_REGULAR:
        return italic ? &family->italic : &family->regular;
    case FC_WEIGHT_BOLD:
        return italic ? &family->bold_italic : &family->bold;
    case FC_WEIGHT_LIGHT:
        return italic ? NULL : &family->light;
    case FC_WEIGHT_MEDIUM:
        return italic ? NULL : &family->medium;
    default:
        return NULL;
    }
}

// Of several files the first by name, since fontconfig's order differs by
// machine.
void installed_faces(Arena *arena, FontFamily *family, const Node *node)
{
    FcFontSet *set = list_family(arena, family->name.str);
    for (int i = 0; set && i < set->nfont; i++) {
        FontFace *face = place_of(family, set->fonts[i]);
        Str file = file_of(set->fonts[i]);
        int index = number_of(set->fonts[i], FC_INDEX);
        bool later =
            face && face->node && strcmp(file.s, face->file.str.s) >= 0;
        if (!face || file.n == 0 || index < 0 || later)
            continue;
        *face = (FontFace){.node = node, .index = index};
        face->file.str = str_copy(arena, file);
    }
    if (set)
        FcFontSetDestroy(set);
}
