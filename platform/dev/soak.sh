#!/usr/bin/env bash
# The long fault campaigns: every test labelled soak.
set -euo pipefail
platform/dev/build.sh
exec ctest --preset release -L '^soak$' --no-tests=error "$@"
