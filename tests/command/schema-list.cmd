$wkpdf schema --list kind
$wkpdf schema report --list photos.layout combo
$wkpdf schema style --list line_break | head -n 3
$wkpdf schema --list | grep -c '^[a-z]'
$wkpdf schema style --list line_breaks
echo "= $?"
$wkpdf check --list kind
