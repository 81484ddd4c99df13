#include "image/window.h"

enum { SHARE = 1024 };

static int at_least_one(int64_t pixels)
{
    return pixels < 1 ? 1 : (int)pixels;
}

Window window_cropped(int width, int height, const int crop[4])
{
    int left = (int)scale_by(width, crop[0], SHARE);
    int top = (int)scale_by(height, crop[1], SHARE);
    int right = (int)scale_by(width, crop[2], SHARE);
    int foot = (int)scale_by(height, crop[3], SHARE);
    left = left < width ? left : width - 1;
    top = top < height ? top : height - 1;
    return (Window){left, top, at_least_one(right - left),
                    at_least_one(foot - top)};
}

// Where a piece begins that has its middle at the focus, if it may.
static int begin_near(int middle, int piece, int from, int whole)
{
    int begin = middle - piece / 2;
    int last = from + whole - piece;
    return begin < from ? from : begin > last ? last : begin;
}

Window window_fitted(Window window, const WindowFit *fit)
{
    if (fit->width <= 0 || fit->height <= 0)
        return window;
    Window piece = window;
    int64_t wide = scale_by(window.height, fit->width, fit->height);
    if (wide < window.width)
        piece.width = at_least_one(wide);
    else
        piece.height =
            at_least_one(scale_by(window.width, fit->height, fit->width));
    if (piece.height > window.height)
        piece.height = window.height;
    int x = (int)scale_by(fit->whole_width, fit->focus[0], SHARE);
    int y = (int)scale_by(fit->whole_height, fit->focus[1], SHARE);
    piece.x = begin_near(x, piece.width, window.x, window.width);
    piece.y = begin_near(y, piece.height, window.y, window.height);
    return piece;
}

int window_dpi(int pixels, Length length)
{
    return length > 0 ? (int)scale_by(pixels, PT(72), length) : 0;
}
