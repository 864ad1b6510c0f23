#!/usr/bin/env bash
# Every page as PNG, rendered without a display.
set -euo pipefail
if [ $# -ne 1 ]; then
    echo "usage: ./dev shots DIR" >&2
    exit 2
fi
platform/dev/build.sh
cd "${KF_CALLED_FROM:-.}"
mkdir -p "$1"
QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software LC_ALL=C.UTF-8 exec "$OLDPWD/build/bin/keyfield" --shots "$1" \
    --story "$OLDPWD/assets/sample/story.json"
