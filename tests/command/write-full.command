command/report.yaml -o /dev/full
