// The Gregorian calendar: which days there are, and how they follow.
#include "model/date.h"

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_days(int year, int month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && (year == 0 || is_leap(year)));
}

// Year 0 is any: there the 29th of February exists.
bool date_exists(int year, int month, int day)
{
    return year >= 0 && month >= 1 && month <= 12 && day >= 1 &&
           day <= month_days(year, month);
}

int date_number(Date date)
{
    // Years that start in March: the leap day is then their last.
    int year = date.year - (date.month <= 2);
    int era = year / 400;
    int of_era = year - era * 400;
    int of_year = (153 * ((date.month + 9) % 12) + 2) / 5 + date.day - 1;
    int of_days = of_era * 365 + of_era / 4 - of_era / 100 + of_year;
    return era * 146097 + of_days - 719468;
}

Date date_next(Date date)
{
    if (date_exists(date.year, date.month, date.day + 1)) {
        date.day++;
        return date;
    }
    date.day = 1;
    date.month = date.month % 12 + 1;
    date.year += date.month == 1;
    return date;
}

int date_weekday(Date date)
{
    // 1970-01-01 was a Thursday.
    int day = (date_number(date) + 3) % 7;
    return day < 0 ? day + 7 : day;
}
