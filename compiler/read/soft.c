// Tells line breaks of the source from typed blanks.
//
// libyaml hands over folded and plain scalars with a blank for each line
// break, so the source itself is asked.
#include "read/soft.h"

#include "read/walk.h"

static bool count_breaks(void *context, const WalkStep *step)
{
    char *breaks = context;
    breaks[step->at] =
        (char)(step->breaks > PARAGRAPH_BREAK ? PARAGRAPH_BREAK : step->breaks);
    return true;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n';
}

const char *soft_breaks(Arena *arena, const Node *scalar)
{
    Str text = scalar->text;
    char *breaks = NEW_ARRAY(arena, char, text.n + 1);
    if (!walk_scalar(scalar, count_breaks, breaks))
        for (int i = 0; i < text.n; i++)
            breaks[i] = text.s[i] == '\n';
    for (int i = 0; i < text.n; i++) {
        int end = i, sum = 0;
        while (end < text.n && is_space(text.s[end]))
            sum += breaks[end++];
        sum = sum > PARAGRAPH_BREAK ? PARAGRAPH_BREAK : sum;
        for (int j = i; j < end; j++)
            breaks[j] = (char)sum;
        i = end;
    }
    return breaks;
}
