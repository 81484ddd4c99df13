// Links, as a block of their own and as those of an event.
#pragma once

#include "layout/setter.h"
#include "model/media.h"

void attached_links(Setter *setter, Links links);
