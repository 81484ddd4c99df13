command/report.yaml -o command
