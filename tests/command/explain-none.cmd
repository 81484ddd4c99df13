$wkpdf explain WK000
