// Where a fault of a font is shown, and in which words.
#include "text/font_report.h"

#include "text/installed.h"

static const Node *node_naming(const FontRole *role, Str family)
{
    const Text *own[] = {&role->han,  &role->latin,    &role->digits,
                         &role->kana, &role->cyrillic, &role->symbols};
    for (int i = 0; i < countof(own); i++)
        if (str_equal(own[i]->str, family) && own[i]->node)
            return own[i]->node;
    for (int i = 0; i < role->fallback.count; i++)
        if (str_equal(role->fallback.at[i].str, family))
            return role->fallback.at[i].node;
    return NULL;
}

// Where a fault of a font is shown: its file in the style, or the role that
// asked for it, or its file in the catalogue.
static const Node *place_of(const Asking *asking)
{
    const Style *style = asking->fonts->style;
    const FontFace *face = asking->face;
    bool of_style = style && family_find(&style->families, asking->family);
    if (face && face->node && of_style)
        return face->file.node ? face->file.node : face->node;
    const Node *node = NULL;
    for (int i = 0; style && i < style->roles.count && !node; i++)
        node = node_naming(&style->roles.at[i], asking->family);
    return node || !face ? node : face->file.node;
}

static Message *font_fault(const Asking *asking, Code code, Str chinese,
                           Str english)
{
    const Node *node = place_of(asking);
    if (node)
        return fault(asking->job, code, node, chinese, english);
    return diag(asking->job, code, (Span){0}, chinese, english);
}

static Str nearest_family(const Asking *asking)
{
    const Job *job = asking->job;
    const FontFamilies *lists[2] = {&asking->fonts->catalogue.families, NULL};
    if (asking->fonts->style)
        lists[1] = &asking->fonts->style->families;
    ARRAY_OF(Str) names = {0};
    for (int i = 0; i < countof(lists) && lists[i]; i++)
        for (int j = 0; j < lists[i]->count; j++)
            *PUSH(job->arena, &names) = lists[i]->at[j].name.str;
    return bind_nearest(job, asking->family, names.at, names.count);
}

void font_report_family(const Asking *asking)
{
    const Job *job = asking->job;
    Message *message = font_fault(
        asking, WK402, zh(job, "找不到字体“%.*s”", STR(asking->family)),
        en(job, "font not found: “%.*s”", STR(asking->family)));
    Str nearest = nearest_family(asking);
    if (nearest.n)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "名字最近的是“%.*s”", STR(nearest)),
                    en(job, "the nearest name is “%.*s”", STR(nearest)));
    Str file = installed_file(job->arena, asking->family);
    if (file.n)
        diag_advise(
            job, message, ADVICE_HELP,
            zh(job, "本机装有它：%.*s，写进版式的 fonts.files 即可用",
               STR(file)),
            en(job, "it is installed: name %.*s in fonts.files", STR(file)));
}

void font_report_installed(const Asking *asking)
{
    const Job *job = asking->job;
    Message *message = font_fault(
        asking, WK409,
        zh(job, "“%.*s”用的是本机装的字体，换一台机器会变",
           STR(asking->family)),
        en(job, "“%.*s” is a font of this machine; another may differ",
           STR(asking->family)));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "付印前把文件放进 fonts/，写进版式的 fonts.files"),
                en(job, "before printing put its files into fonts/, and name "
                        "them in fonts.files"));
}

void font_report_file(const Asking *asking)
{
    const Job *job = asking->job;
    Str file = asking->face->file.str;
    Message *message = font_fault(
        asking, WK402,
        zh(job, "找不到字体“%.*s”的文件 %.*s", STR(asking->family), STR(file)),
        en(job, "%.*s, the file of font “%.*s”, is not found", STR(file),
           STR(asking->family)));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "把文件放进 fonts/，或用 --font-path 指明目录"),
                en(job, "put the file into fonts/, or name its directory with "
                        "--font-path"));
}

void font_report_faces(const Asking *asking, hb_blob_t *blob)
{
    const Job *job = asking->job;
    const Text *name = &asking->face->face;
    Str file = asking->face->file.str;
    int count = face_count(blob);
    Message *message =
        name->str.n
            ? font_fault(
                  asking, WK403,
                  zh(job, "%.*s 里没有字面“%.*s”", STR(file), STR(name->str)),
                  en(job, "%.*s has no face “%.*s”", STR(file), STR(name->str)))
            : font_fault(
                  asking, WK403,
                  zh(job, "%.*s 里有 %d 个字面，没有指明用哪个", STR(file),
                     count),
                  en(job, "%.*s holds %d faces; say which", STR(file), count));
    StrBuilder zh_list = {.arena = job->arena};
    StrBuilder en_list = {.arena = job->arena};
    for (int i = 0; i < count; i++) {
        hb_face_t *face = hb_face_create(blob, (unsigned)i);
        Str family = face_family(job->arena, face);
        str_addf(&zh_list, "%s%.*s", i ? "、" : "", STR(family));
        str_addf(&en_list, "%s%.*s", i ? ", " : "", STR(family));
        hb_face_destroy(face);
    }
    diag_advise(job, message, ADVICE_ALLOWED, str_built(&zh_list),
                str_built(&en_list));
}

void font_report_fault(const Asking *asking, FaceFault cause)
{
    const Job *job = asking->job;
    Str file = asking->face->file.str;
    static const struct {
        Code code;
        const char *zh, *en;
    } rows[] = {
        [FACE_SOUND] = {WK411, "", ""},
        [FACE_DAMAGED] = {WK411, "损坏了，或者不是字体",
                          "is damaged or is not a font"},
        [FACE_VARIABLE] = {WK406, "是可变字体，不能嵌入",
                           "is a variable font and cannot be embedded"},
        [FACE_CFF2] = {WK406, "是 CFF2 格式，不能嵌入",
                       "is in CFF2 format and cannot be embedded"},
        [FACE_COLOR] = {WK406, "是彩色字体，不能嵌入",
                        "is a colour font and cannot be embedded"},
        [FACE_BITMAP] = {WK406, "没有轮廓，不能嵌入",
                         "has no outlines and cannot be embedded"},
        [FACE_RESTRICTED] = {WK405, "的许可位不准嵌入",
                             "must not be embedded: its licence bits forbid"},
    };
    font_fault(asking, rows[cause].code,
               zh(job, "字体文件 %.*s %s", STR(file), rows[cause].zh),
               en(job, "the font file %.*s %s", STR(file), rows[cause].en));
}

void font_report_weight(const Asking *asking, Weight weight)
{
    static const struct {
        const char *zh, *en;
    } names[] = {[WEIGHT_REGULAR] = {"常规", "regular"},
                 [WEIGHT_BOLD] = {"粗体", "bold"},
                 [WEIGHT_LIGHT] = {"细体", "light"},
                 [WEIGHT_MEDIUM] = {"中粗", "medium"}};
    const Job *job = asking->job;
    Asking whole = *asking;
    whole.face = NULL;
    font_fault(&whole, WK404,
               zh(job, "“%.*s”没有%s，要%s的地方排成常规", STR(asking->family),
                  names[weight].zh, names[weight].zh),
               en(job, "“%.*s” has no %s; regular is used instead",
                  STR(asking->family), names[weight].en));
}
