"""Messages for machines against the files they speak of, and against each other.

    compare.py json LINES
    compare.py github ANNOTATIONS LINES
    compare.py sarif JUDGEMENT LOG LINES
"""
import json
import re
import sys

MEMBERS = {
    'schema', 'type', 'code', 'slug', 'level', 'message', 'file', 'line',
    'column', 'end_line', 'end_column', 'offset', 'length', 'path', 'object',
    'help', 'fixes', 'page', 'rendered'}
faults = []


def expect(right, words):
    if not right:
        faults.append(words)


def read_lines(path):
    records = [json.loads(line) for line in open(path, encoding='utf-8')]
    return [r for r in records if r['type'] == 'diagnostic'], \
           [r for r in records if r['type'] == 'summary']


def text_of(path):
    text = open(path, 'rb').read()
    return text[3:] if text.startswith(b'\xef\xbb\xbf') else text


def place_of(text, offset):
    before = text[:offset]
    start = before.rfind(b'\n') + 1
    return before.count(b'\n') + 1, len(before[start:].decode('utf-8', 'replace')) + 1


def check_json(path):
    messages, summaries = read_lines(path)
    expect(len(messages) > 200 and len(summaries) > 100, 'too few messages')
    for one in messages:
        name = f"{one['file']}:{one['line']} {one['code']}"
        expect(set(one) == MEMBERS, f'{name}: members {set(one) ^ MEMBERS}')
        expect(one['code'] in one['rendered'], f'{name}: rendered without its code')
        if one['file'] is None:
            continue
        text = text_of(one['file'])
        try:
            text.decode('utf-8')
        except UnicodeDecodeError:
            continue
        end = one['offset'] + one['length']
        expect(end <= len(text), f'{name}: ends behind the file')
        expect((one['line'], one['column']) == place_of(text, one['offset']),
               f'{name}: not at its offset')
        expect((one['end_line'], one['end_column']) == place_of(text, end),
               f'{name}: its end is not at its offset')
        for fix in one['fixes']:
            for edit in fix['edits']:
                expect(0 <= edit['offset'] <= edit['offset'] + edit['length'] <= len(text),
                       f'{name}: an edit outside the file')
    errors = sum(one['level'] == 'error' for one in messages)
    expect(errors == sum(s['errors'] for s in summaries), 'the sum of errors')


def unescape(text):
    return re.sub('%([0-9A-F]{2})', lambda m: chr(int(m[1], 16)), text)


def check_github(path, lines):
    messages, _ = read_lines(lines)
    said = [line for line in open(path, encoding='utf-8') if line.startswith('::')]
    expect(len(said) == len(messages), f'{len(said)} annotations of {len(messages)}')
    for line, one in zip(said, messages):
        found = re.match(r'::(notice|warning|error) ([^:]*)::(.*)$', line.rstrip('\n'))
        expect(found, f'no annotation: {line}')
        if not found:
            continue
        values = dict(value.split('=', 1) for value in found[2].split(','))
        expect(unescape(values.get('file', '')) == (one['file'] or ''), f'file of {line}')
        expect(values.get('line') == (str(one['line']) if one['file'] else None), f'line of {line}')
        expect(values['title'] == f"{one['code']} {one['slug']}", f'title of {line}')
        expect(unescape(found[3]).startswith(one['message']), f'message of {line}')


def check_sarif(judgement, log, lines):
    judged = json.load(open(judgement, encoding='utf-8'))
    for run in judged['runs']:
        for result in run.get('results', []):
            # Where to read of us is not said: we have no address.
            if result['ruleId'] != 'SARIF2005':
                faults.append(f"{result['ruleId']}: {result['message']}")
    messages, _ = read_lines(lines)
    runs = json.load(open(log, encoding='utf-8'))['runs']
    results = [(run, result) for run in runs for result in run['results']]
    expect(len(results) == len(messages), f'{len(results)} results of {len(messages)}')
    for (run, result), one in zip(results, messages):
        rule = run['tool']['driver']['rules'][result['ruleIndex']]
        expect(rule['id'] == result['ruleId'] == one['code'], f"rule of {one['code']}")
        expect(rule['properties']['zh'] and rule['properties']['en'], f"words of {one['code']}")
        expect(result['message']['text'] == one['message'], f"message of {one['code']}")
        expect(bool(result.get('fixes')) == bool(one['fixes']), f"fixes of {one['code']}")
        if one['file']:
            region = result['locations'][0]['physicalLocation']['region']
            expect((region['startLine'], region['startColumn']) == (one['line'], one['column']),
                   f"region of {one['code']}")


{'json': check_json, 'github': check_github, 'sarif': check_sarif}[sys.argv[1]](*sys.argv[2:])
for fault in faults[:20]:
    print(fault)
sys.exit(len(faults) > 0)
