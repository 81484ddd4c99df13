// The lints, one row each, in the order of their codes.
#include "lint/linter.h"

const Lint lint_rows[] = {
    {WK310, IN_RUNNING, FOR_CHINESE, lint_totals},
    {WK801, IN_PASSAGES, FOR_CHINESE, lint_repeats},
    {WK801, IN_PASSAGES, FOR_HANS, lint_doubles},
    {WK802, IN_PASSAGES, FOR_CHINESE, lint_half_width},
    {WK803, IN_PASSAGES, FOR_CHINESE, lint_straight_quotes},
    {WK804, IN_ALL, FOR_CHINESE, lint_no_break_spaces},
    {WK805, IN_PASSAGES, FOR_CHINESE, lint_spaces},
    {WK806, IN_PASSAGES, FOR_CHINESE, lint_hyphens},
    {WK807, IN_PASSAGES, FOR_CHINESE, lint_brackets},
    {WK808, IN_PASSAGES, FOR_CHINESE, lint_dashes},
    {WK809, IN_ALL, FOR_CHINESE, lint_full_width},
    {WK810, IN_PASSAGES, FOR_CHINESE, lint_names},
    {WK811, IN_ALL, FOR_HANS, lint_traditional},
    {WK812, IN_ALL, FOR_ANY, lint_radicals},
    {WK813, IN_PASSAGES, FOR_CHINESE, lint_weekdays},
    {WK814, IN_ALL, FOR_ANY, lint_zero_width},
    {WK815, IN_PASSAGES, FOR_CHINESE, lint_endings},
    {WK816, IN_PASSAGES, FOR_HANS, lint_numbers},
    {WK817, IN_PASSAGES, FOR_HANS, lint_spelling},
    {WK818, IN_PASSAGES, FOR_CHINESE, lint_doubled_marks},
    {WK819, IN_PASSAGES, FOR_CHINESE, lint_days},
    {WK820, IN_RUNNING, FOR_CHINESE, lint_han_spaces},
    {WK821, IN_PASSAGES, FOR_HANS, lint_list_commas},
    {0},
};
