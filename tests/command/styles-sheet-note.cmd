cat >ours.yaml <<'Y'
wkstyle: 1
extends: base
palette:
  brand: {cmyk: [10, 100, 95, 5], rgb: '#C8161D', note: 只作色块}
Y
$wkpdf styles sheet ./ours.yaml --style-path $cases/../../styles -o sheet.pdf >/dev/null 2>&1 && pdftotext sheet.pdf - | grep 色块
