#include "diff.h"

typedef struct Lines {
    ARRAY_OF(Str) at; // each with its end
} Lines;

static Lines split(Arena *arena, Str text)
{
    Lines lines = {0};
    while (text.n > 0) {
        int end = str_find(text, S("\n"));
        end = end < 0 ? text.n : end + 1;
        *PUSH(arena, &lines.at) = str_slice(text, 0, end);
        text = str_slice(text, end, text.n);
    }
    return lines;
}

// A line of the comparison: ' ' in both, '-' before, '+' after.
typedef struct Step {
    char sign;
    Str line;
} Step;

typedef struct Script {
    ARRAY_OF(Step) steps;
} Script;

static void add(Arena *arena, Script *script, char sign, Str line)
{
    *PUSH(arena, &script->steps) = (Step){sign, line};
}

// The longest lines in common, by the table of all pairs; of texts so long
// that the table would be too large, everything is taken as changed.
static void compare(Arena *arena, Script *script, const Str *a, int rows,
                    const Str *b, int columns)
{
    enum { MOST = 16 * 1024 * 1024 };
    bool small = (long)(rows + 1) * (columns + 1) <= MOST;
    int width = columns + 1;
    int *common = NEW_ARRAY(arena, int, small ? (rows + 1) * width : 1);
    for (int i = rows - 1; small && i >= 0; i--)
        for (int k = columns - 1; k >= 0; k--) {
            int down = common[(i + 1) * width + k];
            int right = common[i * width + k + 1];
            common[i * width + k] = str_equal(a[i], b[k])
                                        ? common[(i + 1) * width + k + 1] + 1
                                    : down > right ? down
                                                   : right;
        }
    int i = 0, k = 0;
    while (i < rows || k < columns) {
        bool same = i < rows && k < columns && small && str_equal(a[i], b[k]);
        bool gone = i < rows &&
                    (k == columns || !small ||
                     common[(i + 1) * width + k] >= common[i * width + k + 1]);
        if (same) {
            add(arena, script, ' ', a[i++]);
            k++;
        } else if (gone) {
            add(arena, script, '-', a[i++]);
        } else {
            add(arena, script, '+', b[k++]);
        }
    }
}

static Script script_of(Arena *arena, const Lines *a, const Lines *b)
{
    Script script = {0};
    int start = 0, end = 0, n = a->at.count, m = b->at.count;
    while (start < n && start < m &&
           str_equal(a->at.at[start], b->at.at[start]))
        start++;
    while (end < n - start && end < m - start &&
           str_equal(a->at.at[n - 1 - end], b->at.at[m - 1 - end]))
        end++;
    for (int i = 0; i < start; i++)
        add(arena, &script, ' ', a->at.at[i]);
    compare(arena, &script, a->at.at + start, n - end - start, b->at.at + start,
            m - end - start);
    for (int i = n - end; i < n; i++)
        add(arena, &script, ' ', a->at.at[i]);
    return script;
}

enum { CONTEXT = 3 };

// Past the last step of the hunk whose first change is at `at`.
static int hunk_end(const Script *script, int at)
{
    int last = at;
    for (int i = at; i < script->steps.count && i <= last + 2 * CONTEXT; i++)
        if (script->steps.at[i].sign != ' ')
            last = i;
    int end = last + 1 + CONTEXT;
    return end < script->steps.count ? end : script->steps.count;
}

static void print_hunk(const Script *script, int start, int end, int line[2],
                       FILE *out)
{
    int count[2] = {0, 0};
    for (int i = start; i < end; i++) {
        count[0] += script->steps.at[i].sign != '+';
        count[1] += script->steps.at[i].sign != '-';
    }
    fprintf(out, "@@ -%d,%d +%d,%d @@\n", line[0], count[0], line[1], count[1]);
    for (int i = start; i < end; i++) {
        Str text = script->steps.at[i].line;
        fprintf(out, "%c%.*s", script->steps.at[i].sign, STR(text));
        if (!str_ends(text, "\n"))
            fputs("\n\\ No newline at end of file\n", out);
    }
    line[0] += count[0];
    line[1] += count[1];
}

void diff_print(Arena *arena, const char *path, Str before, Str after,
                FILE *out)
{
    Lines a = split(arena, before), b = split(arena, after);
    Script script = script_of(arena, &a, &b);
    int line[2] = {1, 1};
    fprintf(out, "--- %s\n+++ %s\n", path, path);
    for (int i = 0, done = 0; i < script.steps.count; i++) {
        if (script.steps.at[i].sign == ' ')
            continue;
        int start = i - CONTEXT < done ? done : i - CONTEXT;
        line[0] += start - done;
        line[1] += start - done;
        int end = hunk_end(&script, i);
        print_hunk(&script, start, end, line, out);
        done = end;
        i = end - 1;
    }
}
