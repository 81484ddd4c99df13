$wkpdf --pages 8-3 x.yaml
