ln -s $cases/../../styles styles
mkdir reports
cp $cases/../pictures/rgb.jpg reports
printf 'wkstyle: 1\nextends: base\npress: {limits: {min_dpi: 0, warn_dpi: 0}}\n' >reports/own.yaml
options="--fonts $cases/../fonts/fonts.yaml --diagnostics short"
write() {
	printf 'wkpdf: 1\nstyle: ./own.yaml\nreport: {institution: 甲校, title: 小报, year: 2024}\n'
	printf 'sections:\n  - heading: 一\n    body: [photos: {items: [{file: %s, alt: 校}]}]\n' $1
}
write none.jpg | $wkpdf check $options --stdin-name reports/2024.yaml -
echo "= $?"
write rgb.jpg | $wkpdf -q $options --stdin-name reports/2024.yaml -
echo "= $?"
ls reports
write rgb.jpg >words
$wkpdf check $options --stdin-name reports/2024.yaml words
