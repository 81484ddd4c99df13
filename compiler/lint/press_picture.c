// Pictures whose colours are not as the printer wants them.
#include "lint/inspector.h"

void picture_light(Inspector *inspector, const Seen *seen)
{
    const Job *job = inspector->job;
    if (seen->item->kind != ITEM_IMAGE)
        return;
    const Picture *picture = seen->item->as.image->picture;
    int wish = inspector->style->presswork.pictures;
    bool barred =
        wish == PICTURES_KEEP && inspector->pages->standard == STANDARD_X1A;
    if (picture->model != MODEL_RGB || (wish != PICTURES_REFUSE && !barred))
        return;
    Message *message = inspector_fault(
        inspector, WK701, picture->node,
        barred ? zh(job, "图片是 RGB，PDF/X-1a 里不能保留")
               : zh(job, "图片是 RGB，印厂只收 CMYK 或灰度"),
        barred ? en(job, "the picture is in RGB, which PDF/X-1a cannot keep")
               : en(job, "the picture is in RGB; the printer takes CMYK and "
                         "grey alone"));
    if (message)
        diag_advise(job, message, ADVICE_HELP,
                    zh(job, "让 wkpdf 换算：press.pictures: convert"),
                    en(job, "press.pictures: convert lets wkpdf convert it"));
}

void picture_ink(Inspector *inspector, const Seen *seen)
{
    const Job *job = inspector->job;
    int most = inspector->pages->most_ink;
    if (seen->item->kind != ITEM_IMAGE || most == 0)
        return;
    const Picture *picture = seen->item->as.image->picture;
    if (picture->model != MODEL_CMYK)
        return; // what is converted keeps the limit
    int is = picture_most_ink(job, picture);
    if (is > most)
        inspector_fault(
            inspector, WK704, picture->node,
            zh(job, "图片的总墨量有 %d%%，上限 %d%%，付印时压到上限", is / 10,
               most / 10),
            en(job,
               "the picture has %d%% of ink and the limit is %d%%, to which "
               "it is brought down",
               is / 10, most / 10));
}
