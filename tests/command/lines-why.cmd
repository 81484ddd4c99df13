cd $cases || exit
printf '学校——湖北武汉2024年“职业教育”活动周，约180名师生参加了international论坛。' |
	$wkpdf lines --measure 7 --why
printf '关于进一步加强安全生产工作的通知' |
	$wkpdf lines --measure 10 --set heading --set align=center --why -
printf '天地玄黄宇宙。' | $wkpdf lines --measure 6 --set justify=off --why
