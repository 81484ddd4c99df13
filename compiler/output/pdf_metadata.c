// What the file says of itself: to libraries, to viewers, to the press.
#include "output/pdf.h"

static Str escape_xml(Arena *arena, Str text)
{
    StrBuilder out = {.arena = arena};
    for (int i = 0; i < text.n; i++) {
        char c = text.s[i];
        if (c == '&')
            str_add(&out, S("&amp;"));
        else if (c == '<')
            str_add(&out, S("&lt;"));
        else if (c == '>')
            str_add(&out, S("&gt;"));
        else if ((unsigned char)c < ' ')
            str_add(&out, S(" ")); // XML has no other control characters
        else
            str_add(&out, str_slice(text, i, i + 1));
    }
    return str_built(&out);
}

static Str producer(Pdf *pdf)
{
    return str_format(&pdf->arena, "wkpdf %s, libharu %s", WKPDF_VERSION,
                      pdf_file_library());
}

static void write_info(Pdf *pdf)
{
    const Imprint *imprint = &pdf->pages->imprint;
    const struct {
        const char *key;
        Str value;
    } rows[] = {
        {"Title", imprint->title},
        {"Author", imprint->author},
        {"Subject", imprint->subject},
        {"Keywords", imprint->keywords},
        {"Creator", S("wkpdf " WKPDF_VERSION)},
        {"Producer", producer(pdf)},
    };
    PdfObject *info = object_info(pdf->file);
    for (int i = 0; i < countof(rows); i++) {
        if (rows[i].value.n == 0)
            continue;
        Str text = object_text(&pdf->arena, rows[i].value);
        object_entry(info, "/%s %.*s", rows[i].key, STR(text));
    }
    const int *date = imprint->date;
    Str when = str_format(&pdf->arena, "(D:%04d%02d%02d%02d%02d%02dZ)", date[0],
                          date[1], date[2], date[3], date[4], date[5]);
    object_entry(info, "/CreationDate %.*s", STR(when));
    object_entry(info, "/ModDate %.*s", STR(when));
    object_entry(info, "/Trapped /False");
}

static void add_element(StrBuilder *xmp, const char *open, Str value,
                        const char *close)
{
    Str escaped = escape_xml(xmp->arena, value);
    if (value.n)
        str_addf(xmp, "<%s>%.*s</%s>\n", open, STR(escaped), close);
}

static void add_properties(Pdf *pdf, StrBuilder *xmp)
{
    const Imprint *imprint = &pdf->pages->imprint;
    const int *date = imprint->date;
    Str when = str_format(xmp->arena, "%04d-%02d-%02dT%02d:%02d:%02dZ", date[0],
                          date[1], date[2], date[3], date[4], date[5]);
    Str program = S("wkpdf " WKPDF_VERSION);
    str_add(xmp, S("<dc:format>application/pdf</dc:format>\n"));
    add_element(xmp, "dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\"",
                imprint->title, "rdf:li></rdf:Alt></dc:title");
    add_element(xmp, "dc:creator><rdf:Seq><rdf:li", imprint->author,
                "rdf:li></rdf:Seq></dc:creator");
    add_element(xmp, "dc:description><rdf:Alt><rdf:li xml:lang=\"x-default\"",
                imprint->subject, "rdf:li></rdf:Alt></dc:description");
    add_element(xmp, "dc:language><rdf:Bag><rdf:li", imprint->lang,
                "rdf:li></rdf:Bag></dc:language");
    add_element(xmp, "pdf:Keywords", imprint->keywords, "pdf:Keywords");
    add_element(xmp, "pdf:Producer", producer(pdf), "pdf:Producer");
    add_element(xmp, "xmp:CreatorTool", program, "xmp:CreatorTool");
    add_element(xmp, "xmp:CreateDate", when, "xmp:CreateDate");
    add_element(xmp, "xmp:ModifyDate", when, "xmp:ModifyDate");
    add_element(xmp, "xmp:MetadataDate", when, "xmp:MetadataDate");
    str_add(xmp, S("<pdf:Trapped>False</pdf:Trapped>\n"));
}

// The document is known by what is in it.
static void add_identity(Pdf *pdf, StrBuilder *xmp)
{
    unsigned char id[16];
    pdf_file_digest(pdf->file, id);
    str_add(xmp, S("<xmpMM:DocumentID>uuid:"));
    for (int i = 0; i < countof(id); i++)
        str_addf(xmp, "%s%02x", i >= 4 && i <= 10 && i % 2 == 0 ? "-" : "",
                 id[i]);
    str_add(xmp, S("</xmpMM:DocumentID>\n"
                   "<xmpMM:VersionID>1</xmpMM:VersionID>\n"
                   "<xmpMM:RenditionClass>default</xmpMM:RenditionClass>\n"));
}

static void write_xmp(Pdf *pdf)
{
    StrBuilder xmp = {.arena = &pdf->arena};
    str_add(&xmp,
            S("<?xpacket begin=\"\xEF\xBB\xBF\" "
              "id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
              "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n<rdf:RDF xmlns:rdf="
              "\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
              "<rdf:Description rdf:about=\"\" "
              "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
              "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" "
              "xmlns:xmpMM=\"http://ns.adobe.com/xap/1.0/mm/\" "
              "xmlns:pdfxid=\"http://www.npes.org/pdfx/ns/id/\" "
              "xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
              "xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\" "
              "xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\" "
              "xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\" "
              "xmlns:pdfaProperty="
              "\"http://www.aiim.org/pdfa/ns/property#\" "
              "xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\">\n"));
    add_properties(pdf, &xmp);
    add_identity(pdf, &xmp);
    pdf_standard_properties(pdf, &xmp);
    str_add(&xmp, S("</rdf:Description>\n</rdf:RDF>\n</x:xmpmeta>\n"
                    "<?xpacket end=\"r\"?>"));
    // Not deflated, so that tools find it without knowing PDF.
    PdfObject *stream =
        object_add_stream(pdf->file, str_built(&xmp), PACK_NONE);
    object_entry(stream, "/Type /Metadata /Subtype /XML");
    object_entry(object_catalog(pdf->file), "/Metadata %d 0 R",
                 object_number(stream));
}

void pdf_metadata_write(Pdf *pdf)
{
    PdfObject *catalog = object_catalog(pdf->file);
    Str lang = pdf->pages->imprint.lang;
    if (lang.n) {
        lang = object_bytes(&pdf->arena, lang);
        object_entry(catalog, "/Lang %.*s", STR(lang));
    }
    object_entry(catalog, "/ViewerPreferences <</DisplayDocTitle true%s>>",
                 pdf->pages->from_right ? " /Direction /R2L" : "");
    Str labels = str_built(&pdf->labels);
    object_entry(catalog, "/PageLabels <</Nums [%.*s]>>", STR(labels));
    write_info(pdf);
    write_xmp(pdf);
}
