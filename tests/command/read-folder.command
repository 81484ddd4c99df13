check command
