cp $cases/small.yaml .; mkdir x.pdf; $wkpdf small.yaml --style-path $cases/../../styles -o x.pdf
