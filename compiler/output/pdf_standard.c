// What a file claims to be, and for which press or screen its colours are.
#include "output/pdf.h"

typedef struct Claims {
    int minor;     // of the PDF version: 1.6
    const char *x; // the PDF/X standard, or NULL
    bool in_info;  // X is claimed there, and not in the metadata
    bool archive;  // PDF/A-2a and PDF/UA-1
} Claims;

static const Claims claims[] = {
    [STANDARD_NONE] = {6, NULL, false, false},
    [STANDARD_X1A] = {4, "PDF/X-1a:2003", true, false},
    [STANDARD_X3] = {4, "PDF/X-3:2003", true, false},
    [STANDARD_X4] = {6, "PDF/X-4", false, true},
    [STANDARD_X4_ONLY] = {6, "PDF/X-4", false, false},
    [STANDARD_ARCHIVE] = {6, NULL, false, true},
};

// A property that PDF/A does not know: what it is of, and what it is.
static const struct {
    const char *space, *prefix, *schema, *name, *type, *description;
    bool of_x;
} extensions[] = {
    {"http://ns.adobe.com/pdf/1.3/", "pdf", "Adobe PDF schema", "Trapped",
     "Text", "True, False or Unknown", false},
    {"http://www.aiim.org/pdfua/ns/id/", "pdfuaid",
     "PDF/UA identification schema", "part", "Integer",
     "PDF/UA version identifier", false},
    {"http://www.npes.org/pdfx/ns/id/", "pdfxid", "PDF/X identification schema",
     "GTS_PDFXVersion", "Text", "ID of PDF/X standard", true},
};

static void add_extensions(StrBuilder *xmp, bool x)
{
    str_add(xmp, S("<pdfaExtension:schemas><rdf:Bag>\n"));
    for (int i = 0; i < countof(extensions); i++) {
        if (extensions[i].of_x && !x)
            continue;
        str_addf(xmp,
                 "<rdf:li rdf:parseType=\"Resource\">"
                 "<pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI>"
                 "<pdfaSchema:prefix>%s</pdfaSchema:prefix>"
                 "<pdfaSchema:schema>%s</pdfaSchema:schema>"
                 "<pdfaSchema:property><rdf:Seq>"
                 "<rdf:li rdf:parseType=\"Resource\">",
                 extensions[i].space, extensions[i].prefix,
                 extensions[i].schema);
        str_addf(xmp,
                 "<pdfaProperty:category>internal</pdfaProperty:category>"
                 "<pdfaProperty:description>%s</pdfaProperty:description>"
                 "<pdfaProperty:name>%s</pdfaProperty:name>"
                 "<pdfaProperty:valueType>%s</pdfaProperty:valueType>"
                 "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>\n",
                 extensions[i].description, extensions[i].name,
                 extensions[i].type);
    }
    str_add(xmp, S("</rdf:Bag></pdfaExtension:schemas>\n"));
}

void pdf_standard_properties(Pdf *pdf, StrBuilder *xmp)
{
    const Claims *claim = &claims[pdf->pages->standard];
    bool x = claim->x && !claim->in_info;
    if (x)
        str_addf(xmp, "<pdfxid:GTS_PDFXVersion>%s</pdfxid:GTS_PDFXVersion>\n",
                 claim->x);
    if (!claim->archive)
        return;
    str_add(xmp, S("<pdfaid:part>2</pdfaid:part>\n"
                   "<pdfaid:conformance>A</pdfaid:conformance>\n"
                   "<pdfuaid:part>1</pdfuaid:part>\n"));
    add_extensions(xmp, x);
}

// The registry of printing conditions has these families of names.
static bool is_registered(Str condition)
{
    static const char *const families[] = {
        "FOGRA", "CGATS", "JC", "EUROSB", "IFRA", "APTEC", "sRGB",
    };
    for (int i = 0; i < countof(families); i++)
        if (str_starts(condition, families[i]))
            return true;
    return false;
}

static void add_intent(Pdf *pdf, const char *kind, const PdfObject *profile,
                       StrBuilder *all)
{
    Str condition = object_bytes(&pdf->arena, pdf->pages->condition);
    PdfObject *intent = object_add(pdf->file);
    object_entry(intent, "/Type /OutputIntent /S /%s", kind);
    object_entry(intent, "/OutputConditionIdentifier %.*s /Info %.*s",
                 STR(condition), STR(condition));
    if (is_registered(pdf->pages->condition))
        object_entry(intent, "/RegistryName (http://www.color.org)");
    object_entry(intent, "/DestOutputProfile %d 0 R", object_number(profile));
    str_addf(all, "%d 0 R ", object_number(intent));
}

void pdf_standard_write(Pdf *pdf)
{
    enum { COLORS_AT = 16 }; // in an ICC profile
    const Claims *claim = &claims[pdf->pages->standard];
    Str profile = pdf->pages->profile;
    pdf_file_version(pdf->file, claim->minor);
    if (claim->x && claim->in_info) {
        PdfObject *info = object_info(pdf->file);
        object_entry(info, "/GTS_PDFXVersion (%s)", claim->x);
        object_entry(info, "/GTS_PDFXConformance (%s)", claim->x);
    }
    if ((!claim->x && !claim->archive) || profile.n == 0)
        return;
    bool four = memcmp(profile.s + COLORS_AT, "CMYK", 4) == 0;
    PdfObject *stream = object_add_stream(pdf->file, profile, PACK_FAST);
    object_entry(stream, "/N %d", four ? 4 : 3);
    // PDF/A wants all of them to have one profile.
    StrBuilder all = {.arena = &pdf->arena};
    if (claim->archive)
        add_intent(pdf, "GTS_PDFA1", stream, &all);
    if (claim->x)
        add_intent(pdf, "GTS_PDFX", stream, &all);
    Str intents = str_built(&all);
    object_entry(object_catalog(pdf->file), "/OutputIntents [%.*s]",
                 STR(intents));
}
