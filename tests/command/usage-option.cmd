$wkpdf --medai press x.yaml
