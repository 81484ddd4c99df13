cp $cases/small.yaml .; $wkpdf -q small.yaml --deps=- --style-path $cases/../../styles --fonts $cases/../fonts/fonts.yaml
