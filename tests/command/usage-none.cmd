$wkpdf
