// Fonts: families with their files, and roles that name families.
#include "style/draft.h"

static void check_face(const Job *job, void *bound)
{
    (void)job;
    FontFace *face = bound;
    if (!written(face, "index"))
        face->index = -1;
}

static const Field face_fields[] = {
    {.key = "file",
     .kind = FIELD_TEXT,
     .offset = AT(FontFace, file),
     .required = true,
     .zh = "文件",
     .en = "file",
     .doc = "文件名，从 fonts/ 或 path 里找",
     .doc_en = "Looked for in fonts/ and in path"},
    {.key = "face",
     .kind = FIELD_TEXT,
     .offset = AT(FontFace, face),
     .zh = "合集里的字面",
     .en = "face of a collection",
     .doc = ".ttc 里有几个字体时，写要哪一个的名字",
     .doc_en = "The name of one font of a .ttc"},
    {.key = "index",
     .kind = FIELD_INTEGER,
     .offset = AT(FontFace, index),
     .least = 0,
     .most = 255,
     .zh = "合集里的第几个",
     .en = "number in a collection",
     .doc = "也可写它是第几个，从 0 数起",
     .doc_en = "Or its number, from 0"},
    {0}};

static const Record face_record = {.name = "font",
                                   .zh = "字体文件",
                                   .size = sizeof(FontFace),
                                   .fields = face_fields,
                                   .scalar = "file",
                                   .check = check_face,
                                   .unknown = WK903};

#define FACE(word, chinese, english)                                           \
    {                                                                          \
        .key = #word, .kind = FIELD_RECORD, .offset = AT(FontFamily, word),    \
        .record = &face_record, .zh = chinese, .en = english                   \
    }
static const Field family_fields[] = {
    FACE(regular, "常规", "regular"),
    FACE(bold, "粗体", "bold"),
    FACE(italic, "斜体", "italic"),
    FACE(bold_italic, "粗斜体", "bold italic"),
    FACE(light, "细体", "light"),
    FACE(medium, "中黑", "medium"),
    {0}};
#undef FACE

static const Record family_record = {.name = "family",
                                     .zh = "字族",
                                     .size = sizeof(FontFamily),
                                     .fields = family_fields,
                                     .key = AT(FontFamily, name),
                                     .unknown = WK903};

#define SCRIPT(word, chinese, english)                                         \
    {                                                                          \
        .key = #word, .kind = FIELD_TEXT, .offset = AT(FontRole, word),        \
        .zh = chinese, .en = english                                           \
    }
static const Field role_fields[] = {
    SCRIPT(han, "汉字", "Han"),
    SCRIPT(latin, "西文", "Latin"),
    SCRIPT(digits, "数字", "digits"),
    SCRIPT(kana, "假名", "kana"),
    SCRIPT(cyrillic, "西里尔文", "Cyrillic"),
    SCRIPT(symbols, "符号", "symbols"),
    {.key = "fallback",
     .kind = FIELD_TEXTS,
     .offset = AT(FontRole, fallback),
     .zh = "后备",
     .en = "fallback",
     .doc = "前面的字体都没有某个字时，按次序再找",
     .doc_en = "Tried in this order where the others lack a character"},
    SCRIPT(features, "OpenType 特性", "OpenType features"),
    {.key = "latin_scale",
     .kind = FIELD_NUMBER,
     .offset = AT(FontRole, latin_scale),
     .zh = "西文与数字的大小，汉字为 1",
     .en = "size of Latin and digits, Han being 1"},
    {.key = "latin_shift",
     .kind = FIELD_DIM,
     .offset = AT(FontRole, latin_shift),
     .zh = "西文与数字升高多少",
     .en = "how far Latin and digits are raised"},
    {0}};
#undef SCRIPT

static const Record role_record = {.name = "role",
                                   .zh = "字体角色",
                                   .size = sizeof(FontRole),
                                   .fields = role_fields,
                                   .key = AT(FontRole, key),
                                   .unknown = WK903};

static const Word missing_words[] = {{"error", "报错"}, {"warn", "警告"}, {0}};

static const Field fonts_fields[] = {
    {.key = "path",
     .kind = FIELD_TEXTS,
     .offset = AT(FontsDraft, path),
     .zh = "字体目录",
     .en = "directories",
     .doc = "先在这里找字体文件",
     .doc_en = "Looked into first"},
    {.key = "system",
     .kind = FIELD_FLAG,
     .offset = AT(FontsDraft, system),
     .zh = "用系统字体",
     .en = "use the system's fonts",
     .doc = "字体目录里没有的字族，从本机装的字体里找；换一台机器就可能不同",
     .doc_en = "Families that the catalogue lacks are those of the machine; "
               "another may differ"},
    {.key = "files",
     .kind = FIELD_MAP,
     .offset = AT(FontsDraft, files),
     .record = &family_record,
     .zh = "字族",
     .en = "families",
     .doc = "名字随意，各写常规、粗体的文件",
     .doc_en = "Free names, each with the files of its faces"},
    {.key = "roles",
     .kind = FIELD_MAP,
     .offset = AT(FontsDraft, roles),
     .record = &role_record,
     .zh = "角色",
     .en = "roles",
     .doc = "正文、标题……各用哪些字体；段落样式用 role 引用",
     .doc_en =
         "Which families body, heading … use; paragraph styles name a role"},
    {.key = "missing_glyph",
     .kind = FIELD_CHOICE,
     .offset = AT(FontsDraft, missing_glyph),
     .words = missing_words,
     .zh = "缺字时",
     .en = "when a glyph is missing",
     .doc = "用 --press 付印总是报错",
     .doc_en = "With --press always an error"},
    {0}};

const Record fonts_record = {.name = "fonts",
                             .zh = "字体",
                             .size = sizeof(FontsDraft),
                             .fields = fonts_fields,
                             .unknown = WK903};

static void check_han(Maker *maker, const FontRole *role)
{
    const Job *job = maker->job;
    if (role->han.str.n || !role->node)
        return;
    Message *message = fault_once(
        maker, WK911, role->node,
        zh(job, "角色“%.*s”没有汉字字体", STR(role->name)),
        en(job, "the role “%.*s” has no font for Han", STR(role->name)));
    if (message)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "加上 han: Noto Serif CJK SC 之类的字族名"),
                    en(job, "add han: and a family, such as Noto Serif CJK "
                            "SC"));
}

void make_roles(Maker *maker)
{
    FontsDraft *draft = &maker->draft->fonts;
    Style *style = maker->style;
    style->families = draft->files;
    style->font_paths = draft->path;
    style->system_fonts = draft->system;
    style->missing_glyph_warns = draft->missing_glyph == 1;
    style->roles.at = draft->roles.at;
    style->roles.count = draft->roles.count;
    for (int i = 0; i < style->roles.count; i++) {
        style->roles.at[i].name = style->roles.at[i].key.str;
        check_han(maker, &style->roles.at[i]);
    }
}

const FontRole *role_named(Maker *maker, Text name)
{
    const Job *job = maker->job;
    const FontRole *role = style_role(maker->style, name.str);
    if (role || !name.node)
        return role;
    int count = maker->style->roles.count;
    Str *names = NEW_ARRAY(job->arena, Str, count);
    for (int i = 0; i < count; i++)
        names[i] = maker->style->roles.at[i].name;
    UnknownName unknown = {
        name.node,
        name.str,
        {zh(job, "没有字体角色“%.*s”", STR(name.str)),
         en(job, "there is no font role “%.*s”", STR(name.str))}};
    report_unknown_name(maker, &unknown, names, count);
    return NULL;
}
