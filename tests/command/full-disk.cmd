cp $cases/small.yaml .; $wkpdf small.yaml --style-path $cases/../../styles -o /dev/full
