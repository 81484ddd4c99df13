ln -s $cases/../../styles styles
cp $cases/../lint/halfwidth-punct.yaml $cases/../lint/wrong-character.yaml .
options="--fonts $cases/../fonts/fonts.yaml"
$wkpdf check --diff $options halfwidth-punct.yaml
echo "= $?"
$wkpdf check --fix $options halfwidth-punct.yaml wrong-character.yaml
echo "= $?"
$wkpdf check --fix --unsafe $options wrong-character.yaml
echo "= $?"
$wkpdf check --fix $options - <wrong-character.yaml
echo "= $?"
$wkpdf --fix $options wrong-character.yaml
