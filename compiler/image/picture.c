#include "image/picture.h"

#include <sys/stat.h>

#include "image/decode.h"
#include "image/heads.h"
#include "read/yaml.h"

bool picture_bytes(Arena *arena, const char *path, Str *bytes)
{
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    struct stat status;
    bool fits = fstat(fileno(file), &status) == 0 && S_ISREG(status.st_mode) &&
                status.st_size < INT32_MAX;
    size_t count = fits ? (size_t)status.st_size : 0;
    char *at = arena_alloc(arena, count + 1, 1);
    bool done = fits && fread(at, 1, count, file) == count;
    fclose(file);
    *bytes = (Str){at, (int)count};
    return done;
}

static const Picture *report_format(const Job *job, const Node *named,
                                    PictureFormat format)
{
    Str file = named->text;
    Message *message =
        format == FORMAT_OTHER
            ? fault(job, WK501, named,
                    zh(job, "%.*s 不是 JPEG 或 PNG 图片", STR(file)),
                    en(job, "%.*s is no JPEG or PNG", STR(file)))
            : fault(job, WK501, named,
                    zh(job, "%.*s 是 %s，要用 JPEG 或 PNG", STR(file),
                       sniff_name(format)),
                    en(job, "%.*s is %s; JPEG or PNG is needed", STR(file),
                       sniff_name(format)));
    Str remedy = sniff_remedy(job->arena, format, file);
    if (remedy.n)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "转换的命令：%.*s", STR(remedy)),
                    en(job, "to convert it: %.*s", STR(remedy)));
    return NULL;
}

static const Picture *report_flaw(const Job *job, const Node *named,
                                  const Flaw *flaw, PictureFormat format)
{
    Message *message =
        fault(job, flaw->code, named, flaw->words.zh, flaw->words.en);
    Str remedy = sniff_remedy(job->arena, format, named->text);
    if (flaw->code == WK504)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "再拷贝一次，或向作者再要一次原图"),
                    en(job, "copy it again, or ask for the original"));
    else if (remedy.n)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "转换的命令：%.*s", STR(remedy)),
                    en(job, "to convert it: %.*s", STR(remedy)));
    return NULL;
}

static Flaw too_many_pixels(const Job *job, const Picture *picture)
{
    if ((int64_t)picture->width * picture->height <= MOST_PIXELS)
        return (Flaw){0};
    return (Flaw){
        WK007,
        {zh(job, "图片有 %d×%d 像素，最多可用两亿像素", picture->width,
            picture->height),
         en(job, "the picture has %d×%d pixels; 200 million are allowed",
            picture->width, picture->height)}};
}

static PictureFormat format_called(Str file)
{
    static const struct {
        const char *suffix;
        PictureFormat format;
    } rows[] = {{".jpg", FORMAT_JPEG}, {".jpeg", FORMAT_JPEG},
                {".JPG", FORMAT_JPEG}, {".JPEG", FORMAT_JPEG},
                {".png", FORMAT_PNG},  {".PNG", FORMAT_PNG}};
    for (int i = 0; i < countof(rows); i++) {
        int n = (int)strlen(rows[i].suffix);
        if (file.n > n &&
            str_is(str_slice(file, file.n - n, file.n), rows[i].suffix))
            return rows[i].format;
    }
    return FORMAT_OTHER;
}

static void check_name(const Job *job, const Node *named, PictureFormat format)
{
    PictureFormat called = format_called(named->text);
    if (called == FORMAT_OTHER || called == format)
        return;
    Message *message = fault(
        job, WK505, named,
        zh(job, "%.*s 其实是 %s", STR(named->text), sniff_name(format)),
        en(job, "%.*s is really %s", STR(named->text), sniff_name(format)));
    diag_advise(job, message, ADVICE_HELP,
                zh(job, "把文件名的后缀改成 %s",
                   format == FORMAT_PNG ? ".png" : ".jpg"),
                en(job, "let its name end in %s",
                   format == FORMAT_PNG ? ".png" : ".jpg"));
}

// The bytes are in `arena` for as long as their head is read.
static const Picture *read_head(const Job *job, Arena *arena, const Node *named,
                                const char *path)
{
    Str bytes;
    if (!picture_bytes(arena, path, &bytes)) {
        fault(job, WK002, named, zh(job, "读不了 %.*s", STR(named->text)),
              en(job, "cannot read %.*s", STR(named->text)));
        return NULL;
    }
    PictureFormat format = sniff_format(bytes);
    if (format != FORMAT_PNG && format != FORMAT_JPEG)
        return report_format(job, named, format);
    Picture *picture = NEW(job->arena, Picture);
    *picture = (Picture){.node = named, .format = format, .turn = 1};
    picture->path = str_copy(job->arena, str_of(path)).s;
    Flaw flaw = format == FORMAT_PNG ? png_head(job, bytes, picture)
                                     : jpeg_head(job, bytes, picture);
    if (!flaw.code)
        flaw = too_many_pixels(job, picture);
    if (flaw.code)
        return report_flaw(job, named, &flaw, format);
    check_name(job, named, format);
    return picture;
}

const Picture *picture_read_path(const Job *job, const Node *named,
                                 const char *path)
{
    sources_note(job->sources, path);
    HeadState state = head_state(path);
    const Picture *picture = head_find(job, named, path, state);
    if (picture)
        return picture;
    Arena arena = {0};
    picture = read_head(job, &arena, named, path);
    arena_free(&arena);
    if (picture)
        head_keep(job, picture, state);
    return picture;
}

const Picture *picture_read(const Job *job, const Node *named)
{
    const char *path = file_beside(job, named);
    return path ? picture_read_path(job, named, path) : NULL;
}

int picture_most_ink(const Job *job, const Picture *picture)
{
    int most = 0;
    Str bytes;
    Arena arena = {0};
    arena_reset(job->scratch);
    if (picture->model == MODEL_CMYK &&
        picture_bytes(&arena, picture->path, &bytes) &&
        jpeg_check(job, bytes, NULL, NULL, &most).code)
        most = 0; // which is reported when its pixels are asked for
    arena_free(&arena);
    return most;
}
