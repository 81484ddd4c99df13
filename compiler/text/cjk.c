// The classes of characters, by range; a range that is not listed is OTHER.
#include "text/cjk.h"

typedef struct Range {
    uint32_t first, last;
    CharClass kind;
} Range;

// In rising order.
static const Range ranges[] = {
    {0x0020, 0x0020, CHAR_SPACE},       {0x0021, 0x0022, CHAR_MARK},
    {0x0023, 0x0024, CHAR_PREFIX},      {0x0025, 0x0025, CHAR_SUFFIX},
    {0x0026, 0x002A, CHAR_MARK},        {0x002B, 0x002B, CHAR_PREFIX},
    {0x002C, 0x002E, CHAR_MARK},        {0x002F, 0x002F, CHAR_SOLIDUS},
    {0x0030, 0x0039, CHAR_DIGIT},       {0x003A, 0x0040, CHAR_MARK},
    {0x0041, 0x005A, CHAR_LATIN},       {0x005B, 0x0060, CHAR_MARK},
    {0x0061, 0x007A, CHAR_LATIN},       {0x007B, 0x007E, CHAR_MARK},
    {0x00A0, 0x00A0, CHAR_FIXED},       {0x00A1, 0x00A1, CHAR_MARK},
    {0x00A2, 0x00A2, CHAR_SUFFIX},      {0x00A3, 0x00A5, CHAR_PREFIX},
    {0x00A6, 0x00A9, CHAR_MARK},        {0x00AA, 0x00AA, CHAR_LATIN},
    {0x00AB, 0x00AF, CHAR_MARK},        {0x00B0, 0x00B0, CHAR_SUFFIX},
    {0x00B1, 0x00B1, CHAR_PREFIX},      {0x00B2, 0x00B3, CHAR_DIGIT},
    {0x00B4, 0x00B4, CHAR_MARK},        {0x00B5, 0x00B5, CHAR_LATIN},
    {0x00B6, 0x00B6, CHAR_MARK},        {0x00B7, 0x00B7, CHAR_MIDDLE},
    {0x00B8, 0x00B8, CHAR_MARK},        {0x00B9, 0x00B9, CHAR_DIGIT},
    {0x00BA, 0x00BA, CHAR_LATIN},       {0x00BB, 0x00BB, CHAR_MARK},
    {0x00BC, 0x00BE, CHAR_DIGIT},       {0x00BF, 0x00BF, CHAR_MARK},
    {0x00C0, 0x00D6, CHAR_LATIN},       {0x00D7, 0x00D7, CHAR_MARK},
    {0x00D8, 0x00F6, CHAR_LATIN},       {0x00F7, 0x00F7, CHAR_MARK},
    {0x00F8, 0x02AF, CHAR_LATIN},       {0x0300, 0x036F, CHAR_LATIN},
    {0x0370, 0x052F, CHAR_LATIN},       {0x1E00, 0x1FFF, CHAR_LATIN},
    {0x2002, 0x200A, CHAR_FIXED},       {0x2010, 0x2011, CHAR_MARK},
    {0x2013, 0x2013, CHAR_CONNECTOR},   {0x2014, 0x2015, CHAR_DASH},
    {0x2018, 0x2018, CHAR_OPENING},     {0x2019, 0x2019, CHAR_CLOSING},
    {0x201C, 0x201C, CHAR_OPENING},     {0x201D, 0x201D, CHAR_CLOSING},
    {0x2026, 0x2026, CHAR_ELLIPSIS},    {0x2027, 0x2027, CHAR_MIDDLE},
    {0x202F, 0x202F, CHAR_FIXED},       {0x2030, 0x2033, CHAR_SUFFIX},
    {0x203C, 0x203C, CHAR_STOP},        {0x2047, 0x2049, CHAR_STOP},
    {0x20A0, 0x20BF, CHAR_PREFIX},      {0x2103, 0x2103, CHAR_SUFFIX},
    {0x2109, 0x2109, CHAR_SUFFIX},      {0x2116, 0x2116, CHAR_PREFIX},
    {0x2160, 0x217F, CHAR_IDEOGRAPH},   {0x2212, 0x2212, CHAR_PREFIX},
    {0x22EF, 0x22EF, CHAR_ELLIPSIS},    {0x2460, 0x24FF, CHAR_IDEOGRAPH},
    {0x25A0, 0x26FF, CHAR_IDEOGRAPH},   {0x2E3A, 0x2E3A, CHAR_DASH},
    {0x2E80, 0x2FFF, CHAR_IDEOGRAPH},   {0x3000, 0x3000, CHAR_FIXED},
    {0x3001, 0x3001, CHAR_COMMA},       {0x3002, 0x3002, CHAR_STOP},
    {0x3003, 0x3007, CHAR_IDEOGRAPH},   {0x3008, 0x3008, CHAR_OPENING},
    {0x3009, 0x3009, CHAR_CLOSING},     {0x300A, 0x300A, CHAR_OPENING},
    {0x300B, 0x300B, CHAR_CLOSING},     {0x300C, 0x300C, CHAR_OPENING},
    {0x300D, 0x300D, CHAR_CLOSING},     {0x300E, 0x300E, CHAR_OPENING},
    {0x300F, 0x300F, CHAR_CLOSING},     {0x3010, 0x3010, CHAR_OPENING},
    {0x3011, 0x3011, CHAR_CLOSING},     {0x3012, 0x3013, CHAR_IDEOGRAPH},
    {0x3014, 0x3014, CHAR_OPENING},     {0x3015, 0x3015, CHAR_CLOSING},
    {0x3016, 0x3016, CHAR_OPENING},     {0x3017, 0x3017, CHAR_CLOSING},
    {0x3018, 0x3018, CHAR_OPENING},     {0x3019, 0x3019, CHAR_CLOSING},
    {0x301A, 0x301A, CHAR_OPENING},     {0x301B, 0x301B, CHAR_CLOSING},
    {0x301C, 0x301C, CHAR_CONNECTOR},   {0x301D, 0x301D, CHAR_OPENING},
    {0x301E, 0x301F, CHAR_CLOSING},     {0x3020, 0x303F, CHAR_IDEOGRAPH},
    {0x3041, 0x30FA, CHAR_IDEOGRAPH},   {0x30FB, 0x30FB, CHAR_MIDDLE},
    {0x30FC, 0x30FF, CHAR_IDEOGRAPH},   {0x3105, 0x312F, CHAR_IDEOGRAPH},
    {0x31A0, 0x31FF, CHAR_IDEOGRAPH},   {0x3200, 0x4DBF, CHAR_IDEOGRAPH},
    {0x4E00, 0x9FFF, CHAR_IDEOGRAPH},   {0xF900, 0xFAFF, CHAR_IDEOGRAPH},
    {0xFF01, 0xFF01, CHAR_STOP},        {0xFF03, 0xFF04, CHAR_PREFIX},
    {0xFF05, 0xFF05, CHAR_SUFFIX},      {0xFF08, 0xFF08, CHAR_OPENING},
    {0xFF09, 0xFF09, CHAR_CLOSING},     {0xFF0C, 0xFF0C, CHAR_COMMA},
    {0xFF0E, 0xFF0E, CHAR_STOP},        {0xFF0F, 0xFF0F, CHAR_SOLIDUS},
    {0xFF10, 0xFF19, CHAR_IDEOGRAPH},   {0xFF1A, 0xFF1B, CHAR_COMMA},
    {0xFF1F, 0xFF1F, CHAR_STOP},        {0xFF21, 0xFF3A, CHAR_IDEOGRAPH},
    {0xFF3B, 0xFF3B, CHAR_OPENING},     {0xFF3D, 0xFF3D, CHAR_CLOSING},
    {0xFF41, 0xFF5A, CHAR_IDEOGRAPH},   {0xFF5B, 0xFF5B, CHAR_OPENING},
    {0xFF5D, 0xFF5D, CHAR_CLOSING},     {0xFF5E, 0xFF5E, CHAR_CONNECTOR},
    {0xFF5F, 0xFF5F, CHAR_OPENING},     {0xFF60, 0xFF60, CHAR_CLOSING},
    {0xFF65, 0xFF65, CHAR_MIDDLE},      {0xFFE5, 0xFFE5, CHAR_PREFIX},
    {0x1F200, 0x1F2FF, CHAR_IDEOGRAPH}, {0x20000, 0x3347F, CHAR_IDEOGRAPH},
};

CharClass cjk_class(uint32_t character)
{
    if (character >= 0x4E00 && character <= 0x9FFF)
        return CHAR_IDEOGRAPH;
    int low = 0, high = countof(ranges) - 1;
    while (low <= high) {
        int middle = (low + high) / 2;
        if (character < ranges[middle].first)
            high = middle - 1;
        else if (character > ranges[middle].last)
            low = middle + 1;
        else
            return ranges[middle].kind;
    }
    return CHAR_OTHER;
}

// A subtag of a BCP 47 tag, whatever its case.
static bool has_subtag(const char *tag, const char *subtag)
{
    size_t n = strlen(subtag);
    for (const char *at = tag; *at;) {
        size_t length = strcspn(at, "-_");
        size_t same = 0;
        while (same < length && same < n && (at[same] | 0x20) == subtag[same])
            same++;
        if (length == n && same == n)
            return true;
        at += length + (at[length] ? 1 : 0);
    }
    return false;
}

Locale cjk_locale(const char *tag)
{
    static const struct {
        const char *subtag;
        Locale locale;
    } rows[] = {
        {"ja", LOCALE_JA},      {"ko", LOCALE_KO},
        {"hk", LOCALE_HANT_HK}, {"mo", LOCALE_HANT_HK},
        {"tw", LOCALE_HANT_TW}, {"hant", LOCALE_HANT_TW},
        {"zh", LOCALE_HANS},
    };
    for (int i = 0; i < countof(rows); i++)
        if (has_subtag(tag, rows[i].subtag))
            return rows[i].locale;
    return *tag ? LOCALE_LATIN : LOCALE_HANS;
}
