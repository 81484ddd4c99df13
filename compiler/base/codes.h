// The codes of all messages: WK and three digits, the hundred is the group.
// A code is never used for another fault again.
#pragma once

#include "base/str.h"

typedef enum Level {
    LEVEL_OFF = -1, // not said
    LEVEL_NOTE,
    LEVEL_WARNING,
    LEVEL_ERROR,
} Level;

#define CODE(number) WK##number = 1##number - 1000
typedef enum Code {
    CODE(001),
    CODE(002),
    CODE(003),
    CODE(004),
    CODE(005),
    CODE(006),
    CODE(007),
    CODE(008),
    CODE(009),
    CODE(010),

    CODE(101),
    CODE(102),
    CODE(103),
    CODE(104),
    CODE(105),
    CODE(106),
    CODE(107),
    CODE(108),
    CODE(109),
    CODE(110),
    CODE(111),
    CODE(112),
    CODE(113),
    CODE(114),
    CODE(115),
    CODE(116),
    CODE(117),
    CODE(118),
    CODE(119),
    CODE(120),
    CODE(121),
    CODE(122),
    CODE(123),

    CODE(201),
    CODE(202),
    CODE(203),
    CODE(204),
    CODE(205),
    CODE(206),
    CODE(207),
    CODE(208),
    CODE(209),
    CODE(210),
    CODE(211),
    CODE(212),
    CODE(213),
    CODE(215),
    CODE(216),
    CODE(217),
    CODE(219),

    CODE(301),
    CODE(302),
    CODE(303),
    CODE(304),
    CODE(305),
    CODE(306),
    CODE(307),
    CODE(308),
    CODE(309),
    CODE(310),
    CODE(311),
    CODE(312),
    CODE(313),
    CODE(314),
    CODE(315),
    CODE(316),
    CODE(317),

    CODE(401),
    CODE(402),
    CODE(403),
    CODE(404),
    CODE(405),
    CODE(406),
    CODE(409),
    CODE(410),
    CODE(411),
    CODE(412),

    CODE(501),
    CODE(502),
    CODE(504),
    CODE(505),
    CODE(507),
    CODE(508),
    CODE(510),
    CODE(513),

    CODE(601),
    CODE(602),
    CODE(607),
    CODE(609),
    CODE(610),
    CODE(613),
    CODE(614),

    CODE(701),
    CODE(702),
    CODE(703),
    CODE(704),
    CODE(705),
    CODE(706),
    CODE(707),
    CODE(708),
    CODE(709),
    CODE(712),
    CODE(713),
    CODE(714),
    CODE(715),
    CODE(717),
    CODE(718),
    CODE(719),
    CODE(720),
    CODE(721),
    CODE(722),
    CODE(723),

    CODE(801),
    CODE(802),
    CODE(803),
    CODE(804),
    CODE(805),
    CODE(806),
    CODE(807),
    CODE(808),
    CODE(809),
    CODE(810),
    CODE(811),
    CODE(812),
    CODE(813),
    CODE(814),
    CODE(815),
    CODE(816),
    CODE(817),
    CODE(818),
    CODE(819),
    CODE(820),
    CODE(821),
    CODE(890),

    CODE(901),
    CODE(902),
    CODE(903),
    CODE(904),
    CODE(905),
    CODE(906),
    CODE(907),
    CODE(908),
    CODE(909),
    CODE(910),
    CODE(911),
    CODE(912),
    CODE(913),
} Code;
#undef CODE

// A row of the table of codes.
typedef struct CodeRow {
    Code code;
    const char *slug; // "yaml/fullwidth-colon"
    Level level;
    Level press;                         // its level when a press file is made
    bool fixable;                        // check --fix can mend it
    const char *zh, *en;                 // what the fault is, one sentence
    const char *explain_zh, *explain_en; // a paragraph: why, and what to do
    const char *wrong, *right;           // an example of each, or NULL
} CodeRow;

extern const CodeRow code_rows[]; // in rising order; ended by a zero code

const CodeRow *code_row(Code code); // never NULL
const CodeRow *code_find(Str name); // "WK103", "103" or a slug; or NULL
