// What goes with an event or a cover: photos and links.
#pragma once

#include "model/date.h"

typedef enum PhotoWidth {
    PHOTO_AUTO,
    PHOTO_FULL,
    PHOTO_HALF,
    PHOTO_THIRD,
    PHOTO_COLUMN,
    PHOTO_SPREAD,
} PhotoWidth;

// Two or four shares of a picture's width and height.
typedef struct Shares {
    const Node *node; // NULL: not written
    int at[4];        // in 1/1024
} Shares;

typedef struct Photo {
    const Node *node;
    Text file;
    Passage caption;
    Text credit, alt;
    Shares focus; // x, y
    Shares crop;  // left, top, right, bottom
    int width;    // a PhotoWidth
    Date date;
    Text event; // id of the event that it shows
    bool fpo;   // its place is kept, the photo is still to come
} Photo;

typedef LIST_OF(Photo) Photos;

typedef struct Link {
    const Node *node;
    Passage title;
    Text url, site;
    Date date;
    int qr;     // a Switch
    Text event; // id of the event that it is about
} Link;

typedef LIST_OF(Link) Links;

extern const Record photo_record;
extern const Record link_record;

// WK314 if it is written and not a whole URL.
void url_check(const Job *job, const Text *url);
