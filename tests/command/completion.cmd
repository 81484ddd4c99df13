$wkpdf completion; $wkpdf completion csh; $wkpdf completion fish | grep -- '-l color'
