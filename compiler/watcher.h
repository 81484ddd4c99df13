// Waits for a change in the files of a build: in those it read, and in those
// it looked for and did not find.
#pragma once

#include "base/source.h"

typedef struct Watcher Watcher;

// Without inotify it looks at the files every second; it does so anyway, since
// not every file system tells of changes.
Watcher *watcher_open(bool with_inotify);
void watcher_close(Watcher *watcher);

// From now on the files of this build, which began at that time, in seconds
// since 1970: what was written later has not been read.
void watcher_follow(Watcher *watcher, const Sources *sources, double begun);

int watcher_descriptor(const Watcher *watcher); // to be polled; or -1
// How many ms to wait at most before asking whether a build is due.
int watcher_wait(const Watcher *watcher);
// Whether a file has changed and is likely to be whole; tells which.
bool watcher_due(Watcher *watcher, const char **path);
