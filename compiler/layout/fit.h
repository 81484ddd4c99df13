// What set_copy does where a paragraph style wishes more than lines.
#pragma once

#include "layout/setter.h"

// One line in smaller type, if the style's smallest size lets it be one;
// otherwise the words stay as they are.
void fit_line(CopyMaker *maker, const Setting *wanted);
bool fit_has_ground(const ParagraphStyle *style);
// The paragraph on its fill, in its frame.
void fit_ground(Setter *setter, CopyMaker *maker, ElementKind kind,
                bool indent);
