#!/usr/bin/env bash
# The long fault campaigns: every test labelled soak, then faults planted in the code of sync, then libFuzzer for each
# decoder. Sizes and the seed as NAME=VALUE:
#   ./dev soak seed=7 simulation=100000 powerloss=200000 iofaults=20000 damages=5000 properties=200000 clientkills=5000 \
#       serverkills=500 partitions=200 failovers=50 mutants=100000 planted=all fuzz=1200 decoders=push,csv
# planted: how many of the faults, 0 for none; fuzz: seconds for each decoder, 0 for none; the rest of the arguments goes
# to ctest (-R powerloss).
set -euo pipefail
fuzz=1200 decoders=all planted=all
seed=$(date +%s)
arguments=()
for argument in "$@"; do
    case $argument in
    seed=*) seed=${argument#*=} ;;
    fuzz=*) fuzz=${argument#*=} ;;
    planted=*) planted=${argument#*=} ;;
    decoders=*) decoders=${argument#*=} ;;
    [a-z]*=*)
        name=${argument%%=*}
        export "KF_${name^^}=${argument#*=}"
        ;;
    *) arguments+=("$argument") ;;
    esac
done
export KF_SEED=$seed
echo "seed=$seed"

platform/dev/build.sh
ctest --preset release -L '^soak$' --no-tests=error -V "${arguments[@]}" | grep -vE '^(UpdateCTest|Constructing|Checking|Done|test [0-9]|Test command)'

[ "$planted" = 0 ] || python3 platform/dev/plantedfaults.py --seed "$seed" --count "${planted/all/0}"

[ "$fuzz" -gt 0 ] || exit 0
cmake --preset fuzz
cmake --build --preset fuzz
build/tests/tst_decoders --seeds build/fuzz/seeds
if [ "$decoders" = all ]; then
    decoders=$(build/fuzz/bin/kf_fuzz --decoders)
fi
broken=()
for decoder in ${decoders//,/ }; do
    found=build/fuzz/found/$decoder # what opened new ways goes on being a seed; what broke it belongs into tests/fuzz/corpus
    mkdir -p "$found"
    echo "fuzz $decoder: seed $seed, $fuzz s"
    KF_DECODER=$decoder TMPDIR=/dev/shm build/fuzz/bin/kf_fuzz -seed="$((seed % 4294967296))" -max_total_time="$fuzz" \
        -timeout=10 -rss_limit_mb=2048 -max_len=8192 -print_final_stats=1 -artifact_prefix="$found-broken-" \
        "$found" "build/fuzz/seeds/$decoder" >"$found.log" 2>&1 || broken+=("$decoder")
    grep -E 'ERROR|SUMMARY|does not hold|stat::(number_of|average_exec)|Test unit|cov:' "$found.log" | tail -n 5
done
[ ${#broken[@]} -eq 0 ] || {
    echo "broken: ${broken[*]}; build/fuzz/found has what did it" >&2
    exit 1
}
