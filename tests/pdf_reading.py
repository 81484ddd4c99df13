"""What three independent readers see in a PDF: its text, its lines, its
boxes, its ink.  Used by tests/pdf and tests/vectors/props."""
import glob
import html
import json
import os
import re
import struct
import subprocess
import tempfile


def run(*words, **options):
    return subprocess.run([str(word) for word in words], capture_output=True,
                          **options)


def output(*words):
    done = run(*words)
    if done.returncode:
        raise RuntimeError('%s: %s' % (words[0], done.stderr.decode()[-500:]))
    return done.stdout.decode('utf-8')


def solid(text):
    """Without any blanks."""
    return ''.join(text.split()).replace('\u00a0', '')


def page_count(pdf):
    return int(re.search(r'Pages:\s+(\d+)', output('pdfinfo', pdf)).group(1))


def boxes(pdf, page):
    """Each box of a page as left, bottom, right, top in points."""
    said = output('pdfinfo', '-box', '-f', page, '-l', page, pdf)
    found = re.findall(r'(\w+Box):((?:\s+-?[\d.]+){4})', said)
    return {name: [float(n) for n in four.split()] for name, four in found}


def poppler_text(pdf, page, area=None, drawn=False):
    """Of a whole page, or of left, top, right, bottom in points; in poppler's
    order of reading, or in the order in which it was drawn."""
    crop = ['-raw'] if drawn else []
    if area:
        left, top, right, bottom = [round(n) for n in area]
        crop += ['-x', left, '-y', top, '-W', right - left, '-H', bottom - top]
    return output('pdftotext', '-f', page, '-l', page, '-r', 72, '-nopgbrk',
                  *crop, pdf, '-')


class Char:
    """A character as MuPDF places it; x and y of its origin, in points."""

    def __init__(self, text, x, y, right, size):
        self.text, self.x, self.y = text, x, y
        self.right, self.size = right, size


def mupdf_chars(pdf):
    """The characters of each page, in MuPDF's order of reading."""
    said = output('mutool', 'draw', '-q', '-F', 'stext', pdf)
    pages = []
    for page in re.split(r'<page\b', said)[1:]:
        chars, size = [], 0.0
        for tag in re.finditer(r'<font [^>]*size="([\d.]+)"|<char ([^>]*)/>',
                               page):
            if tag.group(1):
                size = float(tag.group(1))
                continue
            values = dict(re.findall(r'(\w+)="([^"]*)"', tag.group(2)))
            text = html.unescape(values['c'])
            if text.strip():
                right = float(values['quad'].split()[2])
                chars.append(Char(text, float(values['x']),
                                  float(values['y']), right, size))
        pages.append(chars)
    return pages


def lines(chars):
    """Runs of characters on one baseline, without a gap of a column."""
    rows = {}
    for char in sorted(chars, key=lambda c: c.y):
        row = next((y for y in rows if abs(y - char.y) < 1), char.y)
        rows.setdefault(row, []).append(char)
    found = []
    for row in rows.values():
        row.sort(key=lambda c: c.x)
        line = [row[0]]
        for char in row[1:]:
            if char.x - line[-1].right > 1.2 * max(char.size, line[-1].size):
                found.append(line)
                line = []
            line.append(char)
        found.append(line)
    return found


def gray_pages(viewer, pdf, pages, folder):
    """Each page in 256 greys at 150 dpi, as (width, height, bytes)."""
    name = os.path.join(folder, viewer + '-%d.pgm')
    if viewer == 'poppler':
        output('pdftoppm', '-r', 150, '-gray', pdf, name[:-7])
    elif viewer == 'mupdf':
        output('mutool', 'draw', '-q', '-r', 150, '-c', 'gray', '-F', 'pgm',
               '-o', name, pdf)
    else:
        output('gs', '-q', '-dSAFER', '-dBATCH', '-dNOPAUSE', '-r150',
               '-sDEVICE=pgmraw', '-dTextAlphaBits=4', '-dGraphicsAlphaBits=4',
               '-o', name, pdf)
    width = len(str(pages))
    for page in range(1, pages + 1):
        path = name % page
        if viewer == 'poppler':
            path = name[:-6] + '%0*d.pgm' % (width, page)
        with open(path, 'rb') as file:
            data = file.read()
        head = re.match(rb'P5\s+(?:#.*\n)?(\d+)\s+(\d+)\s+(?:#.*\n)?(\d+)\s',
                        data)
        yield int(head.group(1)), int(head.group(2)), data[head.end():]
        os.remove(path)


def mask(page, width, height, below):
    """A bit in each byte of one great number where a pixel is dark."""
    own_width, _, data = page
    table = bytes(int(grey < below) for grey in range(256))
    rows = (data[y * own_width:y * own_width + width].translate(table)
            for y in range(height))
    return int.from_bytes(b''.join(rows), 'little')


def spread(bits, width):
    """By one pixel to every side."""
    bits |= bits << 8 | bits >> 8
    row = 8 * width
    return bits | bits << row | bits >> row


def ink_apart(one, other):
    """Pixels that are clearly dark in one picture, while in the other neither
    they nor their neighbours have any ink to speak of; three in a row, since
    one alone is a rounded corner, not a mark or a rule that is missing."""
    width, height = min(one[0], other[0]), min(one[1], other[1])
    apart = 0
    for a, b in ((one, other), (other, one)):
        dark = mask(a, width, height, 104)
        near = spread(mask(b, width, height, 216), width)
        lone = dark & ~near
        row = 8 * width
        apart += (lone & lone << 8 & lone >> 8
                  | lone & lone << row & lone >> row).bit_count()
    return apart


def viewers_differ(pdf):
    """For each page where two viewers draw something else, a line."""
    count = page_count(pdf)
    said = []
    with tempfile.TemporaryDirectory() as folder:
        views = [gray_pages(viewer, pdf, count, folder)
                 for viewer in ('poppler', 'mupdf', 'ghostscript')]
        for number, (a, b, c) in enumerate(zip(*views), 1):
            for pair, one, other in (('poppler, mupdf', a, b),
                                     ('poppler, ghostscript', a, c)):
                apart = ink_apart(one, other)
                same_size = abs(one[0] - other[0]) < 2 > abs(one[1] - other[1])
                if apart or not same_size:
                    said.append('page %d: %s: %d pixels apart'
                                % (number, pair, apart))
    return said


def objects(pdf):
    """Every dictionary of the file."""
    tree = json.loads(output('qpdf', '--json', '--json-key=qpdf', pdf))
    for entry in tree['qpdf'][1].values():
        value = entry.get('value', entry.get('stream', {}).get('dict'))
        if isinstance(value, dict):
            yield value


def inked_plates(pdf, folder):
    """Names of the plates that have ink on some page, by Ghostscript."""
    run('gs', '-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-sDEVICE=tiffsep',
        '-r36', '-sCompression=none', '-sOutputFile=%s/plate%%03d.tif' % folder, pdf)
    short = {'Cyan': 'C', 'Magenta': 'M', 'Yellow': 'Y', 'Black': 'K'}
    inked = set()
    for path in glob.glob(folder + '/plate*(*).tif'):
        name = re.search(r'\((.*)\)\.tif$', path).group(1)
        if darkest(path) < 255:
            inked.add(short.get(name, name))
        os.remove(path)
    return inked


def darkest(path):
    """The least grey of a TIFF that is not packed."""
    with open(path, 'rb') as file:
        data = file.read()
    at, = struct.unpack('<I', data[4:8])
    count, = struct.unpack('<H', data[at:at + 2])
    tags = {}
    for entry in range(count):
        tag, kind, n, value = struct.unpack(
            '<HHII', data[at + 2 + 12 * entry:at + 14 + 12 * entry])
        size = {3: 2, 4: 4}.get(kind, 1)
        start = at + 10 + 12 * entry if n * size <= 4 else value
        if kind in (3, 4):
            tags[tag] = struct.unpack('<%d%s' % (n, 'HI'[kind == 4]),
                                      data[start:start + n * size])
    return min(min(data[start:start + n])
               for start, n in zip(tags[273], tags[279]))
