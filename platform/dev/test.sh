#!/usr/bin/env bash
# Builds, checks the house rules and runs every test but the long campaigns. Arguments go to ctest.
set -euo pipefail
platform/dev/build.sh
platform/dev/lint.sh --fast
exec ctest --preset release -j2 -LE '^soak$' "$@"
