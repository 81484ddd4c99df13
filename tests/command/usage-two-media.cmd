$wkpdf --media press,screen -o x.pdf x.yaml
