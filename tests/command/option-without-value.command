command/report.yaml --style
