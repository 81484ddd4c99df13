// The issue of a periodical as each language counts it.
#include "report/report.h"

typedef struct IssueForm {
    const char *before, *after;             // 第12期
    const char *total_before, *total_after; // 总第345期
    const char *open, *close;               // around the total after a number
} IssueForm;

Str issue_words(Arena *arena, const Issue *issue, Locale locale)
{
    static const IssueForm forms[] = {
        [LOCALE_HANS] = {"第", "期", "总第", "期", "（", "）"},
        [LOCALE_HANT_TW] = {"第", "期", "總第", "期", "（", "）"},
        [LOCALE_HANT_HK] = {"第", "期", "總第", "期", "（", "）"},
        [LOCALE_JA] = {"第", "号", "通巻第", "号", "（", "）"},
        [LOCALE_KO] = {"제", "호", "통권 제", "호", "(", ")"},
        [LOCALE_LATIN] = {"No. ", "", "Serial No. ", "", " (", ")"},
    };
    const IssueForm *form = &forms[locale];
    StrBuilder words = {.arena = arena};
    if (issue->label.node)
        return issue->label.str;
    if (issue->number)
        str_addf(&words, "%s%d%s", form->before, issue->number, form->after);
    if (issue->total)
        str_addf(&words, "%s%s%d%s%s", issue->number ? form->open : "",
                 form->total_before, issue->total, form->total_after,
                 issue->number ? form->close : "");
    return str_built(&words);
}
