// Photos of a block or an event, arranged in rows.
#pragma once

#include "layout/setter.h"
#include "model/media.h"

typedef enum AlbumLayout {
    ALBUM_AUTO, // by number and shape
    ALBUM_GRID,
    ALBUM_ROW,
    ALBUM_HERO,
    ALBUM_SPREAD,
    ALBUM_STRIP,
} AlbumLayout;

typedef struct Album {
    Photos photos;
    AlbumLayout layout;
    Passage title;
    Text credit; // of them all
} Album;

// 摄影：丙, unless it says so itself.
void copy_credit(CopyMaker *maker, Text credit);
// Over all columns where its layout asks for it, or in the column.
void album_set(Setter *setter, const Album *album);
bool album_spans(AlbumLayout layout);

// A photo that has been looked into.
typedef struct Shot {
    const Photo *photo;
    const Image *image; // NULL: a place is kept
    int ratio;          // width by height, in 1/1024
} Shot;

// Photos side by side.  All are equally high; they are cropped to one shape,
// or keep their own and are as wide as that makes them.
typedef struct AlbumRow {
    int first, count;
    int ratio; // of the shape; 0: their own
} AlbumRow;

typedef struct AlbumRows {
    ARRAY_OF(AlbumRow) rows;
} AlbumRows;

typedef struct AlbumQuery {
    AlbumLayout layout;
    bool narrow; // the column
    const Shot *shots;
    int count;
} AlbumQuery;
AlbumRows album_plan(Arena *arena, const AlbumQuery *query);

// The size of each photo in a row of a measure.
typedef struct AlbumFrame {
    Length measure, gap;
    Length highest;
} AlbumFrame;
// Fills in the widths; returns the height of all.
Length album_sizes(const AlbumRow *row, const Shot *shots,
                   const AlbumFrame *frame, Length *widths);
