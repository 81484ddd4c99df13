$wkpdf styles foo; $wkpdf styles show; $wkpdf styles check base none --style-path $cases/../../styles 2>&1 | cut -c1-40 | head -2
