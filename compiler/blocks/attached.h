// Links, each as a line.
#pragma once

#include "layout/setter.h"
#include "model/media.h"

void attached_links(Setter *setter, Links links);
