// Photos and links: what may be written of them.
#include "model/media.h"

#include "read/dump.h"
#include "read/schema.h"

static const Field share_field = {"share",         FIELD_NUMBER, 0,
                                  .percent = true, .zh = "比例", .en = "share"};

static void bind_shares(const Job *job, const Node *node, Shares *shares,
                        int count)
{
    bool right = node->kind == NODE_LIST && node_count(node) == count;
    int at[4] = {0};
    int i = 0;
    for (const Node *item = right ? node->first : NULL; item;
         item = item->next, i++) {
        at[i] = -1;
        if (item->kind == NODE_SCALAR)
            bind_field(job, item, &share_field, &at[i]);
        right &= at[i] >= 0 && at[i] <= 1024;
    }
    if (!right) {
        fault(job, WK204, node,
              zh(job, "这里要 %d 个 0 到 1 之间的数，如 %s", count,
                 count == 2 ? "[0.5, 0.3]" : "[0, 0.1, 1, 0.9]"),
              en(job, "this takes %d numbers from 0 to 1, such as %s", count,
                 count == 2 ? "[0.5, 0.3]" : "[0, 0.1, 1, 0.9]"));
        return;
    }
    *shares = (Shares){node, {at[0], at[1], at[2], at[3]}};
}

static void bind_focus(const Job *job, const Node *node, void *value)
{
    bind_shares(job, node, value, 2);
}

static void bind_crop(const Job *job, const Node *node, void *value)
{
    Shares crop = {0};
    bind_shares(job, node, &crop, 4);
    if (!crop.node)
        return;
    if (crop.at[0] >= crop.at[2] || crop.at[1] >= crop.at[3])
        fault(job, WK204, node,
              zh(job, "裁切框写成 [左, 上, 右, 下]，右大于左，下大于上"),
              en(job, "crop is [left, top, right, bottom], with right beyond "
                      "left and bottom below top"));
    else
        *(Shares *)value = crop;
}

static void dump_shares(const void *value, Dump *dump)
{
    const Shares *shares = value;
    if (shares->node)
        dump_line(dump, "of 1024",
                  str_format(dump->arena, "%d %d %d %d", shares->at[0],
                             shares->at[1], shares->at[2], shares->at[3]));
}

static const Shape share_shape = {.pattern = "^[0-9.]+\\s*%?$", .number = true};
static const Shape focus_shape = {.item = &share_shape, .least = 2, .most = 2};
static const Shape crop_shape = {.item = &share_shape, .least = 4, .most = 4};

static const FieldType focus_type = {.zh = "焦点",
                                     .en = "a point [x, y]",
                                     .bind = bind_focus,
                                     .dump = dump_shares,
                                     .shape = &focus_shape};
static const FieldType crop_type = {.zh = "裁切框",
                                    .en = "a frame [left, top, right, bottom]",
                                    .bind = bind_crop,
                                    .dump = dump_shares,
                                    .shape = &crop_shape};

static const Word width_words[] = {
    {"auto", "自动"},
    {"full", "整版"},
    {"half", "半版"},
    {"third", "三分之一"},
    {"column", "一栏"},
    {"spread", "跨页"},
    {0},
};

static const Field photo_fields[] = {
    {"file", FIELD_TEXT, AT(Photo, file), .zh = "图片文件", .en = "file",
     .doc = "图片文件，相对本报告",
     .doc_en = "The file, relative to this report"},
    {"caption", FIELD_LINE, AT(Photo, caption), .zh = "图注", .en = "caption",
     .doc = "图注，可用行内标记", .doc_en = "The caption; markup allowed"},
    {"credit", FIELD_TEXT, AT(Photo, credit), .zh = "摄影", .en = "credit",
     .doc = "摄影者", .doc_en = "The photographer"},
    {"alt", FIELD_TEXT, AT(Photo, alt), .zh = "替代文字",
     .en = "alternative text", .doc = "读屏软件念的文字",
     .doc_en = "What a screen reader says"},
    {"focus", FIELD_CUSTOM, AT(Photo, focus), .type = &focus_type,
     .zh = "裁切焦点", .en = "focus", .doc = "[x, y]，0 到 1",
     .doc_en = "[x, y] from 0 to 1: what must not be cut off"},
    {"crop", FIELD_CUSTOM, AT(Photo, crop), .type = &crop_type, .zh = "裁切框",
     .en = "crop", .doc = "[左, 上, 右, 下]，0 到 1",
     .doc_en = "[left, top, right, bottom] from 0 to 1"},
    {"width", FIELD_CHOICE, AT(Photo, width), .words = width_words,
     .zh = "版面宽度", .en = "width", .doc = "在版面上占多宽",
     .doc_en = "How wide it is set"},
    {"date", FIELD_CUSTOM, AT(Photo, date), .type = &date_type,
     .zh = "拍摄日期", .en = "date", .doc = "拍摄日期，印在图片目录里",
     .doc_en = "The day it was taken, for the list of photos"},
    {"event", FIELD_TEXT, AT(Photo, event), .slug = true, .zh = "所属活动",
     .en = "event", .doc = "所属活动的 id",
     .doc_en = "The id of the event it shows"},
    {"fpo", FIELD_FLAG, AT(Photo, fpo), .zh = "占位图", .en = "placeholder",
     .doc = "true 先占位，图片待补；付印时报错",
     .doc_en = "true keeps its place for a photo still to come"},
    {0},
};

static void check_photo(const Job *job, void *bound)
{
    const Photo *photo = bound;
    if (photo->file.node || photo->fpo || !photo->node)
        return;
    Message *message =
        fault(job, WK202, photo->node, zh(job, "图片少了 file（图片文件）"),
              en(job, "a photo lacks “file”"));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "还没有图片时写 fpo: true 占位"),
                en(job, "write fpo: true if the photo is still to come"));
}

const Record photo_record = {
    .name = "photo",
    .zh = "图片",
    .size = sizeof(Photo),
    .fields = photo_fields,
    .scalar = "file",
    .check = check_photo,
};

void url_check(const Job *job, const Text *url)
{
    static const char *const schemes[] = {"https://", "http://",
                                          "mailto:", "tel:", "ftp://"};
    if (!url->node || url->str.n == 0)
        return;
    bool right = false;
    for (int i = 0; i < countof(schemes); i++)
        right |= str_starts(url->str, schemes[i]) &&
                 url->str.n > (int)strlen(schemes[i]);
    for (int i = 0; i < url->str.n; i++)
        right &= (uint8_t)url->str.s[i] > ' ';
    if (right)
        return;
    Message *message = fault(
        job, WK314, url->node, zh(job, "“%.*s”不是完整的网址", STR(url->str)),
        en(job, "“%.*s” is not a whole URL", STR(url->str)));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "写成 https:// 开头、中间没有空格的样子"),
                en(job, "it begins with https:// and has no blanks"));
}

static void check_link(const Job *job, void *bound)
{
    url_check(job, &((const Link *)bound)->url);
}

static const Field link_fields[] = {
    {"title", FIELD_LINE, AT(Link, title), .required = true, .zh = "名称",
     .en = "title", .doc = "名称，可用行内标记",
     .doc_en = "Its title; markup allowed"},
    {"url", FIELD_TEXT, AT(Link, url), .zh = "网址", .en = "URL",
     .doc = "网址；没有就只印名称",
     .doc_en = "The URL; without it only the title is printed"},
    {"site", FIELD_TEXT, AT(Link, site), .zh = "来源", .en = "site",
     .doc = "网站名", .doc_en = "The site"},
    {"date", FIELD_CUSTOM, AT(Link, date), .type = &date_type, .zh = "日期",
     .en = "date", .doc = "发布日期", .doc_en = "The day it appeared"},
    {"qr", FIELD_SWITCH, AT(Link, qr), .zh = "二维码", .en = "QR code",
     .doc = "true、false 或 auto", .doc_en = "true, false or auto"},
    {"event", FIELD_TEXT, AT(Link, event), .slug = true, .zh = "所属活动",
     .en = "event", .doc = "所属活动的 id",
     .doc_en = "The id of the event it is about"},
    {0},
};
const Record link_record = {
    .name = "link",
    .zh = "链接",
    .size = sizeof(Link),
    .fields = link_fields,
    .scalar = "title",
    .check = check_link,
};
