// How much of a picture is seen: the arithmetic of cropping.
#pragma once

#include "base/length.h"

// Pixels of a picture, as it is looked at.
typedef struct Window {
    int x, y, width, height;
} Window;

// Four shares of width and height, in 1/1024: left, top, right, bottom.
Window window_cropped(int width, int height, const int crop[4]);

// The largest piece of a window in the ratio width : height.  The point of the
// focus, in 1/1024 of the whole picture, is as near to its middle as may be.
typedef struct WindowFit {
    int whole_width, whole_height; // of the picture
    Length width, height;          // the ratio that is wanted
    int focus[2];
} WindowFit;
Window window_fitted(Window window, const WindowFit *fit);

// Pixels to an inch when so many fill a length.
int window_dpi(int pixels, Length length);
