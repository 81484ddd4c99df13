"""What the gaps of a line must be: a second model of TYPOGRAPHY C01 to D05 for
mainland Chinese, written from the rules and not from the compiler.

faults(lines, measure, indent) names the first glyph of each line that does not
stand where the model has it.  The test font's Latin is half an em wide."""
import re

OPENING, CLOSING = set('《（〈「『【〔'), set('》）〉」』】〕')
COMMAS, STOPS = set('，、；：'), set('。！？')
WORD, BRACKET, COMMA, LATIN, STOP = range(5)  # the order of squeezing
REACH = 0.012


class Gap:
    """Between two cells: as it is naturally, and as narrow and wide as it may
    be at its turn; `even` gaps share what is left."""

    def __init__(self, natural, rank=None, least=None, most=None, even=False):
        self.natural = natural
        self.rank = rank
        self.least = natural if least is None else least
        self.most = natural if most is None else most
        self.even = even


def kind_of(glyph):
    c = glyph['c'][0]
    if c in '“‘':
        return 'open' if glyph.get('full') else 'latin'
    if c in '”’':
        return 'close' if glyph.get('full') else 'latin'
    if '\u4e00' <= c <= '\u9fff':
        return 'han'
    if glyph['c'] == '—':
        return 'connector'
    for kind, marks in (('open', OPENING), ('close', CLOSING),
                        ('comma', COMMAS), ('stop', STOPS), ('middle', '·'),
                        ('connector', '～'), ('long', '—…'), ('sign', '℃'),
                        ('blank', ' ')):
        if c in marks:
            return kind
    return 'latin'


WIDTHS = {'han': 1, 'open': 0.5, 'close': 0.5, 'comma': 0.5, 'stop': 0.5,
          'middle': 0.5, 'connector': 1, 'sign': 1, 'blank': 0}
ENDS = ('close', 'comma', 'stop')
NARROW = ('latin', 'blank')


def joined(line):
    """Two dashes or dots that were drawn apart are one cell."""
    cells = []
    for glyph in line:
        same = cells and len(cells[-1]['c']) == 1 and \
            glyph['c'] == cells[-1]['c'] and glyph['c'] in '—…'
        if same:
            cells[-1]['c'] += glyph['c']
        else:
            cells.append(dict(glyph))
    return cells


class Line:
    def __init__(self, line):
        self.cells = joined(line)
        self.kinds = [kind_of(cell) for cell in self.cells]
        self.widths = [WIDTHS.get(kind) if kind in WIDTHS else
                       len(cell['c']) * (1 if kind == 'long' else 0.5)
                       for cell, kind in zip(self.cells, self.kinds)]
        self.gaps = [self.gap(i) for i in range(len(self.cells) - 1)]
        for i in range(1, len(self.cells) - 1):
            if self.kinds[i] == 'blank':
                self.gaps[i - 1] = Gap(0)
                self.gaps[i] = self.blank(i)

    def text(self, i):
        return self.cells[i]['c']

    def is_latin(self, i, step):
        """E02: a letter, a digit, or a sign that touches one."""
        while 0 <= i < len(self.cells) and self.kinds[i] == 'latin':
            if self.text(i)[0].isalnum():
                return True
            if self.text(i)[0] not in '%°¥#&@+=−':
                return False
            i += step
        return False

    def meets(self, left, right):
        return self.kinds[left] == 'han' and self.is_latin(right, 1) or \
            self.kinds[right] == 'han' and self.is_latin(left, -1)

    def gap(self, i):
        left, right = self.kinds[i], self.kinds[i + 1]
        before = 0.5 if left in ENDS else 0
        after = 0.5 if right == 'open' else 0
        if left in ENDS and right in ENDS + ('open', 'middle', 'connector'):
            before = 0
        elif left in ('open', 'middle', 'connector') and right == 'open':
            after = 0
        even = self.is_even(i)
        if self.meets(i, i + 1):
            return Gap(0.25, LATIN, 0.125, 0.5, even)
        natural = before + after
        if after:
            return Gap(natural, BRACKET, natural - after, even=even)
        if before:
            rank = {'close': BRACKET, 'comma': COMMA, 'stop': STOP}[left]
            return Gap(natural, rank, natural - before, even=even)
        return Gap(natural, even=even)

    def is_even(self, i):
        """D05."""
        left, right = self.kinds[i], self.kinds[i + 1]
        bound = left == 'open' or right in ENDS + ('sign', 'blank') or \
            {'middle', 'connector'} & {left, right} or \
            (right == 'latin' and self.text(i + 1)[0] in '%°') or \
            (left == right == 'long' and
             self.text(i)[0] == self.text(i + 1)[0])
        return not bound and not (left in NARROW and right in NARROW)

    def blank(self, i):
        if self.meets(i - 1, i + 1):
            return Gap(0.25, LATIN, 0.125, 0.5, True)
        if self.text(i - 1).isdigit() and self.text(i + 1) == 'k':  # 5 km
            return Gap(0.25)
        if 'han' == self.kinds[i - 1] == self.kinds[i + 1]:
            return Gap(0.5, even=True)
        return Gap(0.5, WORD, 0.25, 0.5, True)


def given(limits, amount):
    """D04: equal amounts; where one has all it can take the rest goes on."""
    got = [0.0] * len(limits)
    open_ = [i for i, limit in enumerate(limits) if limit > 1e-9]
    while amount > 1e-9 and open_:
        share = min(amount / len(open_),
                    min(limits[i] - got[i] for i in open_))
        for i in open_:
            got[i] += share
        amount -= share * len(open_)
        open_ = [i for i in open_ if limits[i] - got[i] > 1e-9]
    return got, amount


def adjusted(gaps, room, last):
    """The gaps of a line that has so much room."""
    widths = [gap.natural for gap in gaps]
    rounds = []
    if room < 0:
        rounds = [[gap.natural - gap.least if gap.rank == rank else 0
                   for gap in gaps] for rank in range(5)]
    elif not last:
        rounds = [[gap.most - gap.natural if gap.rank == rank else 0
                   for gap in gaps] for rank in (WORD, LATIN)]
        rounds.append([1e9 if gap.even else 0 for gap in gaps])
    left = abs(room)
    for limits in rounds:
        got, left = given(limits, left)
        widths = [width + (share if room > 0 else -share)
                  for width, share in zip(widths, got)]
    return widths


def fault_of(line, measure, last, indent):
    model = Line(line)
    natural = sum(model.widths) + sum(gap.natural for gap in model.gaps)
    gaps = adjusted(model.gaps, measure - indent - natural, last)
    pen = indent
    for i, cell in enumerate(model.cells):
        kind = model.kinds[i]
        told = kind in ('han', 'long') or \
            (kind == 'latin' and (i == 0 or model.kinds[i - 1] != 'latin'))
        if told and abs(cell['x'] - pen) > REACH:
            return '%s stands at %.3f and not at %.3f' % (cell['c'], cell['x'],
                                                          pen)
        pen += model.widths[i] + (gaps[i] if i < len(gaps) else 0)
    return None


def beyond(line):
    """What the model does not know: marks read as Latin, other widths."""
    words = ''.join(glyph['c'] for glyph in line)
    return any(not glyph.get('full', True) for glyph in line) or bool(
        re.search('°|  |， |[ -~]·|·[ -~]|[ -~][…—]+([ -~]|$)|^[…—]+[ -~]', words))


def faults(lines, measure, indent):
    found = []
    for i, line in enumerate(lines):
        if not beyond(line):
            fault = fault_of(line, measure, i + 1 == len(lines),
                             0 if i else indent)
            found += ['line %d: %s' % (i + 1, fault)] if fault else []
    return found
