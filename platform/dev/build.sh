#!/usr/bin/env bash
# Builds everything; the programs land in build/bin.
set -euo pipefail
platform/dev/packages.sh
if ! [ build/build.ninja -nt CMakePresets.json ]; then
    cmake --preset release
fi
cmake --build --preset release
