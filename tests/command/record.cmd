ln -s $cases/../../styles styles
cp $cases/../lint/halfwidth-punct.yaml $cases/../lint/list-comma.yaml .
options="--fonts $cases/../fonts/fonts.yaml --diagnostics short -W WK821"
$wkpdf check $options --max-errors 1 --diagnostics-file all.json halfwidth-punct.yaml list-comma.yaml
cut -d , -f 3,5,6,8,9 all.json
$wkpdf check $options -q -j 2 --diagnostics-file jobs.json halfwidth-punct.yaml list-comma.yaml 2>/dev/null
cmp all.json jobs.json && echo "= the same"
$wkpdf check -q $options --diagnostics-file all.sarif halfwidth-punct.yaml list-comma.yaml 2>/dev/null
$wkpdf check -q $options --diagnostics sarif halfwidth-punct.yaml list-comma.yaml 2>log
cmp all.sarif log && echo "= the same"
$wkpdf styles check base -q --style-set page.trm=A4 --diagnostics-file style.json 2>/dev/null
cut -d , -f 3,5,6,8,9 style.json
$wkpdf check --diagnostics-file all.txt halfwidth-punct.yaml
echo "= $?"
$wkpdf check --diagnostics-file none/all.json halfwidth-punct.yaml
echo "= $?"
$wkpdf watch --diagnostics-file all.json halfwidth-punct.yaml
echo "= $?"
ln -s /dev/full full.json
$wkpdf check $options -q --diagnostics-file full.json halfwidth-punct.yaml 2>&1 | tail -n 1
