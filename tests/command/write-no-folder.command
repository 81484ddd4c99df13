command/report.yaml -o command/none/x.pdf
