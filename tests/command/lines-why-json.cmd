cd $cases || exit
printf '天地玄黄宇，宙洪' | $wkpdf lines --measure 5 --why --json |
	sed -n '/"why"/,$p'
