$wkpdf --media paper x.yaml
