// A printer's preset: the keys of a style's `press:`, in a file of their own.
#pragma once

#include "style/find.h"

// The query that finds presets: in press/ of each directory of styles.
StyleQuery preset_query(Arena *arena, const StyleQuery *query);

// The merged tree of a style with the preset of that name or path laid over its
// `press:`.  NULL after WK913 or what else is wrong with the file.
const Node *preset_lay(const Job *job, const StyleQuery *query,
                       const Node *merged);
