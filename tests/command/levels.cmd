cp $cases/small.yaml .
for word in WK203 WK999 text/nothing; do
	$wkpdf check small.yaml -A $word
	echo "= $?"
done
$wkpdf check small.yaml -W all --warn=WK821 -D WK8 --allow text/nbsp -AWK3 --style-path $cases/../../styles --fonts $cases/../fonts/fonts.yaml
