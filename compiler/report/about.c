// The key `report`: what the bulletin is and who answers for it.
#include "report/about.h"

const Word report_kind_words[] = {
    {"weekly", "周报"},     {"monthly", "月报"}, {"term", "学期报告"},
    {"annual", "年度报告"}, {"special", "专刊"}, {0},
};

static const Field issue_fields[] = {
    {"series", FIELD_TEXT, AT(Issue, series), .zh = "刊名", .en = "series",
     .doc = "如 工作简报", .doc_en = "As 工作简报"},
    {"number", FIELD_INTEGER, AT(Issue, number), .least = 1, .most = 99999,
     .zh = "期", .en = "number", .doc = "第几期",
     .doc_en = "Number of the issue"},
    {"total", FIELD_INTEGER, AT(Issue, total), .least = 1, .most = 99999,
     .zh = "总期", .en = "total", .doc = "总第几期",
     .doc_en = "Number counted from the first year"},
    {"label", FIELD_TEXT, AT(Issue, label), .zh = "写法", .en = "printed form",
     .doc = "印出来的写法；不写就是“第12期（总第345期）”的样子",
     .doc_en = "How it is printed; by default “第12期（总第345期）”"},
    {0},
};
static const Record issue_record = {
    .name = "issue",
    .zh = "刊期",
    .size = sizeof(Issue),
    .fields = issue_fields,
};

static void check_origin(const Job *job, void *bound)
{
    url_check(job, &((const Origin *)bound)->url);
}

static const Field origin_fields[] = {
    {"site", FIELD_TEXT, AT(Origin, site), .zh = "来源网站", .en = "site",
     .doc = "首发的网站，标题前印在【】里",
     .doc_en = "The site; printed in 【】 before the title"},
    {"url", FIELD_TEXT, AT(Origin, url), .zh = "网址", .en = "URL",
     .doc = "首发的网址", .doc_en = "Its URL"},
    {"date", FIELD_CUSTOM, AT(Origin, date), .type = &date_type,
     .zh = "首发日期", .en = "date", .doc = "首发日期",
     .doc_en = "The day it appeared there"},
    {0},
};
static const Record origin_record = {
    .name = "source",
    .zh = "稿源",
    .size = sizeof(Origin),
    .fields = origin_fields,
    .scalar = "site",
    .check = check_origin,
};

static const Field credits_fields[] = {
    {"chief", FIELD_TEXTS, AT(Credits, chief), .zh = "主编",
     .en = "editor in chief", .doc = "主编", .doc_en = "Editor in chief"},
    {"editors", FIELD_TEXTS, AT(Credits, editors), .zh = "编辑",
     .en = "editors", .doc = "编辑", .doc_en = "Editors"},
    {"proofreaders", FIELD_TEXTS, AT(Credits, proofreaders), .zh = "校对",
     .en = "proof-readers", .doc = "校对", .doc_en = "Proof-readers"},
    {"writers", FIELD_TEXTS, AT(Credits, writers), .zh = "撰稿",
     .en = "writers", .doc = "撰稿", .doc_en = "Writers"},
    {"photographers", FIELD_TEXTS, AT(Credits, photographers), .zh = "摄影",
     .en = "photographers", .doc = "摄影", .doc_en = "Photographers"},
    {"designers", FIELD_TEXTS, AT(Credits, designers), .zh = "设计",
     .en = "designers", .doc = "设计", .doc_en = "Designers"},
    {"reviewers", FIELD_TEXTS, AT(Credits, reviewers), .zh = "审核",
     .en = "reviewers", .doc = "审核", .doc_en = "Reviewers"},
    {"printer", FIELD_TEXTS, AT(Credits, printer), .zh = "印制",
     .en = "printer", .doc = "印制", .doc_en = "Printer"},
    {0},
};
static const Record credits_record = {
    .name = "credits",
    .zh = "职员表",
    .size = sizeof(Credits),
    .fields = credits_fields,
};

const CreditRow credit_rows[] = {
    {AT(Credits, chief), "chief", "主编"},
    {AT(Credits, editors), "editors", "编辑"},
    {AT(Credits, proofreaders), "proofreaders", "校对"},
    {AT(Credits, writers), "writers", "撰稿"},
    {AT(Credits, photographers), "photographers", "摄影"},
    {AT(Credits, designers), "designers", "设计"},
    {AT(Credits, reviewers), "reviewers", "审核"},
    {AT(Credits, printer), "printer", "印制"},
    {0},
};

static void check_contact(const Job *job, void *bound)
{
    url_check(job, &((const Contact *)bound)->url);
}

static const Field contact_fields[] = {
    {"address", FIELD_TEXT, AT(Contact, address), .zh = "地址", .en = "address",
     .doc = "地址", .doc_en = "Address"},
    {"postcode", FIELD_TEXT, AT(Contact, postcode), .zh = "邮编",
     .en = "postcode", .doc = "邮编", .doc_en = "Postcode"},
    {"phone", FIELD_TEXT, AT(Contact, phone), .zh = "电话", .en = "phone",
     .doc = "电话", .doc_en = "Phone"},
    {"email", FIELD_TEXT, AT(Contact, email), .zh = "电子邮箱", .en = "e-mail",
     .doc = "电子邮箱", .doc_en = "E-mail"},
    {"url", FIELD_TEXT, AT(Contact, url), .zh = "网址", .en = "home page",
     .doc = "网址", .doc_en = "Home page"},
    {0},
};
static const Record contact_record = {
    .name = "contact",
    .zh = "联系方式",
    .size = sizeof(Contact),
    .fields = contact_fields,
    .check = check_contact,
};

static const Field cover_fields[] = {
    {"photo", FIELD_RECORD, AT(Cover, photo), .record = &photo_record,
     .zh = "封面图", .en = "photo", .doc = "封面图",
     .doc_en = "The photo of the cover"},
    {"tagline", FIELD_LINE, AT(Cover, tagline), .zh = "封面语", .en = "tagline",
     .doc = "封面语，可用行内标记",
     .doc_en = "A line on the cover; markup allowed"},
    {0},
};
static const Record cover_record = {
    .name = "cover",
    .zh = "封面",
    .size = sizeof(Cover),
    .fields = cover_fields,
};

// BCP 47 by its looks: zh-Hans, zh-Hant-TW, ja.
static bool is_language(Str tag)
{
    int part = 0;
    for (int i = 0; i <= tag.n; i++) {
        char c = i < tag.n ? tag.s[i] : '-';
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (letter || (c >= '0' && c <= '9')) {
            part++;
        } else if (c != '-' || part == 0 || part > 8) {
            return false;
        } else {
            part = 0;
        }
    }
    return tag.n >= 2;
}

static void check_about(const Job *job, void *bound)
{
    const About *about = bound;
    if (!about->lang.node || is_language(about->lang.str))
        return;
    Message *message =
        fault(job, WK219, about->lang.node,
              zh(job, "“%.*s”不是语言代码", STR(about->lang.str)),
              en(job, "“%.*s” is not a language tag", STR(about->lang.str)));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "写 zh-Hans、zh-Hant-TW、zh-Hant-HK、ja、ko 或 en"),
                en(job, "write zh-Hans, zh-Hant-TW, zh-Hant-HK, ja, ko or "
                        "en"));
}

static const Field about_fields[] = {
    {"institution", FIELD_TEXT, AT(About, institution), .required = true,
     .zh = "单位", .en = "institution", .doc = "单位全称",
     .doc_en = "The institution"},
    {"title", FIELD_LINE, AT(About, title), .required = true, .zh = "标题",
     .en = "title", .doc = "标题，可用行内标记",
     .doc_en = "The title; markup allowed"},
    {"subtitle", FIELD_LINE, AT(About, subtitle), .zh = "副标题",
     .en = "subtitle", .doc = "副标题，可用行内标记",
     .doc_en = "The subtitle; markup allowed"},
    {"short_title", FIELD_TEXT, AT(About, short_title), .zh = "短标题",
     .en = "short title", .doc = "书眉用的短标题",
     .doc_en = "For running heads"},
    {"kind", FIELD_CHOICE, AT(About, kind), .words = report_kind_words,
     .zh = "报告种类", .en = "kind of report",
     .doc = "weekly、monthly、term、annual 或 special；自动内容的标题随它",
     .doc_en = "weekly, monthly, term, annual or special; headings of derived "
               "parts go by it"},
    {"year", FIELD_INTEGER, AT(About, year), .required = true, .least = 1900,
     .most = 2999, .zh = "年度", .en = "year", .doc = "年度，如 2024",
     .doc_en = "The year, as 2024"},
    {"week", FIELD_RECORD, AT(About, week), .record = &week_record,
     .zh = "起止日期", .en = "week", .doc = "活动周从哪天到哪天",
     .doc_en = "The days of the week"},
    {"theme", FIELD_LINE, AT(About, theme), .zh = "活动主题", .en = "theme",
     .doc = "活动主题，可用行内标记", .doc_en = "The theme; markup allowed"},
    {"guideline", FIELD_LINE, AT(About, guideline), .zh = "总要求",
     .en = "guideline", .doc = "总要求，可用行内标记",
     .doc_en = "The guideline; markup allowed"},
    {"organiser", FIELD_TEXTS, AT(About, organiser), .zh = "主办",
     .en = "organiser", .doc = "主办单位", .doc_en = "Who organised it"},
    {"co_organisers", FIELD_TEXTS, AT(About, co_organisers), .zh = "协办",
     .en = "co-organisers", .doc = "协办单位",
     .doc_en = "Who helped to organise it"},
    {"issue", FIELD_RECORD, AT(About, issue), .record = &issue_record,
     .zh = "刊期", .en = "issue", .doc = "刊名、期、总期",
     .doc_en = "Series, number, total"},
    {"published", FIELD_CUSTOM, AT(About, published), .type = &date_type,
     .zh = "出版日期", .en = "published", .doc = "写成 2024-05-20",
     .doc_en = "As 2024-05-20"},
    {"source", FIELD_RECORD, AT(About, source), .record = &origin_record,
     .zh = "稿源", .en = "source", .doc = "首发的网站、网址、日期",
     .doc_en = "Where it appeared first"},
    {"credits", FIELD_RECORD, AT(About, credits), .record = &credits_record,
     .zh = "职员表", .en = "credits", .doc = "主编、编辑、校对、摄影……",
     .doc_en = "Editors, proof-readers, photographers …"},
    {"contact", FIELD_RECORD, AT(About, contact), .record = &contact_record,
     .zh = "联系方式", .en = "contact", .doc = "地址、电话、邮箱、网址",
     .doc_en = "Address, phone, e-mail, home page"},
    {"cover", FIELD_RECORD, AT(About, cover), .record = &cover_record,
     .zh = "封面", .en = "cover", .doc = "封面图和封面语",
     .doc_en = "The photo and a line on the cover"},
    {"lang", FIELD_TEXT, AT(About, lang), .zh = "语言", .en = "language",
     .doc = "zh-Hans（不写就是它）、zh-Hant-TW、zh-Hant-HK、ja、ko、en",
     .doc_en = "zh-Hans by default; zh-Hant-TW, zh-Hant-HK, ja, ko, en"},
    {"keywords", FIELD_TEXTS, AT(About, keywords), .zh = "关键词",
     .en = "keywords", .doc = "关键词，写进 PDF 的属性",
     .doc_en = "Keywords for the PDF's properties"},
    {0},
};
const Record about_record = {
    .name = "report",
    .zh = "报告信息",
    .size = sizeof(About),
    .fields = about_fields,
    .check = check_about,
};
