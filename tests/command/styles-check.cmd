cat >ours.yaml <<'Y'
wkstyle: 1
extends: base
page:
  margins: {top: 27mm, bottom: 27mm, inner: 30mm, outer: 37mm}
palette:
  brand: {spot: {name: PANTONE 300 C, alternate: [100, 44, 0, 0]}, rgb: '#005EB8'}
  pale: {cmyk: [0, 0, 0, 20], rgb: '#DDDDDD'}
  forgotten: {cmyk: [0, 20, 0, 0], rgb: '#FFDDDD'}
paragraph:
  mine: {based_on: body}
  section: {size: 6pt, color: paper}
  credit: {size: 4pt}
  caption: {color: pale}
headings:
  section: {design: band, fill: brand}
kinds:
  lecture: {color: cmyk(0 80 0 0)}
press:
  limits: {plates: [K, PANTONE 300 C]}
Y
$wkpdf styles check ./ours.yaml --style-path $cases/../../styles --diagnostics short | sed 's,base.yaml:[0-9:]*,base.yaml:N:,'
