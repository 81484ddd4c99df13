$wkpdf watch -
$wkpdf watch a.yaml b.yaml
