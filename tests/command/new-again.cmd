$wkpdf new 2025.yaml --week 2025-05-11..2025-05-17; cat 2025.yaml; $wkpdf new 2025.yaml
