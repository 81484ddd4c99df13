printf 'blead: 5mm\nlimits: {tac: much}\nmarks: [crop]\n' >bad.yaml; $wkpdf check --press ./bad.yaml $cases/small.yaml
