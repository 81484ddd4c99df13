// The marks of a JPEG file, which part it into segments.
#pragma once

#include "base/str.h"

enum {
    JPEG_STANDALONE = 0x01, // and the restarts 0xD0 to 0xD7: without a length
    JPEG_FRAME_FIRST = 0xC0,
    JPEG_FRAME_LAST = 0xCF,
    JPEG_HUFFMAN = 0xC4,    // three that are no frames
    JPEG_EXTENSION = 0xC8,  //
    JPEG_ARITHMETIC = 0xCC, //
    JPEG_START = 0xD8,
    JPEG_END = 0xD9,
    JPEG_SCAN = 0xDA,
    JPEG_APP0 = 0xE0,
    JPEG_APP1 = 0xE1,
    JPEG_APP14 = 0xEE,
    JPEG_APP15 = 0xEF,
    JPEG_COMMENT = 0xFE,
};

typedef struct JpegSegment {
    int marker;
    Str data;       // without marker and length
    int start, end; // of all of it; of a scan with its coded rows
} JpegSegment;

// The segment at or after a byte; false if the file ends before it does.
bool jpeg_segment(Str bytes, int at, JpegSegment *segment);
