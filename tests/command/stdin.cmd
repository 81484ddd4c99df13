$wkpdf - -q --to text -o - --style-path $cases/../../styles --fonts $cases/../fonts/fonts.yaml < $cases/small.yaml | sed -n 1,3p
