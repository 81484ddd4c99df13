# wkpdf: a report in YAML becomes a bulletin in PDF.   `make help` lists the targets.

CC       ?= cc
CFLAGS   ?= -O2 -g
WARNINGS  = -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wstrict-prototypes
LIBS      = harfbuzz-subset harfbuzz freetype2 yaml-0.1 icu-uc icu-i18n zlib fontconfig
BUILD    ?= build

CPPFLAGS += -Icompiler -D_POSIX_C_SOURCE=200809L $(shell pkg-config --cflags $(LIBS))
LDLIBS   += $(shell pkg-config --libs $(LIBS)) -lhpdf -lm
COMPILE   = $(CC) -std=c11 -fno-strict-aliasing $(WARNINGS) $(CPPFLAGS) $(CFLAGS)

SOURCES   = $(sort $(wildcard compiler/*.c compiler/*/*.c))
HEADERS   = $(sort $(wildcard compiler/*.h compiler/*/*.h))
OBJECTS   = $(SOURCES:%.c=$(BUILD)/%.o)
PARTS     = $(filter-out %/main.o,$(OBJECTS))

all: $(BUILD)/wkpdf                    ## build the compiler

objects: $(OBJECTS)                    ## compile, do not link

$(BUILD)/wkpdf: $(OBJECTS)
	$(CC) $(CFLAGS) -o $@ $^ $(LDLIBS)

$(BUILD)/%.o: %.c
	@mkdir -p $(@D)
	$(COMPILE) -MMD -MP -c -o $@ $<

-include $(OBJECTS:.o=.d)

.PHONY: all objects
