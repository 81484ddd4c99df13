mkdir 2024.yaml; $wkpdf 2024.yaml
