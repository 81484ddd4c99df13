# wkpdf: a report in YAML becomes a bulletin in PDF.   `make help` lists the targets.

CFLAGS   ?= -O2 -g
WARNINGS  = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes
LIBS      = harfbuzz-subset harfbuzz freetype2 yaml-0.1 icu-uc icu-i18n zlib fontconfig \
            libqrencode libjpeg libpng lcms2
LOADED    = libmicrohttpd # when it is needed
PREFIX   ?= /usr/local
BUILD    ?= build
VERSION  := $(shell cat VERSION)
REPORT   ?= reports/2024.yaml
FUZZ_SECONDS ?= 60
JOBS     := $(shell nproc)

# Asked for only when something is compiled, since setup installs pkg-config.
LIB_CFLAGS = $(eval LIB_CFLAGS := $$(shell pkg-config --cflags $(LIBS) $(LOADED)))$(LIB_CFLAGS)
LIB_LIBS   = $(eval LIB_LIBS := $$(shell pkg-config --libs $(LIBS)))$(LIB_LIBS)

CPPFLAGS += -Icompiler -I$(BUILD) -D_XOPEN_SOURCE=700 -DWKPDF_VERSION='"$(VERSION)"'
LANGUAGE  = -std=c11 -fno-strict-aliasing $(WARNINGS) $(CPPFLAGS) $(LIB_CFLAGS)
LDLIBS   += $(LIB_LIBS) -lhpdf -lhyphen -lm

SOURCES   = $(sort $(wildcard compiler/*.c compiler/*/*.c))
SCHEMAS   = styles/schema/report.schema.json styles/schema/style.schema.json
HEADERS   = $(sort $(wildcard compiler/*.h compiler/*/*.h))
OBJECTS   = $(SOURCES:%.c=$(BUILD)/%.o)
PARTS     = $(filter-out %/main.o,$(OBJECTS))
WEB       = $(addprefix compiler/web/preview.,html css js svg)
UNITS     = $(sort $(wildcard tests/unit/*.c))
TESTS     = $(UNITS) $(sort $(wildcard tests/fuzz/*.c tests/*.c))

CHECKS   ?= house house-fails warnings unit cases vectors props composer commands messages mend articles explained article schema forms begin data manual input watch preview pdf impose standards printing examples lossless keys
PARALLEL  = $(if $(findstring jobserver,$(MAKEFLAGS)),,-j$(JOBS))
SANITIZE  = -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined

all: $(BUILD)/wkpdf $(SCHEMAS)          ## 编译 wkpdf | build the compiler

bulletin:                              ## 装好所需，排出 reports/2024.yaml | install what is missing, make the bulletin
	@compiler/setup/install build fonts
	@$(MAKE) -s $(PARALLEL) all
	@$(BUILD)/wkpdf $(REPORT)
	@echo "PDF: $(REPORT:.yaml=.pdf)"

check:                                 ## 装好所需，跑全部测试 | install what is missing, run every test
	@compiler/setup/install build fonts test
	@PIECE="$(MAKE) -s $(PARALLEL)" tests/check $(CHECKS)

unit: $(BUILD)/unit                    ## 单个函数的测试 | tests of single functions
	@tests/unit/run $<

cases: $(BUILD)/wkpdf                  ## 样例与应有结果比对 | cases and what they must become
	@tests/run $<

vectors: $(BUILD)/wkpdf                ## 各行的字该落在哪里 | where the glyphs of lines must stand
	@tests/vectors/run $<

props: $(BUILD)/wkpdf                  ## 墨迹、基线、页、复制出的文字 | ink, baselines, pages, extraction
	@tests/vectors/props $<

composer: $(BUILD)/wkpdf               ## 各行不犯禁则、不松不挤 | lines keep every prohibition, none is loose
	@tests/composer $<

lossless: $(BUILD)/wkpdf               ## 一字不丢 | no word of a report is lost, in any style and layout
	@tests/lossless $<

keys: $(BUILD)/wkpdf $(BUILD)/keys     ## 每个键都见效果 | every key has an effect that a case shows
	@tests/keys $(BUILD)/keys $<

house:                                 ## 代码的规矩 | the rules of the house
	@BUILD=$(BUILD) tests/house

house-fails:                           ## 规矩真有人管 | those rules are seen to be broken
	@tests/house-fails

warnings:                              ## 两种编译器都无警告 | no warning from either compiler
	@$(MAKE) -s $(PARALLEL) -k stamps
	@echo "warnings: 2 ok, 0 wrong, 0 skipped"

commands: $(BUILD)/wkpdf               ## 命令行与应有结果比对 | command lines and what they print
	@tests/commands $<

messages:                              ## 每条提示都有样例 | every message has a case
	@tests/messages

explained: $(BUILD)/wkpdf              ## explain 举的例子是真的 | the examples of explain are true
	@tests/explained $<

articles: $(BUILD)/wkpdf               ## 三篇文章里的四十处错 | forty faults in three articles
	@tests/articles $<

mend: $(BUILD)/wkpdf                   ## --fix 只改该改的 | --fix mends what it names and nothing else
	@tests/mend $<

article:                               ## 原稿一字不少 | every sentence of the article is in the report
	@tests/article

schema: $(BUILD)/wkpdf                 ## 编辑器的补全与检查 | what editors are told of our files
	@tests/schema/run $<

forms: $(BUILD)/wkpdf                  ## 给程序看的提示 | messages for machines: JSON, SARIF, annotations
	@tests/forms/run $<

begin: $(BUILD)/wkpdf                  ## 由文章、由旧报告新建 | reports begun from articles and old ones
	@tests/begin/run $<

data: $(BUILD)/wkpdf                   ## 导出的数据、对照表、依赖文件 | dump, --map, --synctex, --deps
	@tests/data/run $<

manual: $(BUILD)/wkpdf                 ## 手册、补全、安装 | man pages, completion, installation
	@tests/manual $<

input: $(BUILD)/wkpdf                  ## 坏的输入 | bad input
	@tests/input $<

watch: $(BUILD)/wkpdf                  ## 改了就重排，存法、缺件、内存 | builds on change: saves, missing files, memory
	@tests/watch $<

preview: $(BUILD)/wkpdf                ## 浏览器预览：真的浏览器，不该给的都不给 | the preview in a browser, and what its server refuses
	@tests/browser/run $<

pdf: $(BUILD)/wkpdf                    ## 成品 PDF | the PDF, end to end
	@tests/pdf $<

standards: $(BUILD)/wkpdf              ## PDF/X、PDF/A、PDF/UA | what the files claim to be
	@tests/standards $<

standards-all: $(BUILD)/wkpdf          ## 同上，每份示例配每个版式 | the same, every example in every style
	@tests/standards $< all

impose: $(BUILD)/wkpdf                 ## 拼大版：折起来看页序 | imposed sheets, folded to see the order
	@tests/impose $<

printing: $(BUILD)/wkpdf               ## 印版上的墨、查错的规则 | ink on plates, rules that see planted faults
	@tests/printing $<

icc:                                   ## 重做 FOGRA39、FOGRA29 特性文件 | make the profiles of FOGRA39 and FOGRA29 again
	@compiler/setup/install icc
	@styles/press/make-icc

examples: $(BUILD)/wkpdf               ## 每份示例、每个版式 | every example in every style, and contact sheets
	@tests/examples $<

sheets: examples                       ## README 里的总览图 | the contact sheets of the README
	@examples/sheets/make $(BUILD)

sanitize:                              ## 在 ASan 与 UBSan 之下再测 | the tests under ASan and UBSan
	@compiler/setup/install build fonts test sanitize
	@SANITIZED=1 ASAN_OPTIONS=verify_asan_link_order=0 $(MAKE) -s check BUILD=$(BUILD)/sanitize CFLAGS='$(SANITIZE)' CHECKS='unit cases vectors props composer commands article input pdf'

valgrind:                              ## 在 valgrind 之下再测 | the cases under valgrind
	@compiler/setup/install build fonts test valgrind
	@$(MAKE) -s $(PARALLEL) all
	@tests/valgrind $(BUILD)

fuzz:                                  ## 喂它乱码 FUZZ_SECONDS 秒 | feed it nonsense for FUZZ_SECONDS
	@compiler/setup/install build fonts test sanitize
	@$(MAKE) -s $(PARALLEL) fuzzers BUILD=$(BUILD)/fuzz CC=clang CFLAGS='$(SANITIZE) -fsanitize=fuzzer-no-link -DWKPDF_FUZZ'
	@tests/fuzz/run $(BUILD)/fuzz $(FUZZ_SECONDS)

bench: $(BUILD)/wkpdf $(BUILD)/floor $(BUILD)/composer   ## 计时 | time it
	@compiler/setup/install bench
	@tests/bench $(BUILD)

format:                                ## 整理代码的版式 | lay out the code
	clang-format -i $(SOURCES) $(HEADERS) $(TESTS)

install: all completions                             ## 装到 $(PREFIX) 之下 | copy it under $(PREFIX)
	install -D $(BUILD)/wkpdf $(DESTDIR)$(PREFIX)/bin/wkpdf
	cd styles && find . -type f -exec install -D -m 644 {} $(DESTDIR)$(PREFIX)/share/wkpdf/styles/{} \;
	cd fonts && find . -type f -exec install -D -m 644 {} $(DESTDIR)$(PREFIX)/share/wkpdf/fonts/{} \;
	install -D -m 644 compiler/man/wkpdf.1 $(DESTDIR)$(PREFIX)/share/man/man1/wkpdf.1
	install -D -m 644 compiler/man/zh_CN/wkpdf.1 $(DESTDIR)$(PREFIX)/share/man/zh_CN/man1/wkpdf.1
	install -D -m 644 $(BUILD)/completion/bash $(DESTDIR)$(PREFIX)/share/bash-completion/completions/wkpdf
	install -D -m 644 $(BUILD)/completion/zsh $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_wkpdf
	install -D -m 644 $(BUILD)/completion/fish $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/wkpdf.fish

uninstall:                             ## 删去所装的 | remove what was installed
	rm -f $(DESTDIR)$(PREFIX)/bin/wkpdf $(DESTDIR)$(PREFIX)/share/man/man1/wkpdf.1 \
	    $(DESTDIR)$(PREFIX)/share/man/zh_CN/man1/wkpdf.1 \
	    $(DESTDIR)$(PREFIX)/share/bash-completion/completions/wkpdf \
	    $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_wkpdf \
	    $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/wkpdf.fish
	rm -rf $(DESTDIR)$(PREFIX)/share/wkpdf

clean:                                 ## 删去所编译的 | remove what was built
	rm -rf $(BUILD)

help:                                  ## 列出这些目标 | list these targets
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\) | \(.*\)/\1\t\2\n\t\3/p' Makefile | expand -t 12

objects: $(OBJECTS)

CHECKED   = $(SOURCES) $(wildcard tests/fuzz/*.c)
stamps: $(foreach compiler,gcc clang,$(CHECKED:%.c=$(BUILD)/warnings/$(compiler)/%.ok))

fuzzers: $(BUILD)/read $(BUILD)/whole $(BUILD)/picture

$(BUILD)/wkpdf: $(OBJECTS)
	@echo "$(CC) $@"
	@$(CC) $(CFLAGS) -o $@ $^ $(LDLIBS)

completions: $(foreach shell,bash zsh fish,$(BUILD)/completion/$(shell))

$(BUILD)/completion/%: $(BUILD)/wkpdf
	@mkdir -p $(@D)
	@$< completion $* --lang zh >$@

styles/schema/%.schema.json: $(BUILD)/wkpdf
	@mkdir -p $(@D)
	@$< schema $* --lang zh >$@

$(BUILD)/unit: $(UNITS:%.c=$(BUILD)/%.o) $(PARTS)
	@echo "$(CC) $@"
	@$(CC) $(CFLAGS) -o $@ $^ $(LDLIBS) -lcmocka

$(BUILD)/tests/unit/main.o: CPPFLAGS += -I$(BUILD)/tests/unit
$(BUILD)/tests/unit/main.o: $(BUILD)/tests/unit/units.h

$(BUILD)/tests/unit/units.h: $(UNITS)
	@mkdir -p $(@D)
	@printf 'UNIT(%s)\n' $(filter-out main,$(UNITS:tests/unit/%.c=%)) >$@

$(BUILD)/read $(BUILD)/whole $(BUILD)/picture: $(BUILD)/%: $(BUILD)/tests/fuzz/%.o $(PARTS)
	@echo "$(CC) $@"
	@$(CC) $(CFLAGS) -fsanitize=fuzzer -o $@ $^ $(LDLIBS)

$(BUILD)/keys: $(BUILD)/tests/keys.o $(PARTS)
	@echo "$(CC) $@"
	@$(CC) $(CFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/composer: $(BUILD)/tests/bench_composer.o $(PARTS)
	@echo "$(CC) $@"
	@$(CC) $(CFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/floor: $(BUILD)/tests/bench_floor.o
	@echo "$(CC) $@"
	@$(CC) $(CFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/compiler/main.o $(BUILD)/compiler/base/print_sarif.o $(BUILD)/compiler/output/pdf_metadata.o: VERSION

# The web page of the preview is part of the program.
WEB_USERS = $(addsuffix compiler/preview_web,$(BUILD)/ $(BUILD)/warnings/gcc/ $(BUILD)/warnings/clang/)
$(WEB_USERS:%=%.o) $(WEB_USERS:%=%.ok): $(BUILD)/web.inc

$(BUILD)/web.inc: compiler/web/embed $(WEB)
	@mkdir -p $(@D)
	@compiler/web/embed $(WEB) >$@

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	@echo "$(CC) $<"
	@$(CC) $(LANGUAGE) $(CFLAGS) -MMD -MP -c -o $@ $<

# A stamp for each source that a compiler has nothing to say of.
# A switch names every word of its enum, so that a new one is not forgotten.
STAMP     = $(LANGUAGE) -O2 -Werror -Wswitch-enum -MMD -MP -MT $@ -MF $(@:.ok=.d)

$(BUILD)/warnings/gcc/%.ok: %.c
	@mkdir -p $(@D)
	@gcc $(STAMP) -c -o /dev/null $< && touch $@

$(BUILD)/warnings/clang/%.ok: %.c
	@mkdir -p $(@D)
	@clang $(STAMP) -fsyntax-only $< && touch $@

-include $(shell find $(BUILD) -name '*.d' 2>/dev/null)

# What help lists is no file.
H := \#
.PHONY: $(shell sed -n 's/^\([a-z-]*\):.*$(H)$(H) .*/\1/p' Makefile)
.PHONY: objects fuzzers stamps completions
