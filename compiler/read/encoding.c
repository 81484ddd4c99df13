// Tells what a file is that is not the UTF-8 text it should be.
#include "read/encoding.h"

#include "base/utf8.h"

typedef struct Magic {
    const char *bytes;
    int count;
    const char *name;
} Magic;

// ".docx" and its like are all ZIP; what is in them says which.
static const char *zip_name(Str text)
{
    static const Magic parts[] = {
        {"word/", 5, ".docx"}, {"xl/", 3, ".xlsx"}, {"ppt/", 4, ".pptx"}};
    Str start = str_slice(text, 0, text.n < 8192 ? text.n : 8192);
    for (int i = 0; i < countof(parts); i++)
        if (str_find(start, (Str){parts[i].bytes, parts[i].count}) >= 0)
            return parts[i].name;
    return ".zip";
}

static const char *foreign_name(Str text)
{
    static const Magic magics[] = {
        {"PK\3\4", 4, NULL},
        {"%PDF-", 5, ".pdf"},
        {"\x89PNG", 4, ".png"},
        {"\xFF\xD8\xFF", 3, ".jpg"},
        {"\xD0\xCF\x11\xE0", 4, ".doc"},
        {"{\\rtf", 5, ".rtf"},
        {"GIF8", 4, ".gif"},
        {"<!DOCTYPE", 9, ".html"},
        {"<html", 5, ".html"},
        {"\x1F\x8B", 2, ".gz"},
    };
    for (int i = 0; i < countof(magics); i++)
        if (text.n >= magics[i].count &&
            memcmp(text.s, magics[i].bytes, (size_t)magics[i].count) == 0)
            return magics[i].name ? magics[i].name : zip_name(text);
    return NULL;
}

static bool report_foreign(const Job *job, const Source *source)
{
    const char *name = foreign_name(source->text);
    if (!name)
        return false;
    Message *message =
        diag(job, WK004, (Span){0},
             zh(job, "%s 是 %s，不是报告", source->path, name),
             en(job, "%s is a %s, not a report", source->path, name));
    if (str_is(str_of(name), ".docx")) {
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "由它生成报告：wkpdf new 报告.yaml --from-text %s",
                       source->path),
                    en(job,
                       "make a report of it: wkpdf new report.yaml "
                       "--from-text %s",
                       source->path));
        return true;
    }
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "把文字另存为纯文本（UTF-8），再写进 .yaml 报告里"),
                en(job, "save its words as plain text (UTF-8) and put them "
                        "into a .yaml report"));
    return true;
}

// UTF-16, by its mark or by a zero in every second of the first bytes; or NULL.
static const char *utf16_name(Str text)
{
    if (str_starts(text, "\xFF\xFE") || str_starts(text, "\xFE\xFF"))
        return "UTF-16";
    int zeros[2] = {0, 0};
    int n = text.n < 256 ? text.n : 256;
    for (int i = 0; i < n; i++)
        zeros[i & 1] += text.s[i] == '\0';
    if (zeros[0] > n / 8 && zeros[1] <= zeros[0] / 4)
        return "UTF-16BE";
    return zeros[1] > n / 8 && zeros[0] <= zeros[1] / 4 ? "UTF-16LE" : NULL;
}

// Whether all of it is GB18030: bytes below 128, pairs, and fours.
static bool is_gb18030(Str text)
{
    const unsigned char *s = (const unsigned char *)text.s;
    for (int i = 0; i < text.n;) {
        if (s[i] < 0x80) {
            i++;
            continue;
        }
        unsigned char second = i + 1 < text.n ? s[i + 1] : 0;
        if (s[i] == 0x80 || s[i] == 0xFF)
            return false;
        if (second >= 0x30 && second <= 0x39)
            i += 4;
        else if (second >= 0x40 && second != 0x7F && second != 0xFF)
            i += 2;
        else
            return false;
    }
    return true;
}

static void advise_iconv(const Job *job, Message *message, const Source *source,
                         const char *from)
{
    diag_advise(
        job, message, ADVICE_HELP,
        zh(job, "iconv -f %s -t UTF-8 %s > 新文件.yaml", from, source->path),
        en(job, "iconv -f %s -t UTF-8 %s > new.yaml", from, source->path));
}

// Every byte of it is foreign, so there is no line to show.
static void report_utf16(const Job *job, const Source *source, const char *name)
{
    Message *message =
        diag(job, WK101, (Span){0},
             zh(job, "%s 不是 UTF-8，像是 %s", source->path, name),
             en(job, "%s is not UTF-8, looks like %s", source->path, name));
    advise_iconv(job, message, source, name);
}

static void report_bytes(const Job *job, const Source *source, int at)
{
    int line = source_place(source, at).line;
    bool gb = is_gb18030(source->text);
    Message *message =
        gb ? diag(job, WK101, (Span){source, at, at},
                  zh(job, "文件不是 UTF-8，像是 GBK/GB18030（第 %d 行起）",
                     line),
                  en(job, "not UTF-8, looks like GB18030 (from line %d)", line))
           : diag(job, WK101, (Span){source, at, at},
                  zh(job, "文件不是 UTF-8（第 %d 行起）", line),
                  en(job, "not UTF-8 (from line %d)", line));
    if (gb)
        advise_iconv(job, message, source, "GB18030");
    else
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "在编辑器里另存为 UTF-8；只坏了一处时，删去重打"),
                    en(job, "save it as UTF-8; if only one place is damaged, "
                            "type it again"));
}

// YAML's characters are those that print, and tab, CR and LF.
static bool is_control(uint32_t c)
{
    if (c >= 0x20 && c < 0x7F) // most of a file
        return false;
    bool allowed = c == '\t' || c == '\n' || c == '\r' || c == 0x85;
    return (c < 0x20 && !allowed) || (c >= 0x7F && c < 0xA0 && !allowed) ||
           c == 0xFEFF || c == 0xFFFE || c == 0xFFFF;
}

static bool is_line_separator(uint32_t c)
{
    return c == 0x85 || c == 0x2028 || c == 0x2029;
}

static void report_character(const Job *job, Span span, uint32_t c)
{
    bool separator = is_line_separator(c);
    Message *message =
        separator
            ? diag(
                  job, WK122, span,
                  zh(job, "这里有换行符 U+%04X，编辑器里看不出来", (unsigned)c),
                  en(job, "line separator U+%04X, which editors do not show",
                     (unsigned)c))
            : diag(job, WK102, span, zh(job, "有控制字符 U+%04X", (unsigned)c),
                   en(job, "control character U+%04X", (unsigned)c));
    diag_label(message, zh(job, "在这里"), en(job, "here"));
    diag_advise(job, message, ADVICE_HELP,
                separator ? zh(job, "删去它，另按回车换行")
                          : zh(job, "删去这个字符"),
                separator ? en(job, "delete it and press Return instead")
                          : en(job, "delete this character"));
    diag_edit(job, message, span, separator ? S("\n") : S(""));
}

static bool check_characters(const Job *job, const Source *source)
{
    enum { MOST = 20 }; // a file full of them needs no longer list
    int found = 0;
    Str rest = source->text;
    while (rest.n > 0 && found < MOST) {
        int at = source->text.n - rest.n;
        uint32_t c = utf8_next(&rest);
        if (!is_control(c) && !is_line_separator(c))
            continue;
        found++;
        report_character(job, (Span){source, at, source->text.n - rest.n}, c);
    }
    return found == 0;
}

bool encoding_check(const Job *job, const Source *source)
{
    if (report_foreign(job, source))
        return false;
    const char *utf16 = utf16_name(source->text);
    if (utf16) {
        report_utf16(job, source, utf16);
        return false;
    }
    int at = utf8_fault(source->text);
    if (at >= 0) {
        report_bytes(job, source, at);
        return false;
    }
    return check_characters(job, source);
}
