# For the scripts beside it: counts what was right, wrong and left out.
#
#     . tests/count.sh
#     expect "a name" command…     runs it; its status decides, its output is
#                                  shown when it fails
#     closing piece                the last line, and the exit status
ok=0 wrong=0 skipped=0

right() {
	ok=$((ok + 1))
}

fault() {
	wrong=$((wrong + 1))
	echo "WRONG $*"
}

skip() {
	skipped=$((skipped + 1))
	echo "SKIPPED $*"
}

expect() {
	what=$1
	shift
	if said=$("$@" 2>&1); then
		right
	else
		fault "$what"
		printf '%s\n' "$said" | head -n "${SHOWN:-40}" | sed 's/^/    /'
	fi
}

closing() {
	echo "$1: $ok ok, $wrong wrong, $skipped skipped"
	[ "$wrong" = 0 ]
}
