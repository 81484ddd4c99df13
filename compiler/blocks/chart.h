// Charts: values with labels, drawn as paths.  Each kind of drawing is in a
// file of its own.
#pragma once

#include "layout/setter.h"

typedef struct ChartValue {
    Str label;
    int64_t value; // in 1/1000
    Str words;     // as printed: 30余场
} ChartValue;

// What is said around a chart; the type is the place of its word.
typedef struct ChartPlan {
    const Node *node;
    int type;
    Passage caption, source;
    Str unit;
} ChartPlan;

// Sets it as a figure, or, with too little to draw, as a table.
void chart_set(Setter *setter, const ChartPlan *plan, const ChartValue *values,
               int count);

typedef struct ChartForm {
    const Setter *setter; // of what is in the drawing
    const ChartValue *values;
    int count;
    int64_t greatest, sum; // in 1/1000
    Str unit;
    Length width;
    Length height; // of the drawing, when it is made
    Box **end;     // where the next box of the drawing goes
} ChartForm;

typedef void ChartDrawer(ChartForm *form);

extern ChartDrawer chart_bar, chart_column, chart_line, chart_pie, chart_waffle,
    chart_pictogram;

// The colour of a value: one of the style's, then paler ones of the same.
Paint chart_paint(const ChartForm *form, int i);
void chart_add(ChartForm *form, Path *path, Point at, Paint fill);
// A line between two points of the drawing, as thin as a hair.
void chart_hair(ChartForm *form, Point from, Point to);
// Words in the style of labels around x; gives their width.
Length chart_words(ChartForm *form, Str words, Point at, Align align);
Length chart_words_width(const ChartForm *form, Str words);
// The widest of the labels and of the words for the values.
void chart_widest(const ChartForm *form, Length *labels, Length *figures);
// The labels of all values under a line at y, each in the middle of its step,
// over several lines where it is wider; gives their height.
Length chart_foot(ChartForm *form, Length y, Length step);
Length chart_leading(const ChartForm *form);
Length chart_size(const ChartForm *form);
