// The words of a Word document, paragraph by paragraph: of its archive only
// word/document.xml is looked at, and of that only what is text.
#pragma once

#include "base/str.h"

bool docx_is(Str bytes); // whether it is an archive at all
// False if it is no document of Word, or a damaged one.
bool docx_text(Arena *arena, Str bytes, Str *text);
