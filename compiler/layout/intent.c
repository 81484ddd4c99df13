#include "layout/intent.h"

#include <errno.h>

#include "image/srgb.h"
#include "read/yaml.h"

static const Standard standards[] = { // as the words of press.profile
    STANDARD_NONE, STANDARD_X4, STANDARD_X3, STANDARD_X1A};

// Beside the style file that names it, wherever styles are installed.
static const char *profile_path(const Job *job, const Node *icc)
{
    Job anywhere = *job;
    anywhere.root = NULL;
    return icc ? file_beside(&anywhere, icc) : NULL;
}

static Str read_all(const Job *job, const char *path)
{
    enum { LARGEST = 16 * 1024 * 1024 };
    FILE *file = fopen(path, "rb");
    Str all = {0};
    if (!file)
        return all;
    if (fseek(file, 0, SEEK_END) == 0 && ftell(file) > 0 &&
        ftell(file) <= LARGEST) {
        size_t count = (size_t)ftell(file);
        char *bytes = NEW_ARRAY(job->arena, char, count);
        rewind(file);
        if (fread(bytes, 1, count, file) == count)
            all = (Str){bytes, (int)count};
    }
    fclose(file);
    return all;
}

// Bytes 12 to 19 of an ICC profile are its class and its colours.
static bool is_of_press(Str profile)
{
    return profile.n > 128 && memcmp(profile.s + 12, "prtrCMYK", 8) == 0 &&
           memcmp(profile.s + 36, "acsp", 4) == 0;
}

static void report_profile(const Job *job, const Node *icc)
{
    Message *message =
        fault(job, WK714, icc,
              zh(job, "%.*s 不是四色印刷的 ICC 特性文件", STR(icc->text)),
              en(job, "%.*s is no ICC profile of a press with four inks",
                 STR(icc->text)));
    diag_advise(
        job, message, ADVICE_HELP,
        zh(job, "向印厂要他们的 CMYK 输出特性文件（.icc）"),
        en(job, "ask the printer for their CMYK output profile (.icc)"));
}

// Another condition with the profile of that which it replaces.
static bool is_half_changed(const PressIntent *intent)
{
    const Node *name = intent->name.node, *icc = intent->icc.node;
    return name && icc && name->span.source != icc->span.source;
}

static void report_half_changed(const Job *job, const PressIntent *intent)
{
    Message *message = fault(
        job, WK714, intent->name.node,
        zh(job, "印刷条件改成了 %.*s，ICC 文件还是原来的 %.*s",
           STR(intent->name.str), STR(intent->icc.str)),
        en(job, "the condition is now %.*s, but the ICC file is still %.*s",
           STR(intent->name.str), STR(intent->icc.str)));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "在 name 旁边写上它的 icc: 文件"),
                en(job, "write its icc: file beside the name"));
}

static void state_press(const Job *job, const Style *style, Pages *pages)
{
    const PressIntent *intent = &style->presswork.intent;
    pages->standard = standards[style->presswork.profile];
    if (pages->lines) { // pages stand in the order of the folds
        pages->document = NULL;
        if (pages->standard == STANDARD_X4)
            pages->standard = STANDARD_X4_ONLY;
    }
    pages->condition = intent->name.str;
    if (is_half_changed(intent))
        report_half_changed(job, intent);
    const PressLimits *limits = &style->presswork.limits;
    pages->most_ink = (int)scale_by(limits->tac, 1000, 1024);
    pages->keeps_light = style->presswork.pictures == PICTURES_KEEP;
    pages->intent = profile_path(job, intent->icc.node);
    if (!pages->intent)
        return;
    sources_note(job->sources, pages->intent);
    pages->profile = read_all(job, pages->intent);
    if (!is_of_press(pages->profile))
        report_profile(job, intent->icc.node);
}

void intent_state(const Job *job, const Style *style, Medium medium,
                  Pages *pages)
{
    const PressLimits *limits = &style->presswork.limits;
    pages->most_dpi = limits->max_dpi;
    if (medium == MEDIUM_PRESS) {
        state_press(job, style, pages);
        return;
    }
    pages->standard = STANDARD_ARCHIVE;
    pages->condition = S("sRGB IEC61966-2.1");
    pages->profile = srgb_profile(job->arena);
}
