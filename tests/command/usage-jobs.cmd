$wkpdf -j 0 x.yaml
