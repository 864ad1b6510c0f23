#!/usr/bin/env bash
# The checks of ./dev lint: format, rules of the house, translations, qmllint, clang-tidy. --fast leaves clang-tidy out,
# --fix puts the format right first, files narrow clang-tidy to them. Goes through all checks before it fails.
set -euo pipefail
fast='' fix='' files=()
for argument in "$@"; do
    case $argument in
    --fast) fast=1 ;;
    --fix) fix=1 ;;
    *) files+=("$argument") ;;
    esac
done
platform/dev/build.sh
export PATH=$PATH:/usr/lib/qt6/bin

failed=()
check() {
    echo "lint: $1"
    "$2" || failed+=("$1")
}

all_sources() { find app core platform qml server tests -name '*.cpp' -o -name '*.h'; }

# Versions of clang-format differ in what they find beautiful; the sources follow this one.
formatter() {
    local name
    for name in clang-format-14 clang-format; do
        if command -v "$name" >/dev/null && "$name" --version | grep -q 'version 14\.'; then
            echo "$name"
            return
        fi
    done
}

format() {
    local program
    program=$(formatter)
    if [ -z "$program" ]; then
        echo "not checked: this machine has no clang-format 14"
        return
    fi
    [ -z "$fix" ] || all_sources | xargs "$program" -i
    all_sources | xargs "$program" --dry-run -Werror
}

house_rules() { platform/dev/houserules.py .; }

translations() { platform/dev/translations.py . lupdate; }

# Every warning of qmllint fails: .qmllint.ini.
pages() {
    local report
    if ! report=$(cmake --build build --target all_qmllint 2>&1) || grep -qE '^(Warning|Error)' <<<"$report"; then
        echo "$report"
        return 1
    fi
}

# What clang-tidy reads: the translation units of ours that the build compiles, in build/tidy as clang understands them,
# without the compiler cache and GCC's precompiled headers.
units() {
    mkdir -p build/tidy
    python3 - "$PWD" "${files[@]}" <<'EOF'
import json, os, re, sys
root, *wanted = sys.argv[1:]
wanted = {os.path.realpath(name) for name in wanted}
units = []
for unit in json.load(open("build/compile_commands.json")):
    path = unit["file"]
    if path.startswith(root + "/") and not path.startswith(root + "/build/") and (not wanted or path in wanted):
        command = re.sub(r"^.*?(?=\S*/c\+\+ )", "", unit["command"])
        unit["command"] = re.sub(r" -Winvalid-pch| -fpch-preprocess| -include \S*/cmake_pch\.hxx", "", command)
        units.append(unit)
        print(path)
json.dump(units, open("build/tidy/compile_commands.json", "w"))
EOF
}

tidy() { units | sort -u | xargs -r -P "$(nproc)" -n 1 clang-tidy -p build/tidy --quiet --warnings-as-errors='*' 2>/dev/null; }

check format format
check 'rules of the house' house_rules
check translations translations
check qmllint pages
[ "$fast" ] || check clang-tidy tidy
if [ ${#failed[@]} -gt 0 ]; then
    (IFS=,; echo "lint: failed: ${failed[*]}" >&2)
    exit 1
fi
echo "lint: all is well"
