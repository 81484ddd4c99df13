// Masters: the kinds of page, with what they are based on.
#include "style/draft.h"
#include "style/merge.h"

static const Field master_fields[] = {
    {.key = "based_on",
     .kind = FIELD_TEXT,
     .offset = AT(MasterDraft, based_on),
     .zh = "依据的主页",
     .en = "master it is based on",
     .doc = "没写的键照这个主页",
     .doc_en = "What is left out is as in that master"},
    {.key = "margins",
     .kind = FIELD_RECORD,
     .offset = AT(MasterDraft, margins),
     .record = &margins_record,
     .zh = "页边",
     .en = "margins"},
    {.key = "columns",
     .kind = FIELD_INTEGER,
     .offset = AT(MasterDraft, columns),
     .least = 1,
     .most = 6,
     .zh = "栏数",
     .en = "columns"},
    {.key = "gutter",
     .kind = FIELD_DIM,
     .offset = AT(MasterDraft, gutter),
     .zh = "栏间",
     .en = "gutter"},
    {.key = "background",
     .kind = FIELD_CUSTOM,
     .offset = AT(MasterDraft, background),
     .type = &color_type,
     .zh = "底色",
     .en = "ground",
     .doc = "铺满整页，连出血",
     .doc_en = "Fills the page with its bleed"},
    {.key = "header",
     .kind = FIELD_RECORD,
     .offset = AT(MasterDraft, header),
     .record = &running_record,
     .zh = "书眉",
     .en = "header"},
    {.key = "footer",
     .kind = FIELD_RECORD,
     .offset = AT(MasterDraft, footer),
     .record = &running_record,
     .zh = "页脚",
     .en = "footer"},
    {.key = "frames",
     .kind = FIELD_RECORDS,
     .offset = AT(MasterDraft, frames),
     .record = &frame_record,
     .zh = "框",
     .en = "frames"},
    {.key = "height",
     .kind = FIELD_DIM,
     .offset = AT(MasterDraft, height),
     .zh = "版头的高",
     .en = "height of a masthead",
     .doc = "简报的版头：只占首页上部",
     .doc_en = "A masthead: only the top of the page"},
    {.key = "flow",
     .kind = FIELD_FLAG,
     .offset = AT(MasterDraft, flow),
     .zh = "下面接排正文",
     .en = "text follows under it",
     .doc = "true 时版头之下接着排正文",
     .doc_en = "true: the body begins below"},
    {0}};

const Record master_record = {.name = "master",
                              .zh = "主页",
                              .size = sizeof(MasterDraft),
                              .fields = master_fields,
                              .key = AT(MasterDraft, name),
                              .unknown = WK903};

static MasterDraft *draft_named(const Maker *maker, Str name)
{
    const StyleDraft *draft = maker->draft;
    for (int i = 0; i < draft->masters.count; i++)
        if (str_equal(draft->masters.at[i].name.str, name))
            return &draft->masters.at[i];
    return NULL;
}

static MasterDraft *parent_of(const Maker *maker, const MasterDraft *draft)
{
    MasterDraft *parent =
        draft->based_on.node ? draft_named(maker, draft->based_on.str) : NULL;
    return parent && parent->node ? parent : NULL;
}

static void report_no_master(Maker *maker, Text name)
{
    const Job *job = maker->job;
    const StyleDraft *draft = maker->draft;
    Str *names = NEW_ARRAY(job->arena, Str, draft->masters.count);
    for (int i = 0; i < draft->masters.count; i++)
        names[i] = draft->masters.at[i].name.str;
    UnknownName unknown = {
        name.node,
        name.str,
        {zh(job, "没有主页“%.*s”", STR(name.str)),
         en(job, "there is no master “%.*s”", STR(name.str))}};
    report_unknown_name(maker, &unknown, names, draft->masters.count);
}

static void check_based_on(Maker *maker, const MasterDraft *draft)
{
    const Job *job = maker->job;
    const MasterDraft *master = draft;
    for (int i = 0; i < DEEPEST_BASE; i++) {
        Text name = master->based_on;
        if (name.node && !draft_named(maker, name.str))
            report_no_master(maker, name);
        master = parent_of(maker, master);
        if (!master)
            return;
    }
    fault_once(maker, WK906, draft->based_on.node,
               zh(job, "主页“%.*s”的 based_on 绕成一圈", STR(draft->name.str)),
               en(job, "based_on of the master “%.*s” goes round in a circle",
                  STR(draft->name.str)));
}

// The running heads of the whole bulletin lie under those of every master.
static const Node *over_running(Maker *maker, const Node *master)
{
    const Node *running = node_find(maker->root, "running");
    if (!running || master->kind != NODE_MAP)
        return master;
    Gathered gathered = {0};
    gather(&gathered, running, "header");
    gather(&gathered, running, "footer");
    Arena *arena = maker->job->arena;
    return merge_based(maker, gathered_map(arena, &gathered, master), master);
}

static const Node *whole_of(Maker *maker, MasterDraft *draft, int depth)
{
    MasterDraft *parent = parent_of(maker, draft);
    if (depth >= DEEPEST_BASE)
        return draft->node;
    if (!draft->whole)
        draft->whole =
            parent ? merge_based(maker, whole_of(maker, parent, depth + 1),
                                 draft->node)
                   : over_running(maker, draft->node);
    return draft->whole;
}

// Sides that are not written are the page's.
static void set_margins(Maker *maker, Master *master, const MasterDraft *draft)
{
    static const char *const keys[4][2] = {{"top", "top"},
                                           {"bottom", "bottom"},
                                           {"inner", "left"},
                                           {"outer", "right"}};
    const PageGeometry *page = &maker->style->page;
    Length margins[4] = {page->top, page->bottom, page->inner, page->outer};
    Length own[4];
    margins_resolve(maker, &draft->margins, own);
    for (int i = 0; i < 4; i++)
        if (written(&draft->margins, keys[i][0]) ||
            written(&draft->margins, keys[i][1]))
            margins[i] = own[i];
    master->top = margins[0];
    master->bottom = margins[1];
    master->inner = margins[2];
    master->outer = margins[3];
    const Node *at = draft->margins.node ? draft->margins.node : NULL;
    if (maker->page_fits && (at || written(draft, "columns")))
        area_check(maker, at ? at : draft->node, margins, master->columns,
                   master->gutter);
}

static Master master_made(Maker *maker, MasterDraft *own)
{
    const PageGeometry *page = &maker->style->page;
    MasterDraft draft = {0};
    const Node *whole = whole_of(maker, own, 0);
    bind_record(&maker->quiet, whole, &master_record, &draft);
    paints_resolve(maker, &draft, &master_record);
    Length em = body_size(maker);
    Master master = {.node = own->node, .name = own->name.str};
    master.columns = draft.columns ? draft.columns : page->columns;
    master.gutter =
        written(&draft, "gutter")
            ? dim_length(draft.gutter, em, page->baseline, page->width)
            : page->gutter;
    set_margins(maker, &master, &draft);
    master.background = draft.background;
    master.header = running_made(maker, &draft.header);
    master.footer = running_made(maker, &draft.footer);
    master.height = dim_length(draft.height, em, page->baseline, page->height);
    master.flow = draft.flow;
    master.frames = make_frames(maker, draft.frames);
    return master;
}

void make_masters(Maker *maker)
{
    const StyleDraft *draft = maker->draft;
    Style *style = maker->style;
    style->masters.at =
        NEW_ARRAY(maker->job->arena, Master, draft->masters.count);
    for (int i = 0; i < draft->masters.count; i++) {
        MasterDraft *own = &draft->masters.at[i];
        if (!own->node)
            continue;
        check_based_on(maker, own);
        style->masters.at[style->masters.count++] = master_made(maker, own);
    }
}
