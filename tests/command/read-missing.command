check command/reprot.yaml
