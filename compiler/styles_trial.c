#include "styles_trial.h"

#include <unistd.h>

#include "layout/paginate.h"
#include "read/yaml.h"
#include "report/derive.h"
#include "report/furnish.h"
#include "report/set.h"

typedef struct Trial {
    const char *file; // beside the specimen
    const char *zh, *en;
} Trial;

static const Trial trials[] = {
    {"report", "样张", "the specimen"},
    {"long-title", "40 字的标题", "a title of 40 characters"},
    {"short-title", "3 字的标题", "a title of 3 characters"},
    {"bare-event", "只有一句话的活动", "events with nothing but a sentence"},
    {"no-body", "没有正文的节", "sections without a body"},
    {"many-hosts", "30 个主办单位", "30 hosts"},
    {"photos", "横的和竖的照片", "photos that lie and stand"}};

// Only what the pages themselves give cause for: the words are our own.
static bool concerns_style(const Message *message)
{
    return message->level == LEVEL_ERROR ||
           (message->code >= 400 && message->code < 700);
}

static void take_messages(const Job *job, const Diag *from, const Trial *trial)
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
        diag_advise(job, message, ADVICE_NOTE,
                    zh(job, "试排的是：%s", trial->zh),
                    en(job, "what was tried: %s", trial->en));
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

const char *specimen_path(Arena *arena, const char *const *directories,
                          const char *file)
{
    for (int i = 0; directories && directories[i]; i++) {
        const char *path =
            str_format(arena, "%s/specimen/%s.yaml", directories[i], file).s;
        if (access(path, R_OK) == 0)
            return path;
    }
    return NULL;
}

Tried styles_try(const Job *job, const Style *style, Fonts *fonts,
                 const char *const *directories)
{
    Tried tried = {0};
    for (int i = 0; i < countof(trials); i++) {
        const char *path =
            specimen_path(job->arena, directories, trials[i].file);
        if (!path)
            continue;
        Diag own_diag = {.arena = job->arena};
        Job own = *job;
        own.diag = &own_diag;
        own.root = NULL;
        Pages pages = {0};
        if (set_pages(&own, yaml_read(&own, path), style, fonts, &pages))
            *PUSH(job->arena, &tried.all) = pages;
        take_messages(job, &own_diag, &trials[i]);
    }
    return tried;
}
