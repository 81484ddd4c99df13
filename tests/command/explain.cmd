$wkpdf explain WK103 yaml/tab
