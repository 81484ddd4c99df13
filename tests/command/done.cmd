cp $cases/small.yaml .; $wkpdf small.yaml --style-path $cases/../../styles --fonts $cases/../fonts/fonts.yaml; ls
