// fonts/fonts.yaml as a struct: which files the families are made of.
#pragma once

#include "style/style.h"

typedef struct Catalogue {
    const Node *node;
    Texts directories;
    FontFamilies families;
    Texts last_resort; // families that are tried when a role has no glyph
} Catalogue;

// False after errors, which have then been reported.
bool catalogue_read(const Job *job, const char *path, Catalogue *catalogue);

const FontFamily *family_find(const FontFamilies *families, Str name);
