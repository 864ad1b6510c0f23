#!/usr/bin/env bash
# Builds everything; the programs land in build/bin.
set -euo pipefail
export LC_ALL=C.UTF-8 # what Qt's tools read and write
platform/dev/packages.sh
if ! [ build/build.ninja -nt CMakePresets.json ]; then
    cmake --preset release
fi
cmake --build --preset release
