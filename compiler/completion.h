// wkpdf completion: what shells offer, made of the tables of commands and
// options.
#pragma once

#include "options.h"

Status completion(const CommandLine *line);
