"""What wkpdf accepts, its JSON Schema accepts: every report and every style of
ours, the cases included.  And the schemas themselves are sound.

    validate.py WKPDF REPORT-SCHEMA STYLE-SCHEMA
"""
import json
import re
import subprocess
import sys
from glob import glob

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """Scalars as YAML 1.2 and the editors take them: no dates, no `yes`."""


Loader.yaml_implicit_resolvers = {}
Loader.add_implicit_resolver(
    'tag:yaml.org,2002:bool', re.compile(r'^(true|false)$'), 'tf')
Loader.add_implicit_resolver(
    'tag:yaml.org,2002:int', re.compile(r'^[-+]?[0-9]+$'),
    '-+0123456789')
Loader.add_implicit_resolver(
    'tag:yaml.org,2002:float',
    re.compile(r'^[-+]?(\.[0-9]+|[0-9]+\.[0-9]*)$'),
    '-+.0123456789')
Loader.add_implicit_resolver(
    'tag:yaml.org,2002:null', re.compile(r'^(~|null|)$'),
    ['~', 'n', ''])


def number(loader, node):
    text = loader.construct_scalar(node)
    return int(text)


Loader.add_constructor('tag:yaml.org,2002:int', number)


def is_accepted(wkpdf, path):
    """Whether it is a report without a fault that its tables can find."""
    done = subprocess.run([wkpdf, '--dump=report', '-q', path],
                          capture_output=True, check=False)
    return done.returncode == 0


def main():
    wkpdf, *paths = sys.argv[1:]
    checkers = []
    for path in paths:
        schema = json.load(open(path, encoding='utf-8'))
        jsonschema.Draft7Validator.check_schema(schema)
        checkers.append(jsonschema.Draft7Validator(schema))
    report, style = checkers
    files = [(report, path) for path in
             glob('reports/*.yaml') + glob('examples/*.yaml')]
    files += [(style, path) for path in glob('styles/*.yaml')]
    files += [(report, path) for path in sorted(glob('tests/*/*.yaml'))
              if is_accepted(wkpdf, path)]
    amiss = judged = 0
    for checker, path in files:
        try:
            tree = yaml.load(open(path, encoding='utf-8'), Loader)
        except yaml.YAMLError:
            continue  # this reader is stricter than libyaml
        judged += 1
        for error in checker.iter_errors(tree):
            amiss += 1
            where = '.'.join(map(str, error.absolute_path))
            print(f'{path}: {where}: {error.message[:200]}')
    if judged < 100:
        sys.exit(f'only {judged} files were judged')
    print(f'{judged} of {len(files)} files judged')
    sys.exit(amiss > 0)


main()
