// What a bulletin is: the struct that a report file becomes.
#pragma once

#include "blocks/block.h"
#include "model/directory.h"
#include "model/event.h"
#include "model/facts.h"

typedef enum ReportKind {
    REPORT_WEEKLY,
    REPORT_MONTHLY,
    REPORT_TERM,
    REPORT_ANNUAL,
    REPORT_SPECIAL,
} ReportKind;

typedef struct Issue {
    const Node *node;
    Text series;
    int number, total; // 0: not written
    Text label;        // 第12期（总第345期）
} Issue;

// Where the report was first published.
typedef struct Origin {
    const Node *node;
    Text site, url;
    Date date;
} Origin;

// Who made it.  credit_rows says what each is called in print.
typedef struct Credits {
    const Node *node;
    Texts chief, editors, proofreaders, writers, photographers, designers,
        reviewers, printer;
} Credits;

typedef struct Contact {
    const Node *node;
    Text address, postcode, phone, email, url;
} Contact;

typedef struct Cover {
    const Node *node;
    Photo photo;
    Passage tagline;
} Cover;

// The key `report`: what it is and who answers for it.
typedef struct About {
    const Node *node;
    Text institution;
    Passage title, subtitle;
    Text short_title;
    int kind; // a ReportKind
    int year;
    Week week;
    Passage theme, guideline;
    Texts organiser, co_organisers;
    Issue issue;
    Date published;
    Origin source;
    Credits credits;
    Contact contact;
    Cover cover;
    Text lang; // empty: zh-Hans; report_lang()
    Texts keywords;
} About;

typedef enum IndexOrder {
    INDEX_PINYIN,
    INDEX_STROKES,
    INDEX_AS_LISTED,
} IndexOrder;

typedef struct IndexPlan {
    const Node *node;
    int show;        // a Switch
    LIST_OF(int) of; // of index_of_words; empty: of all
    int by;          // an IndexOrder
} IndexPlan;

// Which parts the compiler makes by itself; each a Switch.
typedef struct Plan {
    const Node *node;
    int toc, calendar, stats, combos, charts, photo_list, links;
    IndexPlan index;
} Plan;

typedef struct Section {
    const Node *node;
    Text id;
    Passage heading;
    Text short_heading; // for running heads and contents
    Passage summary;
    int start; // a Start
    Blocks body;
} Section;

typedef struct Report {
    const Node *node;
    int version; // the key `wkpdf`
    Text style;  // a name or a path; empty: base
    About about;
    Plan derive;
    Directory directory;
    Taxonomy taxonomy;
    Blocks lead;
    LIST_OF(Section) sections;
    NoteTexts notes;
    Blocks back;
} Report;

// One line of the colophon: a field of Credits and its label.
typedef struct CreditRow {
    size_t offset;     // of a Texts in Credits
    const char *label; // of the style, such as "chief"
    const char *zh;    // 主编
} CreditRow;

extern const CreditRow credit_rows[];  // ended by a zero zh
extern const Word report_kind_words[]; // by ReportKind
extern const Record report_record;

// Its label, else of its numbers: 第12期（总第345期）.
Str issue_words(Arena *arena, const Issue *issue, Locale locale);
// Never NULL; what is wrong in it has been reported.
const Report *report_read(const Job *job, const Node *tree);
Str report_lang(const Report *report); // zh-Hans if it says none
Str report_title(const Job *job, const Report *report); // without marks
// Year, month, day: published, else the end of the week, else 31 December.
Date report_date(const Report *report);
