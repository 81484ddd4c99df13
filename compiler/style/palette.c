// The palette: what its entries give, and colours by name everywhere else.
#include "style/draft.h"

static const Field spot_fields[] = {
    {.key = "name",
     .kind = FIELD_TEXT,
     .offset = AT(SpotDraft, name),
     .required = true,
     .zh = "油墨名",
     .en = "name of the ink",
     .doc = "照油墨手册的写法，如 PANTONE 186 C",
     .doc_en = "As in the ink guide, such as PANTONE 186 C"},
    {.key = "alternate",
     .kind = FIELD_CUSTOM,
     .offset = AT(SpotDraft, alternate),
     .required = true,
     .type = &inks_type,
     .zh = "近似的四色",
     .en = "the like of it in four inks",
     .doc = "没有专色时用它代替，屏幕上也按它显示",
     .doc_en = "Used where there is no spot ink, and by viewers"},
    {0}};

static const Record spot_record = {.name = "spot",
                                   .zh = "专色",
                                   .size = sizeof(SpotDraft),
                                   .fields = spot_fields,
                                   .unknown = WK903};

static const Field palette_fields[] = {
    {.key = "color",
     .kind = FIELD_CUSTOM,
     .offset = AT(PaletteDraft, color),
     .type = &color_type,
     .zh = "颜色",
     .en = "colour",
     .doc = "别的颜色的一成，如 brand 15%",
     .doc_en = "A tint of another, such as brand 15%"},
    {.key = "cmyk",
     .kind = FIELD_CUSTOM,
     .offset = AT(PaletteDraft, cmyk),
     .type = &inks_type,
     .zh = "付印的四色",
     .en = "process colours for print",
     .doc = "付印用；每个数 0 到 100",
     .doc_en = "For the press; each from 0 to 100"},
    {.key = "rgb",
     .kind = FIELD_CUSTOM,
     .offset = AT(PaletteDraft, rgb),
     .type = &light_type,
     .zh = "屏幕色",
     .en = "screen colour",
     .doc = "屏幕用；要加引号，不然 # 起是注释",
     .doc_en = "For the screen; in quotes, or # begins a comment"},
    {.key = "gray",
     .kind = FIELD_INTEGER,
     .offset = AT(PaletteDraft, gray),
     .most = 100,
     .zh = "黑墨的百分数",
     .en = "black ink in per cent",
     .doc = "0 到 100，等于 cmyk 的第四个数",
     .doc_en = "From 0 to 100, as the fourth number of cmyk"},
    {.key = "spot",
     .kind = FIELD_RECORD,
     .offset = AT(PaletteDraft, spot),
     .record = &spot_record,
     .zh = "专色",
     .en = "spot colour"},
    {.key = "note",
     .kind = FIELD_TEXT,
     .offset = AT(PaletteDraft, note),
     .zh = "说明",
     .en = "note",
     .doc = "给设计师看，印在样张上",
     .doc_en = "For designers; printed on the specimen"},
    {0}};

const Record palette_record = {.name = "palette",
                               .zh = "色板",
                               .size = sizeof(PaletteDraft),
                               .fields = palette_fields,
                               .scalar = "color",
                               .key = AT(PaletteDraft, name),
                               .unknown = WK903};

static const Field black_fields[] = {
    {.key = "text",
     .kind = FIELD_CUSTOM,
     .offset = AT(BlackDraft, text),
     .type = &color_type,
     .zh = "正文黑",
     .en = "black of text",
     .doc = "应只用黑墨，套印才不会花",
     .doc_en = "Black ink alone, so that register does not matter"},
    {.key = "overprint",
     .kind = FIELD_FLAG,
     .offset = AT(BlackDraft, overprint),
     .zh = "叠印",
     .en = "overprint",
     .doc = "黑字压在底色上，不挖空，不露白边",
     .doc_en = "Black type prints over its ground, so no white edge shows"},
    {.key = "rich",
     .kind = FIELD_CUSTOM,
     .offset = AT(BlackDraft, rich),
     .type = &inks_type,
     .zh = "四色黑",
     .en = "rich black",
     .doc = "大块黑色加一点别的墨，才不发灰",
     .doc_en = "Large black areas get other inks as well, or look grey"},
    {.key = "rich_min_area",
     .kind = FIELD_CUSTOM,
     .offset = AT(BlackDraft, rich_min_area),
     .type = &area_type,
     .zh = "多大的面积起用四色黑",
     .en = "area from which black is rich"},
    {0}};

const Record black_record = {.name = "black",
                             .zh = "黑",
                             .size = sizeof(BlackDraft),
                             .fields = black_fields,
                             .unknown = WK903};

static Str *names_of(const Maker *maker)
{
    const StyleDraft *draft = maker->draft;
    Str *names = NEW_ARRAY(maker->job->arena, Str, draft->palette.count);
    for (int i = 0; i < draft->palette.count; i++)
        names[i] = draft->palette.at[i].name.str;
    return names;
}

static void report_no_color(Maker *maker, const Node *node, Str name)
{
    const Job *job = maker->job;
    UnknownName unknown = {node,
                           name,
                           {zh(job, "色板里没有“%.*s”", STR(name)),
                            en(job, "the palette has no “%.*s”", STR(name))}};
    report_unknown_name(maker, &unknown, names_of(maker),
                        maker->draft->palette.count);
}

static int entry_of(const Maker *maker, Str name)
{
    for (int i = 0; i < maker->draft->palette.count; i++)
        if (str_equal(maker->draft->palette.at[i].name.str, name))
            return i;
    return -1;
}

// Only a colour that has been written by name has no ink yet.
static bool is_named(const Swatch *swatch)
{
    return swatch && swatch != &kind_swatch && !swatch->has_cmyk &&
           !swatch->has_rgb && !swatch->spot.n;
}

static bool is_alias(const PaletteDraft *entry)
{
    return entry->color.swatch != NULL;
}

static Swatch swatch_of(const PaletteDraft *entry)
{
    Swatch swatch = {.name = entry->name.str};
    swatch.has_cmyk = written(entry, "cmyk") || written(entry, "gray");
    swatch.has_rgb = written(entry, "rgb");
    memcpy(swatch.cmyk, entry->cmyk, sizeof(swatch.cmyk));
    memcpy(swatch.rgb, entry->rgb, sizeof(swatch.rgb));
    if (written(entry, "gray"))
        swatch.cmyk[3] = entry->gray * 10;
    swatch.spot = entry->spot.name.str;
    memcpy(swatch.alternate, entry->spot.alternate, sizeof(swatch.alternate));
    return swatch;
}

static void check_rgb(Maker *maker, const PaletteDraft *entry)
{
    const Job *job = maker->job;
    Str name = entry->name.str;
    bool on_paper = written(entry, "cmyk") || written(entry, "spot");
    if (written(entry, "rgb") || !on_paper)
        return;
    Message *message = fault_once(
        maker, WK912, entry->node,
        zh(job, "“%.*s”没写 rgb，屏幕色是近似换算的", STR(name)),
        en(job, "“%.*s” has no rgb: its screen colour is approximated",
           STR(name)));
    if (message)
        diag_advise(job, message, ADVICE_HELP, zh(job, "加上 rgb: '#……'"),
                    en(job, "add rgb: '#…'"));
}

static void check_entry(Maker *maker, const PaletteDraft *entry)
{
    const Job *job = maker->job;
    static const char *const keys[] = {"cmyk", "rgb", "spot", "gray"};
    bool has = is_alias(entry);
    if (!entry->node || entry->node->kind != NODE_MAP)
        return; // said when it was bound
    for (int i = 0; i < countof(keys); i++)
        has |= written(entry, keys[i]) != NULL;
    if (has) {
        check_rgb(maker, entry);
        return;
    }
    fault_once(
        maker, WK205, entry->node,
        zh(job, "“%.*s”没有颜色：写 cmyk、rgb 或 spot", STR(entry->name.str)),
        en(job, "“%.*s” has no colour: give cmyk, rgb or spot",
           STR(entry->name.str)));
}

// The inks of an entry, through the entries that it names.
static Paint entry_paint(Maker *maker, const PaletteDraft *entry, int depth)
{
    const Job *job = maker->job;
    int place = (int)(entry - maker->draft->palette.at);
    if (!is_alias(entry))
        return (Paint){maker->swatches[place], 1000};
    if (!is_named(entry->color.swatch)) {
        Swatch *own = NEW(job->arena, Swatch);
        *own = *entry->color.swatch;
        own->name = entry->name.str;
        return (Paint){own, entry->color.tint};
    }
    Str name = entry->color.swatch->name;
    int next = entry_of(maker, name);
    if (next < 0 || depth >= DEEPEST_BASE) {
        if (next < 0)
            report_no_color(maker, entry->node, name);
        else
            fault_once(maker, WK906, entry->node,
                       zh(job, "颜色“%.*s”绕成一圈", STR(entry->name.str)),
                       en(job, "the colour “%.*s” goes round in a circle",
                          STR(entry->name.str)));
        return NO_PAINT;
    }
    Paint paint =
        entry_paint(maker, &maker->draft->palette.at[next], depth + 1);
    paint.tint = (int)scale_by(paint.tint, entry->color.tint, 1000);
    return paint;
}

void make_palette(Maker *maker)
{
    Arena *arena = maker->job->arena;
    StyleDraft *draft = maker->draft;
    Style *style = maker->style;
    int count = draft->palette.count;
    style->palette.at = NEW_ARRAY(arena, Swatch, count);
    style->colors.at = NEW_ARRAY(arena, NamedPaint, count);
    maker->swatches = NEW_ARRAY(arena, const Swatch *, count);
    for (int i = 0; i < count; i++) {
        const PaletteDraft *entry = &draft->palette.at[i];
        check_entry(maker, entry);
        if (is_alias(entry))
            continue;
        Swatch *swatch = &style->palette.at[style->palette.count++];
        *swatch = swatch_of(entry);
        maker->swatches[i] = swatch;
    }
    style->colors.count = count;
    for (int i = 0; i < count; i++) {
        const PaletteDraft *entry = &draft->palette.at[i];
        style->colors.at[i] = (NamedPaint){entry->node, entry->name.str,
                                           entry_paint(maker, entry, 0)};
    }
    paints_resolve(maker, &draft->black, &black_record);
    style->text_black = draft->black.text;
    style->black_overprint = draft->black.overprint;
    memcpy(style->rich_black, draft->black.rich, sizeof(style->rich_black));
    style->rich_area = draft->black.rich_min_area;
}

static bool paint_find(const Style *style, Paint *paint)
{
    if (!is_named(paint->swatch))
        return true;
    for (int i = 0; i < style->colors.count; i++) {
        if (!str_equal(style->colors.at[i].name, paint->swatch->name))
            continue;
        int tint = paint->tint;
        *paint = style->colors.at[i].paint;
        paint->tint = (int)scale_by(paint->tint, tint, 1000);
        return true;
    }
    return false;
}

static void paint_resolve(Maker *maker, Paint *paint)
{
    if (paint_find(maker->style, paint))
        return;
    // A named colour that is not of the palette came from color_read().
    const NamedSwatch *named = (const void *)paint->swatch;
    report_no_color(maker, named->node, named->swatch.name);
    *paint = NO_PAINT;
}

static void list_resolve(Maker *maker, const void *value, const Record *record)
{
    const LIST_OF(char) *list = value;
    for (int i = 0; i < list->count; i++)
        paints_resolve(maker, list->at + (size_t)i * record->size, record);
}

static void custom_resolve(Maker *maker, void *value, const FieldType *type)
{
    Paints *paints = value;
    if (type == &color_type)
        paint_resolve(maker, value);
    else if (type == &colors_type)
        for (int i = 0; i < paints->count; i++)
            paint_resolve(maker, &paints->at[i]);
}

void paints_resolve(Maker *maker, void *bound, const Record *record)
{
    for (const Field *field = record->fields; field->key; field++) {
        void *value = (char *)bound + field->offset;
        switch (field->kind) {
        case FIELD_RECORD:
            paints_resolve(maker, value, field->record);
            break;
        case FIELD_RECORDS:
        case FIELD_MAP:
            list_resolve(maker, value, field->record);
            break;
        case FIELD_CUSTOM:
            custom_resolve(maker, value, field->type);
            break;
        case FIELD_TEXT:
        case FIELD_TEXTS:
        case FIELD_PASSAGE:
        case FIELD_LINE:
        case FIELD_LINES:
        case FIELD_INTEGER:
        case FIELD_NUMBER:
        case FIELD_FLAG:
        case FIELD_SWITCH:
        case FIELD_DIM:
        case FIELD_CHOICE:
        case FIELD_CHOICES:
            break; // no colour in it
        }
    }
}

bool style_color(const Job *job, const Style *style, Str words, Paint *paint)
{
    return color_read(job->arena, words, NULL, paint) &&
           paint_find(style, paint);
}
