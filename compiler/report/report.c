// The root of a report file.
#include "report/report.h"

#include "read/version.h"
#include "report/about.h"
#include "report/section.h"

static const Word index_of_words[] = {
    {"units", "校内单位"}, {"partners", "合作单位"}, {"people", "人物"},
    {"media", "媒体"},     {"photos", "图片"},       {0},
};
static const Word index_by_words[] = {
    {"pinyin", "拼音"},
    {"strokes", "笔画"},
    {"none", "不排"},
    {0},
};

static const Field index_fields[] = {
    {"show", FIELD_SWITCH, AT(IndexPlan, show), .zh = "是否印", .en = "shown",
     .doc = "true、false 或 auto", .doc_en = "true, false or auto"},
    {"of", FIELD_CHOICES, AT(IndexPlan, of), .words = index_of_words,
     .zh = "收哪些名字", .en = "of",
     .doc = "units、partners、people、media、photos",
     .doc_en = "units, partners, people, media, photos"},
    {"by", FIELD_CHOICE, AT(IndexPlan, by), .words = index_by_words,
     .zh = "排序", .en = "by", .doc = "pinyin 拼音、strokes 笔画、none 不排",
     .doc_en = "pinyin, strokes or none"},
    {0},
};
static const Record index_record = {
    .name = "index",
    .zh = "索引",
    .size = sizeof(IndexPlan),
    .fields = index_fields,
    .scalar = "show",
};

static const Field plan_fields[] = {
    {"toc", FIELD_SWITCH, AT(Plan, toc), .zh = "目录", .en = "contents",
     .doc = "auto：正文达到 8 页才印",
     .doc_en = "auto: if the body has 8 pages"},
    {"calendar", FIELD_SWITCH, AT(Plan, calendar), .zh = "一周日程",
     .en = "week at a glance", .doc = "auto：六成活动有日期才印周历",
     .doc_en = "auto: if 60 % of the events have dates"},
    {"stats", FIELD_SWITCH, AT(Plan, stats), .zh = "数字看活动周",
     .en = "key figures", .doc = "auto：有三个数字才印",
     .doc_en = "auto: if there are three figures"},
    {"combos", FIELD_SWITCH, AT(Plan, combos), .zh = "三个结合",
     .en = "combinations", .doc = "“三个结合”对照表",
     .doc_en = "The table of combinations"},
    {"charts", FIELD_SWITCH, AT(Plan, charts), .zh = "图表", .en = "charts",
     .doc = "活动类别图、媒体报道图", .doc_en = "Charts of kinds and of media"},
    {"index", FIELD_RECORD, AT(Plan, index), .record = &index_record,
     .zh = "索引", .en = "index", .doc = "true、false、auto，或 {of, by}",
     .doc_en = "true, false, auto, or {of, by}"},
    {"photo_list", FIELD_SWITCH, AT(Plan, photo_list), .zh = "图片目录",
     .en = "list of photos", .doc = "auto：六张图片以上才印",
     .doc_en = "auto: if there are six photos"},
    {"links", FIELD_SWITCH, AT(Plan, links), .zh = "链接页", .en = "links page",
     .doc = "auto：有网址才印", .doc_en = "auto: if there is a URL"},
    {0},
};
static const Record plan_record = {
    .name = "derive",
    .zh = "自动内容",
    .size = sizeof(Plan),
    .fields = plan_fields,
};

static const Field report_fields[] = {
    {"wkpdf", FIELD_CUSTOM, AT(Report, version), .type = &version_type,
     .zh = "格式版本", .en = "format", .doc = "报告格式的版本，现在写 1",
     .doc_en = "The version of the format: 1"},
    {"style", FIELD_TEXT, AT(Report, style), .zh = "版式", .en = "style",
     .doc = "版式的名字，或版式文件的路径",
     .doc_en = "The name of a style, or the path of its file"},
    {"report", FIELD_RECORD, AT(Report, about), .required = true,
     .record = &about_record, .zh = "报告信息", .en = "report",
     .doc = "标题、单位、日期、职员",
     .doc_en = "Title, institution, dates, credits"},
    {"derive", FIELD_RECORD, AT(Report, derive), .record = &plan_record,
     .zh = "自动内容", .en = "derived parts", .doc = "哪些页由程序自动做",
     .doc_en = "Which parts the compiler makes"},
    {"directory", FIELD_RECORD, AT(Report, directory),
     .record = &directory_record, .zh = "名录", .en = "directory",
     .doc = "单位、合作单位、人物、媒体的名字",
     .doc_en = "Names of units, partners, people and media"},
    {"taxonomy", FIELD_RECORD, AT(Report, taxonomy), .record = &taxonomy_record,
     .zh = "自定义分类", .en = "taxonomy", .doc = "自定义的活动类别和标签",
     .doc_en = "Kinds and combinations of your own"},
    {"lead", FIELD_CUSTOM, AT(Report, lead), .type = &blocks_type, .zh = "导语",
     .en = "lead", .doc = "一段文字，或一列内容块",
     .doc_en = "A text, or a list of blocks"},
    {"sections", FIELD_CUSTOM, AT(Report, sections), .required = true,
     .type = &sections_type, .zh = "各部分", .en = "sections",
     .doc = "正文的各部分，每项以“- ”开头",
     .doc_en = "The parts of the body, each beginning with “- ”"},
    {"notes", FIELD_MAP, AT(Report, notes), .record = &note_text_record,
     .zh = "注释", .en = "notes", .doc = "注文；正文里用 [^a] 引用",
     .doc_en = "The words of notes; texts call them as [^a]"},
    {"back", FIELD_CUSTOM, AT(Report, back), .type = &blocks_type, .zh = "封底",
     .en = "back", .doc = "一段文字，或一列内容块",
     .doc_en = "A text, or a list of blocks"},
    {0},
};

const Record report_record = {
    .name = "file",
    .zh = "报告",
    .en = "the report",
    .size = sizeof(Report),
    .fields = report_fields,
};

const Report *report_read(const Job *job, const Node *tree)
{
    static const Format format = {"wkpdf", "报告", "report"};
    Report *report = NEW(job->arena, Report);
    if (tree->kind != NODE_MAP) {
        fault(job, WK204, tree,
              zh(job, "这不是一份报告：文件里应是键和值，如 wkpdf: 1"),
              en(job, "this is no report: a report is keys and values, such "
                      "as wkpdf: 1"));
        return report;
    }
    if (version_check(job, tree, &format))
        bind_record(job, tree, &report_record, report);
    return report;
}

Str report_lang(const Report *report)
{
    return report->about.lang.str.n ? report->about.lang.str : S("zh-Hans");
}

Str report_title(const Job *job, const Report *report)
{
    return passage_plain(job->arena, &report->about.title);
}

Date report_date(const Report *report)
{
    const About *about = &report->about;
    if (about->published.node)
        return about->published;
    if (about->week.end.node)
        return about->week.end;
    return (Date){NULL, about->year, 12, 31};
}
