ln -s $cases/../../styles styles
cp $cases/small.yaml .
options="--fonts $cases/../fonts/fonts.yaml"
fault() {
	$wkpdf check $options small.yaml "$@"
	echo "= $?"
}
$wkpdf --dump=report small.yaml -S report.year=2025 -S 'sections[0].heading=二' \
	--set report.issue.number=12 -S 'sections[0].body=[甲, 乙]' -S derive.toc=false
fault -S report.year=199x
fault -S report.yaer=2025
fault -S 'sections[1].heading=x'
fault -S 'sections[x].heading=x'
fault -S report.title.words=x
fault -S report..title=x
fault -S 'report.title=a: b'
fault -S report.title
fault -S =2025
$wkpdf --dump=style small.yaml --style-set page.trim=16开 --style-set page.margins.top=20mm \
	--style-set 'palette.seal={cmyk: [0, 100, 80, 0]}' --style-set "palette.seal.rgb='#E60020'" |
	sed -n '/^page:/,/^ *margins/p; /^  seal:/p'
fault --style-set page.trim=16k --style-set page.trm=A4
$wkpdf styles check base --style-set page.trm=A4
echo "= $?"
fault --fix -S report.year=2025
