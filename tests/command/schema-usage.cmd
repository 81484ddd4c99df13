$wkpdf schema page
