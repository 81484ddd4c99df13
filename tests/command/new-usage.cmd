$wkpdf new; $wkpdf new a.yaml --from b.yaml --from-text c.txt; $wkpdf new a.yaml --week May; $wkpdf new a.yaml --from-text none.txt; $wkpdf new no/folder.yaml
