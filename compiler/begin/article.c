#include "begin/article.h"

#include "base/utf8.h"

enum {
    LONGEST_TITLE = 60, // characters
    LONGEST_HEADING = 40,
};

static bool is_blank(uint32_t c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == 0xA0 ||
           c == 0x3000 || c == 0xFEFF || c == 0x200B;
}

static Str trim(Str text)
{
    while (text.n) {
        Str rest = text;
        if (!is_blank(utf8_next(&rest)))
            break;
        text = rest;
    }
    while (text.n) {
        int start = text.n - 1;
        while (start > 0 && ((unsigned char)text.s[start] & 0xC0) == 0x80)
            start--;
        Str last = str_slice(text, start, text.n);
        if (!is_blank(utf8_next(&last)))
            break;
        text.n = start;
    }
    return text;
}

Str article_bare(Arena *arena, Str text)
{
    StrBuilder bare = {.arena = arena};
    while (text.n) {
        Str rest = text;
        bool blank = is_blank(utf8_next(&rest));
        if (!blank)
            str_add(&bare, str_slice(text, 0, text.n - rest.n));
        text = rest;
    }
    return str_built(&bare);
}

static bool ends_in_any(Str text, const char *const *marks)
{
    for (; *marks; marks++)
        if (str_ends(text, *marks))
            return true;
    return false;
}

// Whether it may stand alone above others: short, and no sentence.
static bool is_headline(Str text, int longest)
{
    static const char *const ends[] = {"。", "！", "？", "；", "：",
                                       "，", "、", "…",  ".",  "!",
                                       "?",  ";",  ":",  ",",  NULL};
    return utf8_count(text) <= longest && !ends_in_any(text, ends) &&
           str_find(text, S("。")) < 0;
}

// （一）, (1), 1. and 1、 stand before headings inside a section.
static bool is_numbered_inside(Str text)
{
    if (str_starts(text, "（") || str_starts(text, "("))
        return true;
    int digits = 0;
    while (digits < text.n && text.s[digits] >= '0' && text.s[digits] <= '9')
        digits++;
    Str rest = str_slice(text, digits, text.n);
    return digits > 0 && digits < 3 &&
           (str_starts(rest, ".") || str_starts(rest, "、") ||
            str_starts(rest, "．"));
}

static StrList lines_of(Arena *arena, Str text)
{
    StrList lines = {0};
    while (text.n) {
        int end = 0;
        while (end < text.n && text.s[end] != '\n' && text.s[end] != '\r')
            end++;
        Str line = trim(str_slice(text, 0, end));
        if (line.n)
            *PUSH(arena, &lines) = line;
        text = str_slice(text, end < text.n ? end + 1 : end, text.n);
    }
    return lines;
}

static void add_piece(Arena *arena, Article *article, PieceKind kind, Str text)
{
    *PUSH(arena, &article->pieces) = (Piece){kind, text};
}

// The first line, if it is one; 【…】 before it is the site it is from.
static int read_title(Arena *arena, Article *article, const StrList *lines)
{
    Str first = lines->at[0];
    int close = str_starts(first, "【") ? str_find(first, S("】")) : -1;
    Str site =
        close > 0 ? str_slice(first, (int)strlen("【"), close) : (Str){0};
    Str title = close > 0 ? str_slice(first, close + (int)strlen("】"), first.n)
                          : first;
    if (title.n == 0 || !is_headline(title, LONGEST_TITLE))
        return 0;
    if (site.n)
        add_piece(arena, article, PIECE_SITE, site);
    add_piece(arena, article, PIECE_TITLE, title);
    if (lines->count > 1 && str_starts(lines->at[1], "—") &&
        is_headline(lines->at[1], LONGEST_HEADING)) {
        add_piece(arena, article, PIECE_SUBTITLE, lines->at[1]);
        return 2;
    }
    return 1;
}

Article article_read(Arena *arena, Str text)
{
    Article article = {0};
    StrList lines = lines_of(arena, text);
    int i = lines.count ? read_title(arena, &article, &lines) : 0;
    bool in_section = false;
    for (; i < lines.count; i++) {
        Str line = lines.at[i];
        bool last = i + 1 == lines.count;
        PieceKind kind = PIECE_PARAGRAPH;
        if (!last && is_headline(line, LONGEST_HEADING))
            kind = in_section && is_numbered_inside(line) ? PIECE_SUBHEADING
                                                          : PIECE_HEADING;
        in_section |= kind == PIECE_HEADING;
        add_piece(arena, &article, kind, line);
    }
    return article;
}

StrList article_sentences(Arena *arena, Str text)
{
    static const char *const ends[] = {"。", "！", "？", "；", NULL};
    static const char *const closing[] = {"”",  "’",  "）", "》",
                                          "』", "」", NULL};
    StrList sentences = {0};
    int start = 0;
    for (Str rest = text; rest.n;) {
        utf8_next(&rest);
        Str so_far = str_slice(text, start, text.n - rest.n);
        if (!ends_in_any(so_far, ends) && rest.n)
            continue;
        for (int i = 0; closing[i]; i++)
            if (str_starts(rest, closing[i])) {
                utf8_next(&rest);
                i = -1;
            }
        *PUSH(arena, &sentences) = str_slice(text, start, text.n - rest.n);
        start = text.n - rest.n;
    }
    return sentences;
}

int article_year(Str text)
{
    for (int i = 0; i + 4 <= text.n; i++) {
        Str four = str_slice(text, i, i + 4);
        bool century = str_starts(four, "20") || str_starts(four, "19");
        bool digits = four.s[2] >= '0' && four.s[2] <= '9' &&
                      four.s[3] >= '0' && four.s[3] <= '9';
        bool apart =
            (i == 0 || text.s[i - 1] < '0' || text.s[i - 1] > '9') &&
            (i + 4 == text.n || text.s[i + 4] < '0' || text.s[i + 4] > '9');
        if (century && digits && apart)
            return (four.s[0] - '0') * 1000 + (four.s[1] - '0') * 100 +
                   (four.s[2] - '0') * 10 + four.s[3] - '0';
    }
    return 0;
}

// A slice that ends with a zero, for sscanf.
static const char *start_of(Str text, int at, char *room, int size)
{
    int n = text.n - at < size - 1 ? text.n - at : size - 1;
    memcpy(room, text.s + at, (size_t)n);
    room[n] = '\0';
    return room;
}

bool article_days(Str text, int first[2], int last[2])
{
    for (int i = 0; i < text.n; i++) {
        char room[48];
        int end = 0, month, day;
        bool begins = i == 0 || text.s[i - 1] < '0' || text.s[i - 1] > '9';
        if (!begins ||
            sscanf(start_of(text, i, room, sizeof(room)), "%2d月%2d日至%n",
                   &first[0], &first[1], &end) != 2 ||
            end == 0)
            continue;
        const char *rest = room + end;
        end = 0;
        if (sscanf(rest, "%2d月%2d日%n", &month, &day, &end) != 2 || !end) {
            month = first[0];
            if (sscanf(rest, "%2d日%n", &day, &end) != 1 || !end)
                continue;
        }
        last[0] = month;
        last[1] = day;
        bool ordered =
            first[0] < month || (first[0] == month && first[1] <= day);
        return ordered && first[0] > 0 && month <= 12 && first[1] > 0 &&
               day <= 31 && first[1] <= 31;
    }
    return false;
}
