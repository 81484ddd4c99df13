// Characters of another width or script: full-width digits, radicals copied
// from a PDF, traditional forms in a simplified text.
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <unicode/ustring.h>
#include <unicode/utrans.h>

#include "lint/linter.h"

static bool is_full_width(uint32_t c)
{
    return (c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) ||
           (c >= 0xFF41 && c <= 0xFF5A);
}

void lint_full_width(Linter *l, const Prose *p)
{
    const Job *job = l->job;
    for (int i = 0, end; i < p->count; i = end) {
        StrBuilder narrow = {.arena = job->arena};
        for (end = i; is_full_width(p->at[end]); end++)
            str_addf(&narrow, "%c", (char)(p->at[end] - 0xFEE0));
        if (end == i) {
            end++;
            continue;
        }
        Str typed = prose_words(p, i, end);
        Finding *finding = lint_find(
            l, p, WK809, i, end,
            WORDS(zh(job, "全角字符“%.*s”", STR(typed)),
                  en(job, "full-width letters or digits “%.*s”", STR(typed))));
        lint_edit(l, finding, p, i, end, str_built(&narrow));
        finding->cause = typed;
        finding->help = WORDS(S("改成半角（wkpdf check --fix）"),
                              S("use ASCII (wkpdf check --fix)"));
    }
}

// Radicals of the second block that Unicode does not take for ideographs,
// each with the ideograph it looks like.
static const uint32_t radicals[][2] = {
    {0x2EA0, U'民'}, {0x2EC1, U'虎'}, {0x2EC4, U'西'}, {0x2EC5, U'见'},
    {0x2EC6, U'角'}, {0x2EC9, U'贝'}, {0x2ECB, U'车'}, {0x2ED3, U'长'},
    {0x2ED4, U'门'}, {0x2ED8, U'青'}, {0x2ED9, U'韦'}, {0x2EDA, U'页'},
    {0x2EDB, U'风'}, {0x2EDC, U'飞'}, {0x2EDD, U'食'}, {0x2EE2, U'马'},
    {0x2EE3, U'骨'}, {0x2EE4, U'鬼'}, {0x2EE5, U'鱼'}, {0x2EE6, U'鸟'},
    {0x2EE7, U'卤'}, {0x2EE8, U'麦'}, {0x2EE9, U'黄'}, {0x2EEC, U'齐'},
    {0x2EEE, U'齿'}, {0x2EF0, U'龙'},
};

// The ideograph that a radical or a compatibility form stands for, or 0.
static uint32_t ideograph_of(uint32_t c)
{
    bool other = (c >= 0x2E80 && c <= 0x2FD5) || (c >= 0xF900 && c <= 0xFAD9);
    for (int i = 0; other && i < countof(radicals); i++)
        if (radicals[i][0] == c)
            return radicals[i][1];
    UErrorCode error = U_ZERO_ERROR;
    const UNormalizer2 *nfkc = other ? unorm2_getNFKCInstance(&error) : NULL;
    if (!nfkc || U_FAILURE(error))
        return 0;
    UChar typed = (UChar)c, plain[4];
    int count = unorm2_normalize(nfkc, &typed, 1, plain, 4, &error);
    return U_SUCCESS(error) && count == 1 && plain[0] != typed ? plain[0] : 0;
}

void lint_radicals(Linter *l, const Prose *p)
{
    const Job *job = l->job;
    for (int i = 0; i < p->count; i++) {
        uint32_t plain = ideograph_of(p->at[i]);
        if (!plain)
            continue;
        char bytes[4];
        Str right = str_copy(job->arena, (Str){bytes, utf8_put(bytes, plain)});
        Str typed = prose_words(p, i, i + 1);
        Finding *finding = lint_find(
            l, p, WK812, i, i + 1,
            WORDS(zh(job, "“%.*s”（U+%04X）不是汉字“%.*s”，多半来自 PDF 复制",
                     STR(typed), (int)p->at[i], STR(right)),
                  en(job,
                     "“%.*s” (U+%04X) is not the character “%.*s”; "
                     "probably copied from a PDF",
                     STR(typed), (int)p->at[i], STR(right))));
        lint_edit(l, finding, p, i, i + 1, right);
        finding->cause = typed;
    }
}

// A character is traditional if GB 2312, the set of simplified Chinese, has
// not that one but the one that ICU simplifies it to.
enum { FIRST_HAN = 0x4E00, LAST_HAN = 0x9FFF };

struct Traditional {
    UConverter *simplified;               // to GB 2312; NULL: there is none
    UTransliterator *changer;             // opened late: its rules are many
    bool sought;                          // changer was opened, or is not to be
    bool plain[LAST_HAN - FIRST_HAN + 1]; // was looked at, is not traditional
};

static Traditional *open_traditional(const Job *job)
{
    Traditional *t = NEW(job->arena, Traditional);
    UErrorCode error = U_ZERO_ERROR;
    t->simplified = ucnv_open("GB2312", &error);
    if (U_SUCCESS(error))
        ucnv_setFromUCallBack(t->simplified, UCNV_FROM_U_CALLBACK_STOP, NULL,
                              NULL, NULL, &error);
    t->sought = U_FAILURE(error);
    return t;
}

static UTransliterator *find_changer(Traditional *t)
{
    if (t->sought)
        return t->changer;
    t->sought = true;
    UChar id[32];
    u_uastrcpy(id, "Traditional-Simplified");
    UErrorCode error = U_ZERO_ERROR;
    UTransliterator *changer =
        utrans_openU(id, -1, UTRANS_FORWARD, NULL, 0, NULL, &error);
    t->changer = U_SUCCESS(error) ? changer : NULL;
    return t->changer;
}

static bool is_in_set(const Traditional *t, uint32_t c)
{
    char bytes[8];
    UChar unit = (UChar)c;
    UErrorCode error = U_ZERO_ERROR;
    if (!t->simplified)
        return true; // nothing is told from what cannot be looked up
    ucnv_fromUChars(t->simplified, bytes, (int)sizeof(bytes), &unit, 1, &error);
    return U_SUCCESS(error);
}

// The simplified form, or 0 if the character is not traditional.
static uint32_t simplified_form(Traditional *t, uint32_t c)
{
    // Of the table of 2013, which has more than GB 2312: 瞭望, 束脩, names.
    bool allowed = is_one_of(c, U"瞭昇甦邨氾迺龢麴脩祕著乾徵於");
    if (allowed || is_in_set(t, c) || !find_changer(t))
        return 0;
    UChar unit[4] = {(UChar)c};
    int32_t count = 1, limit = 1;
    UErrorCode error = U_ZERO_ERROR;
    utrans_transUChars(t->changer, unit, &count, 4, 0, &limit, &error);
    bool changed = U_SUCCESS(error) && count == 1 && unit[0] != c;
    return changed && is_in_set(t, unit[0]) ? unit[0] : 0;
}

void lint_traditional(Linter *l, const Prose *p)
{
    const Job *job = l->job;
    for (int i = 0; i < p->count; i++) {
        if (p->at[i] < FIRST_HAN || p->at[i] > LAST_HAN)
            continue;
        if (!l->traditional)
            l->traditional = open_traditional(job);
        bool *plain = &l->traditional->plain[p->at[i] - FIRST_HAN];
        uint32_t simple =
            *plain ? 0 : simplified_form(l->traditional, p->at[i]);
        *plain = !simple;
        if (!simple)
            continue;
        char bytes[4];
        Str right = str_copy(job->arena, (Str){bytes, utf8_put(bytes, simple)});
        Str typed = prose_words(p, i, i + 1);
        Finding *finding =
            lint_find(l, p, WK811, i, i + 1,
                      WORDS(zh(job, "简体稿里有繁体字“%.*s”，简体是“%.*s”",
                               STR(typed), STR(right)),
                            en(job,
                               "traditional “%.*s” in a simplified text; the "
                               "simplified form is “%.*s”",
                               STR(typed), STR(right))));
        lint_edit(l, finding, p, i, i + 1, right);
        finding->cause = typed;
        finding->unsafe = true;
    }
}

void traditional_close(Traditional *t)
{
    if (t && t->changer)
        utrans_close(t->changer);
    if (t && t->simplified)
        ucnv_close(t->simplified);
}
