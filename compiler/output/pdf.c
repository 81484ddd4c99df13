// The PDF device: pages, their boxes, and the order in which a file is made.
#include "output/pdf.h"

Length pdf_x(const Pdf *pdf, Length x)
{
    return pdf->pages->sheet.around + x;
}

Length pdf_y(const Pdf *pdf, Length y)
{
    return pdf->pages->sheet.height + pdf->pages->sheet.around - y;
}

// A box that is so much larger than the trimmed page.
static void write_box(Pdf *pdf, const char *name, Length larger)
{
    const Sheet *sheet = &pdf->pages->sheet;
    const Length sides[4] = {
        pdf_x(pdf, -larger),
        pdf_y(pdf, sheet->height + larger),
        pdf_x(pdf, sheet->width + larger),
        pdf_y(pdf, -larger),
    };
    char text[4][25];
    for (int i = 0; i < 4; i++)
        length_decimals(text[i], sides[i]);
    object_entry(pdf->page, "/%s [%s %s %s %s]", name, text[0], text[1],
                 text[2], text[3]);
}

static void begin_page(Device *device, const Page *page)
{
    Pdf *pdf = (Pdf *)device;
    const Sheet *sheet = &pdf->pages->sheet;
    pdf->page = object_add_page(pdf->file);
    pdf->page_number = page->number;
    pdf_structure_begin_page(pdf);
    if (page->number != pdf->last_page + 1 || pdf->last_page == 0)
        str_addf(&pdf->labels, "%d <</S /D /St %d>> ", pdf->drawn,
                 page->number);
    pdf->drawn++;
    pdf->last_page = page->number;
    write_box(pdf, "MediaBox", sheet->around);
    if (sheet->around)
        write_box(pdf, "CropBox", sheet->around);
    write_box(pdf, "BleedBox", sheet->bleed);
    write_box(pdf, "TrimBox", 0);
    content_start(&pdf->content);
}

static void show_text(Device *device, const Item *item)
{
    pdf_text_show((Pdf *)device, item);
}

static void draw_path(Device *device, const Item *item)
{
    pdf_path_draw((Pdf *)device, item);
}

static void draw_image(Device *device, const Item *item)
{
    Pdf *pdf = (Pdf *)device;
    PdfContent *content = &pdf->content;
    int number = pdf_image_of(&pdf->images, item);
    if (number == 0)
        return;
    content_save(content);
    pdf_structure_mark(pdf, item);
    content_number(content, item->width);
    content_add(content, S("0 0 "));
    content_number(content, item->height);
    content_number(content, pdf_x(pdf, item->x));
    content_number(content, pdf_y(pdf, item->y + item->height));
    content_addf(content, "cm\n/Im%d Do\n", number);
    content_restore(content);
}

static void begin_group(Device *device, const Item *item)
{
    Pdf *pdf = (Pdf *)device;
    content_save(&pdf->content);
    pdf_path_transform(pdf, &item->as.group.transform);
    pdf_path_clip(pdf, item);
    *PUSH(&pdf->arena, &pdf->groups) = item->as.group.transform;
}

static void end_group(Device *device, const Item *item)
{
    (void)item;
    Pdf *pdf = (Pdf *)device;
    content_restore(&pdf->content);
    pdf->groups.count--;
}

static void add_link(Device *device, const Item *item)
{
    pdf_link_add((Pdf *)device, item);
}

static void add_anchor(Device *device, const Item *item)
{
    pdf_link_anchor((Pdf *)device, item);
}

static void add_bookmark(Device *device, const Item *item)
{
    pdf_link_bookmark((Pdf *)device, item);
}

static void end_page(Device *device)
{
    Pdf *pdf = (Pdf *)device;
    StrBuilder entries = {.arena = &pdf->arena};
    content_end_text(&pdf->content);
    content_end_mark(&pdf->content);
    object_set_content(pdf->page, content_all(&pdf->content));
    str_add(&entries, S("/Resources <<"));
    pdf_font_resources(&pdf->fonts, &entries);
    pdf_color_resources(&pdf->colors, &entries);
    pdf_image_resources(&pdf->images, &entries);
    str_add(&entries, S(">>"));
    object_entries(pdf->page, str_built(&entries));
}

// Where pictures wait, not where the PDF goes: that is its sink's matter.
static void report_full(const Job *job)
{
    diag(job, WK003, (Span){0}, zh(job, "临时文件写不下，磁盘满了，没有写 PDF"),
         en(job, "temporary files cannot be written, the disk is full; no PDF "
                 "written"));
}

static bool close_pdf(Device *device)
{
    Pdf *pdf = (Pdf *)device;
    pdf_link_finish(pdf);
    pdf_tree_write(pdf);
    pdf_font_finish(&pdf->fonts);
    pdf_standard_write(pdf);
    pdf_metadata_write(pdf);
    bool failed = pdf->fonts.failed || pdf->images.failed;
    bool saved = !failed && pdf_file_save(pdf->file, pdf->sink);
    if (pdf_file_spool_full(pdf->file))
        report_full(device->job);
    converter_close(&pdf->images.converter);
    pdf_file_close(pdf->file);
    arena_free(&pdf->arena);
    return saved;
}

static bool close_spoken(Device *device)
{
    Pdf *pdf = (Pdf *)device;
    pdf_link_finish(pdf);
    pdf_tree_write(pdf);
    const Sink *sink = pdf->sink;
    bool saved =
        sink->write(sink->context, pdf->spoken.s, (size_t)pdf->spoken.n);
    converter_close(&pdf->images.converter);
    pdf_file_close(pdf->file);
    arena_free(&pdf->arena);
    return saved;
}

// Its words alone matter, not its pixels.
static void pass_image(Device *device, const Item *item)
{
    pdf_structure_mark((Pdf *)device, item);
}

static Device *open_pdf(const Job *job, const Sink *sink, const Pages *pages);
static Device *open_spoken(const Job *job, const Sink *sink,
                           const Pages *pages);

// What a screen reader says of the PDF.
const DeviceKind device_spoken = {
    .name = "spoken",
    .open = open_spoken,
    .begin_page = begin_page,
    .text = show_text,
    .path = draw_path,
    .image = pass_image,
    .begin_group = begin_group,
    .end_group = end_group,
    .link = add_link,
    .anchor = add_anchor,
    .bookmark = add_bookmark,
    .end_page = end_page,
    .close = close_spoken,
};

const DeviceKind device_pdf = {
    .name = "pdf",
    .open = open_pdf,
    .begin_page = begin_page,
    .text = show_text,
    .path = draw_path,
    .image = draw_image,
    .begin_group = begin_group,
    .end_group = end_group,
    .link = add_link,
    .anchor = add_anchor,
    .bookmark = add_bookmark,
    .end_page = end_page,
    .close = close_pdf,
};

static Device *open_pdf(const Job *job, const Sink *sink, const Pages *pages)
{
    Pdf *pdf = NEW(job->arena, Pdf);
    Arena *arena = &pdf->arena;
    pdf->device = (Device){&device_pdf, job};
    pdf->sink = sink;
    pdf->pages = pages;
    pdf->file = pdf_file_open(arena, pages->pages.count);
    pdf->content.arena = pdf->labels.arena = arena;
    pdf->fonts = (PdfFonts){.job = job, .file = pdf->file, .arena = arena};
    pdf->images = (PdfImages){.job = job,
                              .file = pdf->file,
                              .arena = arena,
                              .converter = {.arena = arena,
                                            .intent = pages->intent,
                                            .limit = pages->most_ink},
                              .keeps_light = pages->keeps_light,
                              .most_dpi = pages->most_dpi};
    pdf->colors = (PdfColors){
        .file = pdf->file, .arena = arena, .content = &pdf->content};
    pdf_structure_open(pdf);
    return &pdf->device;
}

static Device *open_spoken(const Job *job, const Sink *sink, const Pages *pages)
{
    Pdf *pdf = (Pdf *)open_pdf(job, sink, pages);
    pdf->device.kind = &device_spoken;
    pdf->speaks = true;
    return &pdf->device;
}
