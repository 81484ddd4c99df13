$wkpdf --help
