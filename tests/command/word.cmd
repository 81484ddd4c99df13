printf "PK\003\004xxxx" > 2024.docx; $wkpdf 2024.docx
