"""Rules of PDF/X, of the Ghent Workgroup and of print shops that a file can be
judged by, beside the claims that tests/standards looks at.  Used by it and by
tests/printing."""
import re

TOKEN = re.compile(rb'\((?:\\.|[^\\()])*\)|<<|>>|<[0-9A-Fa-f\s]*>|/[^\s()<>'
                   rb'\[\]{}/%]+|\[|\]|[^\s()<>\[\]{}/%]+', re.S)
NUMBER = re.compile(r'[-+]?(?:\d+\.?\d*|\.\d+)$')
# A swatch by any other paper is the same ink.
PAPERS = re.compile(r' (?:C|U|M|CV|CVC|CVU|CP|UP|EC|TP)$')


def plain(text):
    return text[2:] if str(text)[:2] in ('u:', 'b:') else text


def dictionaries(pdf):
    for name, entry in pdf.objects.items():
        value = entry.get('value', entry.get('stream', {}).get('dict'))
        if isinstance(value, dict):
            yield name, value


def inner(value):
    """A dictionary and all that stand in it directly."""
    if isinstance(value, dict):
        yield value
        for each in value.values():
            yield from inner(each)
    elif isinstance(value, list):
        for each in value:
            yield from inner(each)


def file_faults(pdf, kind):
    with open(pdf.path, 'rb') as file:
        data = file.read()
    if '/Encrypt' in pdf.trailer:
        yield 'encrypted'
    old = kind in ('x1a', 'x3')
    if old and (b'/ObjStm' in data or b'/XRef' in data):
        yield 'object streams'
    if pdf.press:
        for key in '/OpenAction', '/AA', '/AcroForm':
            if key in pdf.catalog:
                yield 'catalog has ' + key
        names = pdf.value(pdf.catalog.get('/Names')) or {}
        for key in '/JavaScript', '/EmbeddedFiles':
            if key in names:
                yield 'names have ' + key
    wishes = pdf.value(pdf.catalog.get('/ViewerPreferences')) or {}
    for key in '/ViewArea', '/ViewClip', '/PrintArea', '/PrintClip':
        if wishes.get(key) not in (None, '/MediaBox', '/BleedBox'):
            yield key


def filter_names(value):
    found = value.get('/Filter', [])
    return [found] if isinstance(found, str) else found


def dictionary_faults(pdf, name, value, kind):
    old = kind in ('x1a', 'x3')
    filters = filter_names(value)
    if '/LZWDecode' in filters:
        yield name + ': LZW'
    if old and set(filters) & {'/JBIG2Decode', '/JPXDecode'}:
        yield name + ': %s' % filters
    if pdf.press:
        for key in '/HTP', '/HalftoneName', '/SeparationInfo', '/Alternates', \
                '/OPI', '/Ref', '/OC':
            if key in value:
                yield '%s: %s' % (name, key)
        if value.get('/Subtype') == '/PS':
            yield name + ': PostScript'
        if value.get('/TR2') not in (None, '/Default'):
            yield name + ': /TR2'
    if '/Filter' in value and '/F' in value:
        yield name + ': external stream'
    if value.get('/Type') == '/ExtGState' and value.get('/OPM') not in (1,):
        yield name + ': OPM'
    if re.search('Courier', str(value.get('/BaseFont', ''))):
        yield name + ': Courier'
    if value.get('/Subtype') == '/Image':
        yield from image_faults(pdf, name, value, kind)


def image_faults(pdf, name, value, kind):
    if not pdf.press:
        return
    space = pdf.value(value.get('/ColorSpace'))
    if space == '/DeviceRGB':
        yield name + ': picture in DeviceRGB'
    if isinstance(space, list) and space[0] == '/ICCBased':
        profile = pdf.value(space[1])
        if kind == 'x1a' or profile.get('/N') == 4:
            yield name + ': picture with a profile'
    if kind in ('x1a', 'x3') and value.get('/BitsPerComponent') == 16:
        yield name + ': 16 bits'


def spot_faults(pdf):
    spots = set()
    for _, value in dictionaries(pdf):
        for one in value.values():
            space = pdf.value(one)
            if isinstance(space, list) and space and space[0] == '/Separation':
                if space[1] in ('/Cyan', '/Magenta', '/Yellow', '/Black'):
                    yield 'spot called %s' % space[1]
                if pdf.value(space[2]) not in ('/DeviceCMYK', '/DeviceGray'):
                    yield 'alternate of %s' % space[1]
                spots.add(space[1])
    stems = [PAPERS.sub('', spot).lower() for spot in spots]
    for stem in set(stems):
        if stems.count(stem) > 1:
            yield 'one ink by two names: %s' % stem


def size_faults(pdf):
    sizes = set()
    for number, name in enumerate(pdf.pages, 1):
        page = pdf.value(name)
        trim = pdf.value(page.get('/TrimBox'))
        if trim:
            sizes.add((round(trim[2] - trim[0], 1),
                       round(trim[3] - trim[1], 1)))
        if page.get('/Rotate'):
            yield 'page %d: turned' % number
    if len(sizes) > 1:
        yield 'pages of %d sizes' % len(sizes)


class State:
    """What of the graphics state decides about ink."""

    def __init__(self, other=None):
        self.__dict__.update(other.__dict__ if other else {
            'fill': (0, 0, 0, 1), 'stroke': (0, 0, 0, 1), 'op': False,
            'OP': False, 'width': 1, 'size': 0, 'scale': 1, 'text': 1})


def content_faults(pdf, number, page):
    """Black type below 12 pt and black lines below 2 pt overprint; white never
    does."""
    resources = pdf.value(page.get('/Resources')) or {}
    graphics = pdf.value(resources.get('/ExtGState')) or {}
    state, saved, operands = State(), [], []
    data = b''.join(pdf.stream(one) for one in
                    ([page['/Contents']] if isinstance(page['/Contents'], str)
                     else page['/Contents']))
    for token in TOKEN.findall(data):
        word = token.decode('latin-1')
        if NUMBER.match(word) or word[0] in '/<([>])':
            operands.append(word)
            continue
        numbers = [float(one) for one in operands if NUMBER.match(one)]
        black = (0, 0, 0, 1)
        if word == 'q':
            saved.append(State(state))
        elif word == 'Q' and saved:
            state = saved.pop()
        elif word == 'k':
            state.fill = tuple(numbers[-4:])
        elif word == 'K':
            state.stroke = tuple(numbers[-4:])
        elif word in ('rg', 'g', 'scn', 'sc'):
            state.fill = None
        elif word in ('RG', 'G', 'SCN', 'SC'):
            state.stroke = None
        elif word == 'w':
            state.width = numbers[-1]
        elif word == 'cm':
            state.scale *= abs(numbers[0] * numbers[3] -
                               numbers[1] * numbers[2]) ** .5
        elif word == 'gs':
            found = pdf.value(graphics.get(operands[-1])) or {}
            state.op = found.get('/op', state.op)
            state.OP = found.get('/OP', state.OP)
        elif word == 'Tf':
            state.size = numbers[-1]
        elif word == 'Tm':
            state.text = abs(numbers[0] * numbers[3] -
                             numbers[1] * numbers[2]) ** .5
        elif word in ('Tj', 'TJ') and state.fill is not None:
            size = state.size * state.text * state.scale
            if state.fill == black and size < 12 and not state.op:
                yield 'page %d: black type knocks out' % number
            if not any(state.fill) and state.op:
                yield 'page %d: white type overprints' % number
        elif word in ('f', 'F', 'f*', 'B', 'B*') and state.fill is not None:
            if not any(state.fill) and state.op:
                yield 'page %d: white overprints' % number
        if word in ('S', 's', 'B', 'B*') and state.stroke == black and \
                state.width * state.scale < 2 and not state.OP:
            yield 'page %d: a black line knocks out' % number
        operands = []


def press_faults(pdf, kind):
    yield from file_faults(pdf, kind)
    for name, value in dictionaries(pdf):
        for one in inner(value):
            yield from dictionary_faults(pdf, name, one, kind)
    yield from size_faults(pdf)
    if not pdf.press:
        return
    yield from spot_faults(pdf)
    for number, name in enumerate(pdf.pages, 1):
        yield from content_faults(pdf, number, pdf.value(name))
