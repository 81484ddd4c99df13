// Where pages go.  A device draws; it measures and decides nothing.
#pragma once

#include "layout/page.h"

// Where the bytes of a device go: a file, standard output, a socket.
typedef struct Sink {
    bool (*write)(void *context, const void *bytes, size_t count);
    void *context;
} Sink;

typedef struct Device Device;

typedef struct DeviceKind {
    const char *name; // of --to, and of the suffix of the output file
    Device *(*open)(const Job *job, const Sink *sink, const Pages *pages);
    void (*begin_page)(Device *device, const Page *page);
    void (*text)(Device *device, const Item *item);
    void (*path)(Device *device, const Item *item);
    void (*image)(Device *device, const Item *item);
    void (*begin_group)(Device *device, const Item *item);
    void (*end_group)(Device *device, const Item *item);
    void (*link)(Device *device, const Item *item);
    void (*anchor)(Device *device, const Item *item);
    void (*bookmark)(Device *device, const Item *item);
    void (*end_page)(Device *device);
    bool (*close)(Device *device); // false if anything failed since open
} DeviceKind;

struct Device {
    const DeviceKind *kind;
    const Job *job;
};

extern const DeviceKind *const device_kinds[]; // ended by NULL

const DeviceKind *device_find(Str name); // NULL if there is none

void draw_page(Device *device, const Page *page);
// Every item of every page becomes one call.  False if the device or its sink
// failed.
bool draw(const Job *job, const Pages *pages, const PageSet *set,
          const DeviceKind *kind, const Sink *sink);
