// The list of kinds, in the order in which messages and the manual name them.
#include "blocks/kinds.h"

const BlockKind *const block_kinds[] = {
    &block_paragraph, &block_heading, &block_event,
    &block_events,    &block_quote,   &block_photos,
    &block_stats,     &block_media,   &block_table,
    &block_chart,     &block_list,    &block_note,
    &block_links,     &block_derived, &block_break,
    &block_include,   NULL,
};
