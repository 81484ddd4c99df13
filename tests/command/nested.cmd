head -c 100000 /dev/zero | tr "\0" "[" > deep.yaml; $wkpdf deep.yaml
