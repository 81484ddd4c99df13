# bash completion of wkpdf; words and files after each option.

_wkpdf_styles() {
	local folder
	for folder in styles "${1%/*}/../styles" /usr/local/share/wkpdf/styles \
		/usr/share/wkpdf/styles; do
		folder=$folder/${2-}
		[ -d "$folder" ] && (cd "$folder" && ls -- *.yaml 2>/dev/null)
	done | sed 's/\.yaml$//' | sort -u
}

_wkpdf_presets() {
	_wkpdf_styles "$1" press
}

_wkpdf() {
	local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}
	# bash takes "=" for a word of its own.
	if [ "$word" = = ]; then
		word=
	elif [ "$before" = = ]; then
		before=${COMP_WORDS[COMP_CWORD-2]}
	fi
	case $before in
	-m | --media) COMPREPLY=($(compgen -W 'press screen press,screen' -- "$word")) ;;
	-s | --style)
		COMPREPLY=($(compgen -W "$(_wkpdf_styles "$1")" -- "$word")
			$(compgen -f -X '!*.yaml' -- "$word")) ;;
	--press)
		COMPREPLY=($(compgen -W "list $(_wkpdf_presets "$1")" -- "$word")
			$(compgen -f -X '!*.yaml' -- "$word")) ;;
	-d | --output-dir | --style-path | --font-path)
		COMPREPLY=($(compgen -d -- "$word")) ;;
	-o | --output | --deps | --timings | --fonts)
		COMPREPLY=($(compgen -f -- "$word")) ;;
	schema) COMPREPLY=($(compgen -W 'report style' -- "$word")) ;;
	styles) COMPREPLY=($(compgen -W 'list show check sheet' -- "$word")) ;;
	show | check | sheet)
		[ "${COMP_WORDS[1]}" = styles ] || before=
		COMPREPLY=($([ "$before" ] && compgen -W "$(_wkpdf_styles "$1")" -- "$word")
			$(compgen -f -X '!*.y*ml' -- "$word") $(compgen -d -- "$word")) ;;
	--to) COMPREPLY=($(compgen -W 'pdf svg text' -- "$word")) ;;
	--dump) COMPREPLY=($(compgen -W 'tree report style flows pages' -- "$word")) ;;
	--impose) COMPREPLY=($(compgen -W 'saddle saddle-4up saddle-8up perfect
		perfect-4up perfect-8up 2up 4up 8up' -- "$word")) ;;
	--diagnostics) COMPREPLY=($(compgen -W 'full short json sarif github' -- "$word")) ;;
	--what) COMPREPLY=($(compgen -W 'events people units partners media
		counts links text outline index fonts images colours boxes' -- "$word")) ;;
	--format) COMPREPLY=($(compgen -W 'json csv yaml text' -- "$word")) ;;
	--deps-format) COMPREPLY=($(compgen -W 'make json zero' -- "$word")) ;;
	--from) COMPREPLY=($(compgen -f -X '!*.y*ml' -- "$word") $(compgen -d -- "$word")) ;;
	--from-text) COMPREPLY=($(compgen -f -- "$word")) ;;
	--week) COMPREPLY=() ;;
	--lang | --help) COMPREPLY=($(compgen -W 'zh en' -- "$word")) ;;
	--color) COMPREPLY=($(compgen -W 'auto always never' -- "$word")) ;;
	-W | -D | -A | --warn | --deny | --allow)
		COMPREPLY=($(compgen -W 'all WK3 WK4 WK5 WK6 WK7 WK8 WK9' -- "$word")) ;;
	-j | --jobs | --pages | --max-errors) COMPREPLY=() ;;
	*)
		case $word in
		--*)
			if [ "${COMP_WORDS[1]}" = lines ]; then
				COMPREPLY=($(compgen -W '--measure= --lang= --set=
					--style= --why --json --vectors=' -- "$word"))
				[[ ${COMPREPLY-} == *= ]] && compopt -o nospace 2>/dev/null
				return 0
			fi ;;&
		-*) COMPREPLY=($(compgen -W '--output= --output-dir= --style=
			--media= --press= --draft --jobs= --to= --pages= --impose= --deps --dump=
			--diagnostics= --lang= --color= --max-errors= --strict --warn= --deny= --allow= --fix --diff --unsafe
			--quiet --timings --style-path= --font-path= --fonts=
			--open --origin --what= --format= --map
			--synctex --deps-format= --from= --from-text= --week= --help --version' -- "$word")) ;;
		*)
			COMPREPLY=($(compgen -f -X '!*.y*ml' -- "$word")
				$(compgen -d -- "$word"))
			[ "$COMP_CWORD" = 1 ] && COMPREPLY+=($(compgen -W \
				'build check dump explain help init lines new schema styles watch' -- "$word")) ;;
		esac ;;
	esac
	[[ ${COMPREPLY-} == *= ]] && compopt -o nospace 2>/dev/null
	return 0
}

complete -o filenames -F _wkpdf wkpdf
