echo > 2025.yaml; $wkpdf 2024.yaml
