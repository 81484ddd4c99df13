// Reports as text: YAML that an editor goes on with.
#pragma once

#include "base/job.h"

// A text with markup characters made literal.
Str yaml_literal(Arena *arena, Str text);
// As a value on its key's line: plain, or in quotation marks where it must be.
Str yaml_scalar(Arena *arena, Str text);
// "|-" and the text below it, one clause a line; the lines join again without
// a blank.
void yaml_add_block(StrBuilder *out, int indent, Str text);
