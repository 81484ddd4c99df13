// The table of the key `report`; for report.c only.
#pragma once

#include "report/report.h"

extern const Record about_record;
