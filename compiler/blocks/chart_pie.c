// Pieces of a disc, and what each is: beside its piece, or in a key.
#include "blocks/chart.h"

#include <math.h>

static Str piece_words(const ChartForm *form, int i)
{
    const ChartValue *value = &form->values[i];
    int64_t share = scale_by(value->value, 100, form->sum);
    return str_format(form->setter->job->arena, "%.*s　%.*s（%d%%）",
                      STR(value->label), STR(value->words), (int)share);
}

// One below another at the right of the disc, each in its colour.
static void set_key(ChartForm *form, Length left, Length diameter)
{
    Arena *arena = form->setter->job->arena;
    Length leading = chart_leading(form), size = chart_size(form);
    Length step = leading * 5 / 4;
    Length height = form->count * step;
    Length y = height < diameter ? (diameter - height) / 2 : 0;
    for (int i = 0; i < form->count; i++, y += step) {
        chart_add(form, path_rectangle(arena, size, size),
                  (Point){left, y + (step - size) / 2}, chart_paint(form, i));
        chart_words(form, piece_words(form, i),
                    (Point){left + size * 3 / 2, y + (step - leading) / 2},
                    ALIGN_LEFT);
    }
    form->height = y > diameter ? y : diameter;
}

// Where the label of a piece stands.
typedef struct PieceLabel {
    Point edge; // of the disc, in the middle of the piece
    Length y;   // of the middle of its line
    bool right;
} PieceLabel;

static Point around(Length radius, double turn)
{
    double angle = turn * 6.283185307179586;
    return (Point){(Length)lround(radius * sin(angle)),
                   (Length)lround(-radius * cos(angle))};
}

// Labels of one side keep a line's distance: downwards, then up again from
// the foot.
static void part_labels(PieceLabel *labels, int count, bool right,
                        Length leading, Length foot)
{
    Length y = leading / 2;
    for (int k = 0; k < count; k++) {
        // On the right the pieces run down, on the left up.
        PieceLabel *label = &labels[right ? k : count - 1 - k];
        if (label->right != right)
            continue;
        label->y = label->y > y ? label->y : y;
        y = label->y + leading;
    }
    y = foot - leading / 2;
    for (int k = count - 1; k >= 0; k--) {
        PieceLabel *label = &labels[right ? k : count - 1 - k];
        if (label->right != right)
            continue;
        label->y = label->y < y ? label->y : y;
        y = label->y - leading;
    }
}

static void set_labels(ChartForm *form, Point middle, Length diameter)
{
    Length leading = chart_leading(form), size = chart_size(form);
    Length reach = diameter / 2 + size;
    PieceLabel *labels =
        NEW_ARRAY(form->setter->job->arena, PieceLabel, form->count);
    double done = 0;
    for (int i = 0; i < form->count; i++) {
        double share = (double)form->values[i].value / (double)form->sum;
        Point edge = around(diameter / 2, done + share / 2);
        done += share;
        labels[i] = (PieceLabel){edge, middle.y + edge.y, edge.x >= 0};
    }
    part_labels(labels, form->count, true, leading, form->height);
    part_labels(labels, form->count, false, leading, form->height);
    for (int i = 0; i < form->count; i++) {
        const PieceLabel *label = &labels[i];
        Length x = middle.x + (label->right ? reach : -reach);
        Point edge = {middle.x + label->edge.x, middle.y + label->edge.y};
        chart_hair(form, edge, (Point){x, label->y});
        Length gap = label->right ? size / 3 : -size / 3;
        chart_words(form, piece_words(form, i),
                    (Point){x + gap, label->y - leading / 2},
                    label->right ? ALIGN_LEFT : ALIGN_RIGHT);
    }
}

// What sets neighbours apart in one ink: lines of paper from the middle.
static void part_pieces(ChartForm *form, Point middle, Length diameter)
{
    Paint paper = NO_PAINT;
    style_color(form->setter->job, form->setter->style, S("paper"), &paper);
    int64_t sum = 0;
    for (int i = 0; i < form->count; i++) {
        int64_t value = form->values[i].value;
        if (value <= 0 || value == form->sum)
            continue;
        Point edge = around(diameter / 2, (double)sum / (double)form->sum);
        chart_add(
            form,
            path_line(form->setter->job->arena, (Point){0, 0}, edge, PT(0.75)),
            middle, paper);
        sum += value;
    }
}

static void draw_pieces(ChartForm *form, Point at, Length diameter)
{
    int64_t sum = 0;
    for (int i = 0; i < form->count; i++) {
        int from = (int)scale_by(1024, sum, form->sum);
        sum += form->values[i].value;
        int to = (int)scale_by(1024, sum, form->sum);
        if (to <= from)
            continue;
        chart_add(form,
                  path_wedge(form->setter->job->arena, diameter, from, to), at,
                  chart_paint(form, i));
    }
    part_pieces(form, (Point){at.x + diameter / 2, at.y + diameter / 2},
                diameter);
}

// Labels beside the pieces need room on both sides of the disc.
static bool has_room(const ChartForm *form, Length diameter)
{
    Length widest = 0;
    for (int i = 0; i < form->count; i++) {
        Length own = chart_words_width(form, piece_words(form, i));
        widest = own > widest ? own : widest;
    }
    return diameter + 2 * (widest + 2 * chart_size(form)) <= form->width;
}

void chart_pie(ChartForm *form)
{
    enum { LABELS_DIRECT };
    Length size = chart_size(form), leading = chart_leading(form);
    Length diameter = leading * 9, most = form->width * 2 / 5;
    diameter = diameter < most ? diameter : most;
    int labels = form->setter->style->components.chart.labels;
    if (labels != LABELS_DIRECT || !has_room(form, diameter)) {
        draw_pieces(form, (Point){0, 0}, diameter);
        set_key(form, diameter + 2 * size, diameter);
        return;
    }
    form->height = diameter + leading;
    if (form->height < form->count * leading)
        form->height = form->count * leading;
    Point middle = {form->width / 2, form->height / 2};
    draw_pieces(form, (Point){middle.x - diameter / 2, middle.y - diameter / 2},
                diameter);
    set_labels(form, middle, diameter);
}
