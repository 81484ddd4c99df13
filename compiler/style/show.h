// How --dump=style writes the values of a style.
#pragma once

#include "read/dump.h"
#include "style/style.h"

Str length_shown(Arena *arena, Length length);
Str lengths_shown(Arena *arena, const Length *lengths, int count);
Str dim_shown(Arena *arena, Dim dim);
Str paint_shown(Arena *arena, Paint paint);
Str rule_shown(Arena *arena, Rule rule);
Str inks_shown(Arena *arena, const int inks[4]);
Str pattern_shown(Arena *arena, const Pattern *pattern);

void dump_length(Dump *dump, const char *key, Length length);
void dump_number(Dump *dump, const char *key, int number);
void dump_flag(Dump *dump, const char *key, bool flag);
void dump_paint(Dump *dump, const char *key, Paint paint); // if there is one
void dump_open(Dump *dump, const char *key);
void dump_close(Dump *dump);

void dump_frames(Dump *dump, const Frames *frames);
void dump_master(Dump *dump, const Master *master);
void dump_paragraph(Dump *dump, const ParagraphStyle *style);
