"""Files of the tests, changed: for the scripts beside this one."""
import contextlib
import os
import queue
import shutil

import yaml

TOP = os.path.dirname(os.path.dirname(os.path.realpath(__file__)))
LOADER, DUMPER = yaml.CSafeLoader, yaml.CSafeDumper


def written(root):
    return yaml.serialize(root, Dumper=DUMPER, allow_unicode=True,
                          width=1 << 30)


class Trees:
    """Copies of folders of the project, one for each worker, in which a file
    may be changed for a while; it is named as it is in the project."""

    def __init__(self, folder, names, count):
        self.free = queue.Queue()
        for number in range(count):
            tree = '%s/tree%d' % (folder, number)
            for name in names:
                shutil.copytree(
                    '%s/%s' % (TOP, name), '%s/%s' % (tree, name),
                    ignore=shutil.ignore_patterns('fuzz', '*.pdf'))
            self.free.put(tree)

    @contextlib.contextmanager
    def changed(self, name, text):
        tree = self.free.get()
        path = os.path.join(tree, name)
        try:
            with open(path, 'w', encoding='utf-8') as out:
                out.write(text)
            yield tree
        finally:
            shutil.copyfile(os.path.join(TOP, name), path)
            self.free.put(tree)
