#!/usr/bin/env bash
# Measures; every figure is a ratio taken in one run.
set -euo pipefail
platform/dev/build.sh
if [ "${1:-}" = ui ]; then
    shift
    exec build/bin/keyfield-uibench "$@"
fi
exec build/bin/keyfield-bench "$@"
