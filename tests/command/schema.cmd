$wkpdf schema | grep -A 2 '"hosts": {'
$wkpdf schema style --lang zh | grep -A 2 '"bleed": {'
