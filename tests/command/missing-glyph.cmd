# A style may let a missing glyph pass, but not to the printer.
cd $cases/../text && for press in '' '--press cn-coated'; do
	$wkpdf check no-glyph-warn.yaml --style-path $cases/../../styles --fonts ../fonts/fonts.yaml $press --diagnostics short 2>&1 | grep WK401
done
