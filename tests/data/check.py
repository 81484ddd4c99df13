"""Data that wkpdf gives beside its pages, against the report and against each
other.

    check.py WKPDF FOLDER
"""
import csv
import ctypes
import ctypes.util
import io
import json
import os
import re
import subprocess
import sys

import yaml

wkpdf, folder = sys.argv[1:]
ours = os.path.realpath(os.path.join(os.path.dirname(__file__), '..', '..'))
report = os.path.join(ours, 'reports', '2024.yaml')
sink = os.path.join(ours, 'examples', 'kitchen-sink.yaml')
counted = [0, 0]


def expect(right, words):
    counted[0 if right else 1] += 1
    if not right:
        print(f'WRONG {words}'[:600])


def run(*words):
    done = subprocess.run([wkpdf, *words], capture_output=True, cwd=folder, check=False)
    expect(done.returncode == 0, f'{words}: {done.stderr.decode()}')
    return done.stdout


def dump(what, form, path, lang='zh'):
    return run('dump', '--what', what, '--format', form, '--lang', lang, path)


# Every kind of data says the same in every form.
whats = ['events', 'people', 'units', 'partners', 'media', 'counts', 'links', 'text',
         'outline', 'index', 'fonts', 'images', 'colours', 'boxes']
kept = {}
for what in whats:
    for path in (report, sink):
        records = kept[what, path] = json.loads(dump(what, 'json', path))
        raw = dump(what, 'csv', path)
        expect(raw.startswith(b'\xef\xbb\xbf') and raw.endswith(b'\r\n'), f'{what}: CSV for WPS')
        rows = list(csv.reader(io.StringIO(raw[3:].decode('utf-8'), newline='')))
        same = [['' if v is None else str(v) for v in record.values()] for record in records]
        bare = [[re.sub("^'(?=[=+@])", '', v) for v in row] for row in rows[1:]]
        numbers = [[re.sub(r'(\.\d*?)0+$', r'\1', v).rstrip('.') if re.match(r'^-?\d+\.\d+$', v) else v
                    for v in row] for row in bare]
        wanted = [[re.sub(r'(\.\d*?)0+$', r'\1', v).rstrip('.') if re.match(r'^-?\d+\.\d+$', v) else v
                   for v in row] for row in same]
        expect(numbers == wanted, f'{what} of {path}: CSV and JSON differ')
        expect(all(re.search('[^ -~]', name) or name.isascii() for name in rows[0]) and rows[0],
               f'{what}: heads')
        expect((yaml.safe_load(dump(what, 'yaml', path)) or []) == records,
               f'{what} of {path}: YAML and JSON differ')
        lines = dump(what, 'text', path).decode('utf-8').count('\n')
        expect(lines >= len(records), f'{what} of {path}: {lines} lines of {len(records)}')
    expect(kept[what, sink] or what == 'images', f'{what}: nothing of the kitchen sink')

# A file is written in the form that its name says.
for name, form in (('a.csv', 'csv'), ('a.yaml', 'yaml'), ('a.json', 'json'), ('a.txt', 'text')):
    run('dump', '--what', 'events', '--lang', 'zh', '-o', name, report)
    expect(open(os.path.join(folder, name), 'rb').read() == dump('events', form, report), name)

# What the report has is there.
source = yaml.safe_load(open(report, encoding='utf-8'))
events = kept['events', report]
expect(len(events) == 19, f'{len(events)} events')
expect([e['number'] for e in events] == list(range(1, 20)), 'numbers of events')
final = next(e for e in events if e['id'] == 'xinchuang-final')
expect(final['kind_label'] == '竞赛' and final['hosts'] == '人工智能学院（信创产业学院）'
       and final['counts'] == '35所 高职院校；562名 选手', f'the final: {final}')
expect([u['name'] for u in kept['units', report]][:2] == ['学校', '光电与信息工程学院'], 'units')
person = kept['people', report][0]
expect(person['name'] == '鄢烈洲' and person['events'] >= 2
       and person['title'] == '学校党委书记、校长', f'a person: {person}')
expect([p['unit'] for p in kept['people', report]][-1] == '智能商务学院', 'the unit of a person')
expect(kept['partners', report][0]['kind'] == 'university', 'the kind of a partner')
expect([r['value'] for r in kept['counts', report] if r['unit'] == '所'] == [35], 'counts')
text = ''.join(r['text'] for r in kept['text', report])
seed = open(os.path.join(ours, 'tests', 'seed.txt'), encoding='utf-8').read()
blank = re.compile('[\\s\u00a0\u3000]')
for sentence in re.findall('[^。；\n]+[。；]?', re.sub('^【.*?】', '', seed)):
    expect(blank.sub('', sentence) in blank.sub('', text), f'not in the text: {sentence}')
headings = [r['title'] for r in kept['outline', report]]
for section in source['sections']:
    expect(section['heading'] in headings, f"not in the outline: {section['heading']}")

# Each piece of a page leads to where it was written.
run(report, '-o', 'a.pdf', '--map', '--synctex', '--deps', '--deps-format', 'json')
boxes = [json.loads(line) for line in open(os.path.join(folder, 'a.pdf.map.jsonl'), encoding='utf-8')]
expect(len(boxes) > 100 and len(boxes) == len(kept['boxes', report]), f'{len(boxes)} boxes')
lines = {}
right = 0
for box in boxes:
    if box['file'] not in lines:
        lines[box['file']] = open(os.path.join(folder, box['file']), encoding='utf-8').read().split('\n')
    line = lines[box['file']][box['line'] - 1]
    right += line[box['column'] - 1:].startswith(box['text'][:1].strip() or ' ')
expect(right >= 0.95 * len(boxes), f'{right} of {len(boxes)} boxes begin at their place')

# And viewers that know SyncTeX find it as well.
synctex = ctypes.CDLL(ctypes.util.find_library('synctex') or 'libsynctex.so.2')
for name in ('synctex_scanner_new_with_output_file', 'synctex_scanner_next_result'):
    getattr(synctex, name).restype = ctypes.c_void_p
synctex.synctex_scanner_new_with_output_file.argtypes = [ctypes.c_char_p, ctypes.c_char_p, ctypes.c_int]
synctex.synctex_edit_query.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_float, ctypes.c_float]
synctex.synctex_scanner_next_result.argtypes = [ctypes.c_void_p]
synctex.synctex_node_line.argtypes = [ctypes.c_void_p]
scanner = synctex.synctex_scanner_new_with_output_file(os.path.join(folder, 'a.pdf').encode(), None, 1)
expect(scanner, 'the SyncTeX file is not understood')
sizes = subprocess.run(['pdfinfo', '-box', os.path.join(folder, 'a.pdf')], capture_output=True,
                       text=True, check=True).stdout
trim = [float(n) for n in re.search(r'TrimBox: *([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+)', sizes).groups()]
around = trim[0]
found = asked = 0
for box in boxes if scanner else []:
    if box['kind'] != 'text' or box['width'] < 20:
        continue
    asked += 1
    h = box['x'] + box['width'] / 2 + around
    v = box['y'] + box['height'] / 2 + around
    if synctex.synctex_edit_query(scanner, box['page'], h, v) > 0:
        node = synctex.synctex_scanner_next_result(scanner)
        found += synctex.synctex_node_line(node) == box['line']
expect(asked > 50 and found >= 0.95 * asked, f'SyncTeX finds {found} of {asked}')

# Dependencies in each form name the same files.
as_json = json.load(open(os.path.join(folder, 'a.pdf.d'), encoding='utf-8'))
run(report, '-o', 'a.pdf', '--deps-format', 'zero')
as_zero = open(os.path.join(folder, 'a.pdf.d'), encoding='utf-8').read().split('\0')
run(report, '-o', 'a.pdf', '--deps')
as_make = open(os.path.join(folder, 'a.pdf.d'), encoding='utf-8').read()
expect(as_json['outputs'] == ['a.pdf'] and len(as_json['inputs']) > 5, f'{as_json}')
expect(as_zero == as_json['inputs'] + [''], 'zero')
expect(all(path.replace(' ', '\\ ') + ':' in as_make for path in as_json['inputs']), 'make')

print(f'data: {counted[0]} ok, {counted[1]} wrong, 0 skipped')
sys.exit(counted[1] > 0)
