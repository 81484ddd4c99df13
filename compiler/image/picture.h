// Pictures: what the head of a file says, long before its pixels are needed.
#pragma once

#include "image/sniff.h"
#include "image/window.h"
#include "read/node.h"

typedef enum PictureModel { MODEL_GREY, MODEL_RGB, MODEL_CMYK } PictureModel;

typedef struct Picture {
    const Node *node; // that names the file
    const char *path;
    PictureFormat format; // PNG or JPEG
    int width, height;    // pixels, as it is looked at
    int turn;             // see image/turn.h
    PictureModel model;
    bool alpha;
    bool inverted; // CMYK of Adobe: 0 is full ink
    bool passable; // a JPEG that readers of PDF understand as it is
    bool bitmap;   // one bit a pixel: black or white
} Picture;

// What is wrong with a file; a zero code: nothing.
typedef struct Flaw {
    Code code;
    Words words;
} Flaw;

// A picture and how much of it is seen.
typedef struct Image {
    const Picture *picture;
    Window window;
} Image;

// More pixels than any camera has and than memory should be asked for.
enum { MOST_PIXELS = 200 * 1000 * 1000 };

// The file that a node names, from the folder of the file it is written in.
// NULL if it cannot be used, which has then been reported.
const Picture *picture_read(const Job *job, const Node *named);
// The same, with another path from there.
const Picture *picture_read_path(const Job *job, const Node *named,
                                 const char *path);

// ‰ of four inks together where a picture has most of them; 0 if it is not in
// CMYK or cannot be read.
int picture_most_ink(const Job *job, const Picture *picture);

// All bytes of the file of a picture; false if they cannot be had.
bool picture_bytes(Arena *arena, const char *path, Str *bytes);
