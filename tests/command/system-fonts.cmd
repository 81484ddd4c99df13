# A family that the catalogue lacks comes from the machine where the style
# allows it; here the machine has one folder of fonts.
cat >fonts.conf <<Y
<fontconfig><dir>$cases/../fonts</dir><cachedir>cache</cachedir></fontconfig>
Y
export FONTCONFIG_FILE=$(pwd)/fonts.conf
cat >system.yaml <<'Y'
wkstyle: 1
extends: base
fonts:
  system: true
  roles: {body: {latin: Test Latin}}
typography: {strong: {role: body}, em: {role: body}}
Y
cat >report.yaml <<'Y'
wkpdf: 1
style: ./system.yaml
report: {institution: 某校, title: 简报, year: 2024}
sections: [{heading: 一, body: ["Latin *italic* **bold**"]}]
Y
set -- report.yaml --style-path $cases/../../styles --diagnostics short
$wkpdf "$@" -q -o a.pdf && pdffonts a.pdf | grep -o 'TestLatin[^ ]*' | sort
sed 's/system: true/system: false/' system.yaml >closed.yaml
$wkpdf check "$@" --set style=./closed.yaml
