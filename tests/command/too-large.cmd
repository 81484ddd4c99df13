head -c 17000000 /dev/zero > big.yaml; $wkpdf big.yaml
