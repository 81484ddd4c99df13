#include "completion.h"

#include "command_rows.h"
#include "lines.h"
#include "option_rows.h"

typedef struct Shell {
    const char *name;
    void (*write)(Lang lang);
} Shell;

// The words of an option, parted by blanks.  An empty word is for nobody.
static void put_words(const Option *option)
{
    int put = 0;
    for (int i = 0; option_word(option, i); i++)
        if (*option_word(option, i))
            printf("%s%s", put++ ? " " : "", option_word(option, i));
}

static bool is_first(const CommandRow *row)
{
    return command_find(row->name) == row;
}

static void put_commands(const char *before, const char *after)
{
    for (const CommandRow *row = command_rows; row->name; row++)
        if (is_first(row))
            printf("%s%s%s", before, row->name, after);
}

static bool has_words(const CommandRow *row)
{
    return row->word != NULL;
}

static void put_second_words(const char *name)
{
    for (const CommandRow *row = command_rows, *first = NULL; row->name; row++)
        if (strcmp(row->name, name) == 0 && row->word) {
            printf("%s%s", first ? " " : "", row->word);
            first = row;
        }
}

// What stands for a value that is no word of a list.
static const char *bash_action(const Option *option)
{
    static const struct {
        const char *value, *action;
    } actions[] = {
        {"FILE", "$(compgen -f -- \"$word\")"},
        {"DIR", "$(compgen -d -- \"$word\")"},
        {"STYLE", "$(compgen -W \"$(_wkpdf_styles \"$1\")\" -- \"$word\") "
                  "$(compgen -f -X '!*.yaml' -- \"$word\")"},
        {"NAME", "$(compgen -W \"list $(_wkpdf_styles \"$1\" press)\" -- "
                 "\"$word\") $(compgen -f -X '!*.yaml' -- \"$word\")"},
        {"OLD", "$(compgen -f -X '!*.y*ml' -- \"$word\") "
                "$(compgen -d -- \"$word\")"},
        {"CODE", "$(compgen -W 'all WK1 WK2 WK3 WK4 WK5 WK6 WK7 WK8 WK9' -- "
                 "\"$word\")"},
    };
    for (int i = 0; i < countof(actions); i++)
        if (strcmp(option->value, actions[i].value) == 0)
            return actions[i].action;
    return "";
}

static void put_bash_option(const Option *option)
{
    printf("\t");
    if (option->letter)
        printf("-%c | ", option->letter);
    printf("--%s) COMPREPLY=(", option->name);
    if (option_word(option, 0)) {
        printf("$(compgen -W '");
        put_words(option);
        printf("' -- \"$word\")");
    } else {
        printf("%s", bash_action(option));
    }
    printf(") ;;\n");
}

static void put_bash_options(void)
{
    for (int i = 0; i < option_count; i++)
        if (option_rows[i].value)
            put_bash_option(&option_rows[i]);
    for (const CommandRow *row = command_rows; row->name; row++)
        if (is_first(row) && has_words(row)) {
            printf("\t%s) COMPREPLY=($(compgen -W '", row->name);
            put_second_words(row->name);
            printf("' -- \"$word\")) ;;\n");
        }
}

static void put_lines_options(void)
{
    for (int i = 0; lines_options[i]; i++)
        printf("%s%s", i ? " " : "", lines_options[i]);
}

static void write_bash(Lang lang)
{
    (void)lang; // bash shows no help
    printf("# bash completion of wkpdf, made by: wkpdf completion bash\n\n"
           "_wkpdf_styles() {\n"
           "\tlocal folder\n"
           "\tfor folder in styles \"${1%%/*}/../styles\" "
           "\"${1%%/*}/../share/wkpdf/styles\" \\\n"
           "\t\t/usr/local/share/wkpdf/styles /usr/share/wkpdf/styles; do\n"
           "\t\tfolder=$folder/${2-}\n"
           "\t\t[ -d \"$folder\" ] && (cd \"$folder\" && "
           "ls -- *.yaml 2>/dev/null)\n"
           "\tdone | sed 's/\\.yaml$//' | sort -u\n"
           "}\n\n"
           "_wkpdf() {\n"
           "\tlocal word=${COMP_WORDS[COMP_CWORD]} "
           "before=${COMP_WORDS[COMP_CWORD-1]}\n"
           "\tif [ \"$word\" = = ]; then # a word of its own for bash\n"
           "\t\tword=\n"
           "\telif [ \"$before\" = = ]; then\n"
           "\t\tbefore=${COMP_WORDS[COMP_CWORD-2]}\n"
           "\tfi\n"
           "\tcase $before in\n");
    put_bash_options();
    printf("\t*)\n"
           "\t\t[[ ${COMP_WORDS[1]} = lines && $word = --* ]] &&\n"
           "\t\t\tCOMPREPLY=($(compgen -W '");
    put_lines_options();
    printf("' -- \"$word\")) ;;&\n"
           "\tshow | check | sheet)\n"
           "\t\t[ \"${COMP_WORDS[1]}\" = styles ] || before=\n"
           "\t\tCOMPREPLY=($([ \"$before\" ] && compgen -W "
           "\"$(_wkpdf_styles \"$1\")\" -- \"$word\")\n"
           "\t\t\t$(compgen -f -X '!*.y*ml' -- \"$word\") "
           "$(compgen -d -- \"$word\")) ;;\n"
           "\t*)\n"
           "\t\t[[ ${COMP_WORDS[1]} = lines && $word = --* ]] ||\n"
           "\t\tcase $word in\n"
           "\t\t-*) COMPREPLY=($(compgen -W '");
    for (int i = 0; i < option_count; i++)
        printf("%s--%s%s", i ? " " : "", option_rows[i].name,
               option_rows[i].needs_value ? "=" : "");
    printf("' -- \"$word\")) ;;\n"
           "\t\t*)\n"
           "\t\t\tCOMPREPLY=($(compgen -f -X '!*.y*ml' -- \"$word\")\n"
           "\t\t\t\t$(compgen -d -- \"$word\"))\n"
           "\t\t\t[ \"$COMP_CWORD\" = 1 ] && COMPREPLY+=($(compgen -W '");
    put_commands("", " ");
    printf("' -- \"$word\")) ;;\n"
           "\t\tesac ;;\n"
           "\tesac\n"
           "\t[[ ${COMPREPLY-} == *= ]] && compopt -o nospace 2>/dev/null\n"
           "\treturn 0\n"
           "}\n\n"
           "complete -o filenames -F _wkpdf wkpdf\n");
}

// Help in single quotes; brackets and colons are marks of zsh.
static void put_help(const char *help, bool zsh)
{
    for (; *help; help++) {
        if (*help == '\'')
            fputs(zsh ? "'\\''" : "\\'", stdout);
        else if (zsh && strchr("[]:", *help))
            printf("\\%c", *help);
        else
            putchar(*help);
    }
}

static const char *zsh_action(const Option *option)
{
    if (strcmp(option->value, "DIR") == 0)
        return "_files -/";
    if (strcmp(option->value, "OLD") == 0)
        return "_files -g \"*.yaml\"";
    return "_files";
}

static void put_zsh_option(const Option *option, Lang lang)
{
    const char *help = lang == LANG_ZH ? option->zh : option->en;
    const char *mark = !option->value ? "" : option->needs_value ? "=" : "=-";
    if (option->letter)
        printf("  '(-%c --%s)'{-%c%s,--%s%s}'[", option->letter, option->name,
               option->letter, option->needs_value ? "+" : "", option->name,
               mark);
    else
        printf("  '--%s%s[", option->name, mark);
    put_help(help, true);
    printf("]");
    if (option->value && option_word(option, 0)) {
        printf("%s%s:(", option->needs_value ? ":" : "::", option->value);
        put_words(option);
        printf(")");
    } else if (option->value) {
        printf("%s%s:%s", option->needs_value ? ":" : "::", option->value,
               zsh_action(option));
    }
    printf("' \\\n");
}

static void write_zsh(Lang lang)
{
    printf("#compdef wkpdf\n"
           "# zsh completion of wkpdf, made by: wkpdf completion zsh\n\n"
           "_wkpdf_first() {\n"
           "  local -a commands=(\n");
    for (const CommandRow *row = command_rows; row->name; row++)
        if (is_first(row)) {
            printf("    '%s:", row->name);
            put_help(lang == LANG_ZH ? row->zh : row->en, true);
            printf("'\n");
        }
    printf("  )\n"
           "  _describe command commands\n"
           "  _files -g '*.y(a|)ml'\n"
           "}\n\n"
           "_wkpdf_rest() {\n"
           "  case $words[2] in\n");
    for (const CommandRow *row = command_rows; row->name; row++)
        if (is_first(row) && has_words(row)) {
            printf("  %s) (( CURRENT == 3 )) && compadd -- ", row->name);
            put_second_words(row->name);
            printf(" ;;\n");
        }
    printf("  esac\n"
           "  _files -g '*.y(a|)ml'\n"
           "}\n\n"
           "_arguments -s \\\n");
    for (int i = 0; i < option_count; i++)
        put_zsh_option(&option_rows[i], lang);
    printf("  '1:command:_wkpdf_first' \\\n"
           "  '*:file:_wkpdf_rest'\n");
}

static void put_fish_option(const Option *option, Lang lang)
{
    printf("complete -c wkpdf -l %s", option->name);
    if (option->letter)
        printf(" -s %c", option->letter);
    if (option->value && option_word(option, 0)) {
        printf(option->needs_value ? " -x -a '" : " -f -a '");
        put_words(option);
        printf("'");
    } else if (option->needs_value) {
        printf(" -r");
        if (strcmp(option->value, "DIR") == 0)
            printf(" -f -a '(__fish_complete_directories)'");
    }
    printf(" -d '");
    put_help(lang == LANG_ZH ? option->zh : option->en, false);
    printf("'\n");
}

static void write_fish(Lang lang)
{
    printf("# fish completion of wkpdf, made by: wkpdf completion fish\n");
    for (const CommandRow *row = command_rows; row->name; row++) {
        if (is_first(row)) {
            printf("complete -c wkpdf -n __fish_use_subcommand -a %s -d '",
                   row->name);
            put_help(lang == LANG_ZH ? row->zh : row->en, false);
            printf("'\n");
        }
        if (has_words(row)) {
            printf("complete -c wkpdf -n '__fish_seen_subcommand_from %s' "
                   "-a %s -d '",
                   row->name, row->word);
            put_help(lang == LANG_ZH ? row->zh : row->en, false);
            printf("'\n");
        }
    }
    for (int i = 0; i < option_count; i++)
        put_fish_option(&option_rows[i], lang);
}

Status completion(const CommandLine *line)
{
    static const Shell shells[] = {
        {"bash", write_bash}, {"zsh", write_zsh}, {"fish", write_fish}};
    Lang lang = line->options.print.lang;
    for (int i = 0; line->input_count == 1 && i < countof(shells); i++)
        if (strcmp(line->inputs[0], shells[i].name) == 0) {
            shells[i].write(lang);
            return STATUS_DONE;
        }
    fputs(lang == LANG_ZH
              ? "错误[WK001]: completion 后面是 bash、zsh 或 fish\n"
              : "error[WK001]: completion takes bash, zsh or fish\n",
          stderr);
    return STATUS_USAGE;
}
