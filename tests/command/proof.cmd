cp $cases/small.yaml .
find="--style-path $cases/../../styles --fonts $cases/../fonts/fonts.yaml"
marks='--style-set press.marks.crop=true --style-set press.marks.info=true'
slug() {
	$wkpdf $find $marks --dump=pages small.yaml "$@" | grep -A 1 '“small.yaml ' |
		sed -n 's/.*“\([^“]*\)”$/\1/p'
}
slug
slug --proof 2
slug --proof 3 -S report.lang=en
for words in 校样 二校; do
	$wkpdf $find small.yaml --draft --to text -o - | grep -c $words
	$wkpdf $find small.yaml --draft --proof 2 --to text -o - | grep -c $words
done
$wkpdf small.yaml --proof 10
