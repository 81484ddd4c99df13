#include "styles_trial.h"

#include <unistd.h>

#include "layout/paginate.h"
#include "read/yaml.h"
#include "report/derive.h"
#include "report/furnish.h"
#include "report/set.h"

#define HEAD                                                                       \
    "wkpdf: 1\nreport:\n  institution: 某某职业技术学院\n  kind: weekly\n" \
    "  year: 2024\n  week: {start: 2024-05-12, end: 2024-05-18}\n"
#define TITLE "  title: 某某学院2024年职业教育活动周综述\n"
#define LONG_TITLE                                                                   \
    "某某职业技术学院与某某市某某区中等职业学校联合举办的" \
    "职业教育活动周工作情况总结"
#define BODY "sections:\n  - heading: 一节\n    body:\n"

typedef struct Extreme {
    const char *name, *zh, *en, *yaml;
} Extreme;

static const Extreme extremes[] = {
    {"long-title", "40 字的标题", "a title of 40 characters",
     HEAD "  title: " LONG_TITLE "\n  theme: 一技在手，一生无忧；"
          "凝聚共识、形成合力，推动职业教育高质量发展\n"
          "  organiser: [某某职业技术学院党委宣传部, 某某职业技术学院教务处, "
          "某某区教育局]\nsections:\n  - heading: " LONG_TITLE
          "\n    body:\n      - h: " LONG_TITLE
          "\n      - event: {kind: other, title: " LONG_TITLE
          ", text: 一句话。}\n"},
    {"short-title", "3 字的标题", "a title of 3 characters",
     HEAD "  title: 工作报\n" BODY "      - 一句话。\n"},
    {"bare-event", "只有正文的活动", "events with nothing but text",
     HEAD TITLE BODY
     "      - event: {kind: other, title: 活动, text: 一句话。}\n"
     "      - events: {layout: cards, items: [{kind: other, title: 活动, text: "
     "一句话。}]}\n"
     "      - events: {layout: list, items: [{kind: other, title: 活动, text: "
     "一句话。}]}\n"
     "      - events: {layout: timeline, items: [{kind: other, title: 活动, "
     "text: 一句话。}]}\n"
     "      - events: {layout: prose, items: [{kind: other, title: 活动, text: "
     "一句话。}]}\n"},
    {"no-body", "没有正文的节", "a section without a body",
     HEAD TITLE "sections:\n  - heading: 一节\n    body: []\n"},
    {"many-hosts", "30 个主办单位", "30 hosts",
     HEAD TITLE BODY
     "      - events:\n          layout: cards\n          items:\n"
     "            - kind: other\n              title: 实训室开放\n             "
     " text: 实训室开放一周。\n"
     "              hosts: [机电工程学院, 电子信息工程学院, 计算机学院, "
     "商学院, 外语学院, 艺术设计学院, 建筑工程学院, 生物工程学院, "
     "汽车技术学院, 轨道交通学院, 航空学院, 旅游与航空服务学院, "
     "电信工程学院, 人文学院, 马克思主义学院, 体育部, 教务处, 学生工作处, "
     "招生就业处, 团委, 工会, 图书馆, 网络中心, 后勤处, 保卫处, 财务处, "
     "人事处, 科研处, 国际交流处, 继续教育学院]\n"}};

// Only what the pages themselves give cause for: the words are our own.
static bool concerns_style(const Message *message)
{
    return message->level == LEVEL_ERROR ||
           (message->code >= 400 && message->code < 700);
}

static void take_messages(const Job *job, const Diag *from,
                          const Extreme *extreme)
{
    for (int i = 0; i < from->messages.count; i++) {
        const Message *said = from->messages.at[i];
        if (!concerns_style(said))
            continue;
        Message *message =
            diag(job, said->code, said->span, said->words.zh, said->words.en);
        message->label = said->label;
        for (int k = 0; k < said->advice.count; k++)
            *PUSH(job->arena, &message->advice) = said->advice.at[k];
        if (extreme)
            diag_advise(job, message, ADVICE_NOTE,
                        zh(job, "试排的是：%s", extreme->zh),
                        en(job, "what was tried: %s", extreme->en));
    }
}

static bool set_pages(const Job *job, const Node *tree, const Style *style,
                      Fonts *fonts, Pages *pages)
{
    const Report *report = tree ? report_read(job, tree) : NULL;
    const Facts *facts = report ? derive(job, report, style) : NULL;
    if (!facts || job->diag->errors)
        return false;
    Typesetter *typesetter = report_set(job, report, facts, style, fonts);
    const Flows *flows = report_flows(typesetter);
    int first = flows->flows.count;
    if (job->diag->errors)
        return false;
    Pager *pager = paginate_begin(job, style, pages);
    pages->document = flows->document;
    paginate_flows(pager, flows->flows.at, first);
    report_set_rest(typesetter, pages);
    paginate_flows(pager, flows->flows.at + first, flows->flows.count - first);
    paginate_end(pager);
    furnish(job, pages, report, facts, style, fonts);
    return true;
}

const char *specimen_path(Arena *arena, const char *const *directories)
{
    for (int i = 0; directories && directories[i]; i++) {
        const char *path =
            str_format(arena, "%s/specimen/report.yaml", directories[i]).s;
        if (access(path, R_OK) == 0)
            return path;
    }
    return NULL;
}

Tried styles_try(const Job *job, const Style *style, Fonts *fonts,
                 const char *const *directories)
{
    Tried tried = {0};
    const char *specimen = specimen_path(job->arena, directories);
    for (int i = specimen ? -1 : 0; i < countof(extremes); i++) {
        const Extreme *extreme = i < 0 ? NULL : &extremes[i];
        Diag own_diag = {.arena = job->arena};
        Job own = *job;
        own.diag = &own_diag;
        own.root = NULL;
        const Node *tree =
            extreme
                ? yaml_parse(
                      &own,
                      source_from(
                          own.sources,
                          str_format(job->arena, "%s.yaml", extreme->name).s,
                          str_of(extreme->yaml)))
                : yaml_read(&own, specimen);
        Pages pages = {0};
        if (set_pages(&own, tree, style, fonts, &pages))
            *PUSH(job->arena, &tried.all) = pages;
        take_messages(job, &own_diag, extreme);
    }
    return tried;
}
