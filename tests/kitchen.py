"""Every kind of block and every word for its layout stand in the kitchen sink,
and every part that is derived stands in its PDF's outline.

    tests/kitchen.py build/wkpdf"""
import re
import subprocess
import sys

import yaml

FOLDER = 'examples/'
LAYOUTS = ('events.layout photos.layout chart.type list.style note.kind '
           'break.at derived.part').split()


def blocks(body):
    for block in body:
        if isinstance(block, str):
            yield 'p', {}
            continue
        kind, = (key for key in block if not key.startswith('x-'))
        if kind != 'include':
            yield kind, block[kind]
            continue
        yield kind, {}
        yield from blocks(load(block[kind]))


def load(path):
    with open(FOLDER + path, encoding='utf-8') as file:
        return yaml.safe_load(file)


def main(wkpdf):
    sink = load('kitchen-sink.yaml')
    found = []
    for section in sink['sections']:
        if 'include' in section:
            section = load(section['include'])
        found += blocks(section['body'])
    seen = {kind for kind, _ in found}
    missing = []
    kinds = re.findall(r'^  (\w+)', said(wkpdf, 'explain', '--blocks'), re.M)
    return seen, found


def said(*command):
    return subprocess.run(command, capture_output=True, text=True,
                          check=True).stdout
