"""How evenly lines are set in the style base: the figures by which setters of
Chinese are compared, for a text at some measures, each with its bound."""
import json
import re
import statistics
import subprocess

# Of the article and the text made for it, at each measure: squared stretch of
# all lines, the loosest line, the share of lines with a mark below 0.7 em.
BOUNDS = {45: (0.002, 0.03, 0.01), 30: (0.030, 0.12, 0.03),
          22: (0.250, 0.40, 0.08)}
ROW = '%d/%d\tline\t-\t-\t%s\t%d\tzh-Hans\t-\n'
HEAD = 'id\tkind\trule\tset\ttext\tmeasure_em\tlang\tsettings\n'
MARKS = set('，。、；：？！）》〉」』】〕”’（《〈「『【〔“‘')


def is_han(glyph):
    return '\u4e00' <= glyph['c'][0] <= '\u9fff'


def is_mark(glyph):
    return glyph['c'] in MARKS and glyph.get('full', True)


def steps(line):
    return [(left, right, right['x'] - left['x'])
            for left, right in zip(line, line[1:])]


def stretch(line):
    gaps = [step - 1 for left, right, step in steps(line)
            if is_han(left) and is_han(right)]
    return statistics.mean(gaps) if gaps else 0


def is_pressed(line):
    return any(left['c'] in '，、。；' and is_han(right) and step < 0.699
               for left, right, step in steps(line))


def white(line, measure):
    """Beside marks at the ends of a line that is not the first or last."""
    first, last = line[0], line[-1]
    return max(first['ink'][0] if is_mark(first) else 0,
               measure - last['ink'][1] if is_mark(last) else 0)


def figures(paragraphs, measure):
    full = [line for lines in paragraphs for line in lines[:-1]]
    inner = [line for lines in paragraphs for line in lines[1:-1]]
    ends = [[glyph for glyph in lines[-1] if glyph['c'] not in MARKS]
            for lines in paragraphs if len(lines) > 1]
    parted = [1 for lines in paragraphs for a, b in zip(lines, lines[1:])
              if re.search('[0-9][余多万]?$', a[-1]['c']) and is_han(b[0])]
    loose = [stretch(line) for line in full]
    return {'lines': len(full), 'squared': sum(one * one for one in loose),
            'loosest': max(loose), 'pressed': sum(map(is_pressed, full)),
            'short': sum(len(end) <= 2 for end in ends), 'parted': len(parted),
            'white': max(white(line, measure) for line in inner)}


def set_all(wkpdf, style, texts, folder):
    table = folder + '/sums.tsv'
    with open(table, 'w', encoding='utf-8') as out:
        out.write(HEAD)
        for n, text in enumerate(texts):
            for measure in BOUNDS:
                out.write(ROW % (n, measure, text, measure))
    done = subprocess.run([wkpdf, 'lines', '--style', style, '--vectors',
                           table], capture_output=True, check=True)
    return json.loads(done.stdout)


def faults(wkpdf, style, texts, folder):
    """Says the figures; what is beyond its bound is a fault."""
    all_ = set_all(wkpdf, style, texts, folder)
    for measure, (squared, loosest, pressed) in BOUNDS.items():
        of = figures([all_['%d/%d' % (n, measure)]['lines']
                      for n in range(len(texts))], measure)
        print('%d em: %d lines, squared stretch %.4f, loosest %.3f em, %d with '
              'a mark below 0.7 em, %d short ends, %d numbers parted, white '
              'beside marks %.3f em' % (
                  measure, of['lines'], of['squared'], of['loosest'],
                  of['pressed'], of['short'], of['parted'], of['white']))
        if (of['squared'] > squared or of['loosest'] > loosest or
                of['pressed'] > pressed * of['lines'] or of['white'] > 0.01):
            yield 'lines of %d em are less even than they were' % measure
