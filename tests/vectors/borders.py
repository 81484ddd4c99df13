#!/usr/bin/env python3
"""The rows of a table again with borders of elements between all characters.

    tests/vectors/borders.py MARK TABLE >OTHER

MARK is link, b, i or code; every second character is put into [MARK]{…}.
Rows that have marks of their own are left out.  What is expected stays."""
import sys
import unicodedata


def graphemes(text):
    parts = []
    for c in text:
        joined = unicodedata.category(c) in ('Mn', 'Me', 'Cf')
        if parts and (joined and c != '\u00AD' or parts[-1] == '\\'):
            parts[-1] += c
        else:
            parts.append(c)
    return parts


def main():
    mark, table = sys.argv[1:]
    for number, line in enumerate(open(table, encoding='utf-8')):
        cells = line.rstrip('\n').split('\t')
        if number and (cells[1] != 'line' or ']{' in cells[4]
                       or '}' in cells[4]):
            continue
        if number:
            cells[4] = ''.join(
                part if i % 2 or part.startswith('\\')
                else '[%s]{%s}' % (mark, part)
                for i, part in enumerate(graphemes(cells[4])))
        print('\t'.join(cells))


main()
