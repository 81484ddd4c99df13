// Sections in YAML, also those of other files; for report.c only.
#pragma once

#include "report/report.h"

extern const Record section_record;
extern const FieldType sections_type; // LIST_OF(Section)
