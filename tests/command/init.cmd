$wkpdf init a; $wkpdf init a | tail -n 3; $wkpdf init a b; touch c; $wkpdf init c; $wkpdf check a/styles
