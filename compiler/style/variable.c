#include "style/variable.h"

const VariableRow variable_rows[VARIABLE_COUNT] = {
    [VARIABLE_INSTITUTION] = {"report.institution", "单位", "institution"},
    [VARIABLE_TITLE] = {"report.title", "标题", "title"},
    [VARIABLE_SUBTITLE] = {"report.subtitle", "副标题", "subtitle"},
    [VARIABLE_SHORT_TITLE] = {"report.short_title", "短标题", "short title"},
    [VARIABLE_YEAR] = {"report.year", "年度", "year"},
    [VARIABLE_THEME] = {"report.theme", "主题", "theme"},
    [VARIABLE_GUIDELINE] = {"report.guideline", "总要求", "guideline"},
    [VARIABLE_TAGLINE] = {"report.cover.tagline", "封面语",
                          "line on the cover"},
    [VARIABLE_ORGANISER] = {"report.organiser", "主办单位", "organiser"},
    [VARIABLE_WEEK_ZH] = {"report.week.zh", "活动周的日期，如 5月12日至18日",
                          "the week in words"},
    [VARIABLE_DATES] = {"report.dates", "年度和日期，如 2024年5月12日至18日",
                        "the week with its year, in words"},
    [VARIABLE_WEEK_START] = {"report.week.start", "第一天，如 2024-05-12",
                             "first day of the week"},
    [VARIABLE_WEEK_END] = {"report.week.end", "末一天，如 2024-05-18",
                           "last day of the week"},
    [VARIABLE_ISSUE_SERIES] = {"report.issue.series", "刊名", "series"},
    [VARIABLE_ISSUE_NUMBER] = {"report.issue.number", "期号",
                               "number of the issue"},
    [VARIABLE_ISSUE_TOTAL] = {"report.issue.total", "总期号",
                              "number of the issue in all"},
    [VARIABLE_ISSUE_LABEL] = {"report.issue.label",
                              "刊期，如 第12期（总第345期）",
                              "the issue in words"},
    [VARIABLE_PUBLISHED_ZH] = {"report.published.zh",
                               "发布日期，如 2024年5月20日",
                               "date of publication in words"},
    [VARIABLE_PUBLISHED] = {"report.published", "发布日期，如 2024-05-20",
                            "date of publication"},
    [VARIABLE_SOURCE_SITE] = {"report.source.site", "来源网站",
                              "site it was first published on"},
    [VARIABLE_SOURCE_URL] = {"report.source.url", "来源网址",
                             "address of its source"},
    [VARIABLE_CREDITS] = {"credits", "编辑人员，一行", "credits in one line"},
    [VARIABLE_SECTION] = {"section.heading", "本节标题", "section heading"},
    [VARIABLE_SECTION_SHORT] = {"section.short", "本节短标题",
                                "short heading of the section"},
    [VARIABLE_SECTION_NUMBER] = {"section.number", "本节序号",
                                 "number of the section"},
    [VARIABLE_PAGE] = {"page", "页码", "page number"},
    [VARIABLE_PAGES] = {"pages", "总页数", "number of pages"},
};

int variable_find(Str name)
{
    for (int i = 0; i < VARIABLE_COUNT; i++)
        if (str_is(name, variable_rows[i].name))
            return i;
    return -1;
}
