$wkpdf styles sheet base --style-path $cases/../../styles && ls; $wkpdf styles sheet none --style-path $cases/../../styles 2>&1 | head -1 | cut -c1-30
