#!/usr/bin/env bash
# Every page as PNG, rendered without a display, and of each page a sheet of them, with the design's pictures below when
# their folder is given.
set -euo pipefail
if [ $# -lt 1 ] || [ $# -gt 2 ]; then
    echo "usage: ./dev shots DIR [DESIGN]" >&2
    exit 2
fi
platform/dev/build.sh
cd "${KF_CALLED_FROM:-.}"
mkdir -p "$1"
QT_QPA_PLATFORM=offscreen QT_QUICK_BACKEND=software LC_ALL=C.UTF-8 exec "$OLDPWD/build/bin/keyfield" --shots "$1" \
    --story "$OLDPWD/assets/sample/story.json" --design "${2:-}"
