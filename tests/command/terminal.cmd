cp $cases/small.yaml .; script -qec "$wkpdf small.yaml -o -" /dev/null | tr -d "\r"
