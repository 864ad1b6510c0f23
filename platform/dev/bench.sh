#!/usr/bin/env bash
# Measures; every figure is a ratio taken in one run.
set -euo pipefail
platform/dev/build.sh
exec build/bin/keyfield-bench "$@"
