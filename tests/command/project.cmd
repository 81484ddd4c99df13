ln -s $cases/../../styles styles
cp $cases/../lint/halfwidth-punct.yaml $cases/../lint/list-comma.yaml .
options="--fonts $cases/../fonts/fonts.yaml --diagnostics short"
printf '# 只有注释\n' >wkpdf.yaml
$wkpdf check $options halfwidth-punct.yaml list-comma.yaml
echo "= $?"
printf 'lint:\n  warn: WK821\n  allow: [text/halfwidth-punct]\n' >wkpdf.yaml
$wkpdf check $options halfwidth-punct.yaml list-comma.yaml
echo "= $?"
$wkpdf check $options -W WK802 halfwidth-punct.yaml
echo "= $?"
printf 'lint:\n  deny: [WK8]\n  alow: WK1\n  allow: [WK999, WK203]\n' >wkpdf.yaml
$wkpdf check $options halfwidth-punct.yaml 2>&1 | sed "s,$PWD/,,"
