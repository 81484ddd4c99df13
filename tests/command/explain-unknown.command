explain WK999
