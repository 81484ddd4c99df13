// Days, weeks and times as a report writes them.
#pragma once

#include "base/locale.h"
#include "read/bind.h"

typedef struct Date {
    const Node *node; // NULL: not written
    int year;         // 0: that of the report (05-15)
    int month, day;
} Date;

// The days that a report is about.
typedef struct Week {
    const Node *node;
    Date start, end;
    Text label; // how it is printed, if not by the rule
} Week;

enum { NO_TIME = -1 };

// "2024-05-15 14:30-16:00", "05-15", "05-15..05-16", "week".
typedef struct When {
    const Node *node; // NULL: not written
    bool week;        // the whole week
    Date first, last; // the same if it is one day
    int from, till;   // minutes of the day, or NO_TIME
} When;

extern const FieldType date_type; // Date
extern const FieldType when_type; // When
extern const Record week_record;

bool date_exists(int year, int month, int day);
int date_number(Date date);  // days since 1970-01-01
Date date_next(Date date);   // the day after it
int date_weekday(Date date); // 0 is Monday
// WK207 if there is no such day in that year (02-29).
Date date_in_year(const Job *job, Date date, int year);

// In the words of a language: 2024年5月20日, 2024년 5월 20일, 20 May 2024.
Str date_words(Arena *arena, Date date, Locale locale);        // or 5月20日
Str week_words(Arena *arena, const Week *week, Locale locale); // 5月12日至18日
// 5月15日14:30—16:00
Str when_words(Arena *arena, const When *when, Locale locale);
// Days with their year: 2024年5月12日至18日.
Str year_words(Arena *arena, int year, Str days, Locale locale);
Str date_digits(Arena *arena, Date date); // 2024-05-20
