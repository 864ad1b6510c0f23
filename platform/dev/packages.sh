#!/usr/bin/env bash
# Installs what is missing of packages.txt. When nothing is, it asks dpkg alone: no network, no root.
set -euo pipefail
cd "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")"
export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif command -v sudo >/dev/null; then
        sudo env DEBIAN_FRONTEND="$DEBIAN_FRONTEND" "$@"
    else
        echo "Packages are missing, and installing them needs root or sudo: $*" >&2
        exit 1
    fi
}

# release KEY: what Debian says of itself; testing has no number yet.
release() { sed -n "s/^$1=//p" /etc/os-release | tr -d '"'; }
number=$(release VERSION_ID)

# What the list asks for: NAME OLDEST, OLDEST being "any" for most.
asked=$(awk -v number="${number:-99}" '
    /^ *(#|$)/ || ($2 == "since" && $3 > number + 0) { next }
    { print $1, ($2 == ">=" ? $3 : "any") }' packages.txt)

# shellcheck disable=SC2016 # the variables are dpkg-query's
installed=$(cut -d ' ' -f 1 <<<"$asked" |
    xargs dpkg-query -W -f '${Package} ${db:Status-Status} ${Version}\n' 2>/dev/null || true)
declare -A version_of=()
while read -r name state version; do
    if [ "$state" = installed ]; then version_of[$name]=$version; fi
done <<<"$installed"

missing=() dated=()
while read -r name oldest; do
    version=${version_of[$name]:-}
    if [ "$version" ] && { [ "$oldest" = any ] || dpkg --compare-versions "$version" ge "$oldest"; }; then
        continue
    fi
    if [ "$oldest" = any ]; then missing+=("$name"); else dated+=("$name $oldest"); fi
done <<<"$asked"

[ ${#missing[@]} -gt 0 ] || [ ${#dated[@]} -gt 0 ] || exit 0
command -v apt-get >/dev/null || {
    echo "Keyfield is built on Debian 12 or newer; this machine has no apt-get. Missing: ${missing[*]} ${dated[*]}" >&2
    exit 1
}
echo "Installing what is missing: ${missing[*]} ${dated[*]%% *}"

is_known() { [ -n "$(apt-cache show --no-all-versions "$1" 2>/dev/null)" ]; }
install() { as_root apt-get install -y --no-install-recommends "$@"; }

# The lists of a new machine are empty, and those of an old one lead to files that are gone.
for name in "${missing[@]}" "${dated[@]%% *}"; do
    if ! is_known "$name"; then
        as_root apt-get update
        break
    fi
done

codename=$(release VERSION_CODENAME)

# The newest version that apt can see, whatever its suite's rank.
newest() { apt-cache madison "$1" | awk -F' *[|] *' '{ print $2 }' | sort -rV | head -n 1; }

# Debian 12 has the newer version in its backports: added as a source of this machine's own mirror.
add_backports() {
    local name=$1 oldest=$2 list=/etc/apt/sources.list.d/keyfield-backports entry file
    while IFS= read -r -d '' entry; do
        # An entry of somebody else's repository for this release has no backports: the next one, then.
        file=$list.$([[ $entry == Types:* ]] && echo sources || echo list)
        as_root tee "$file" >/dev/null <<<"$entry"
        if as_root apt-get update -o Dir::Etc::SourceList="$file" -o Dir::Etc::SourceParts=- -o APT::Get::List-Cleanup=0 &&
            dpkg --compare-versions "$(newest "$name")" ge "$oldest"; then
            return
        fi
        as_root rm -f "$file"
    done < <(find /etc/apt/sources.list /etc/apt/sources.list.d -name '*.list' -o -name '*.sources' 2>/dev/null | sort |
        xargs -r awk -v codename="$codename" -f backports.awk)
    echo "No source of this machine has $name $oldest or newer; Keyfield needs Debian 12 with backports, or newer" >&2
    exit 1
}

wanted=("${missing[@]}")
for line in "${dated[@]}"; do
    read -r name oldest <<<"$line"
    dpkg --compare-versions "$(newest "$name")" ge "$oldest" || add_backports "$name" "$oldest"
    candidate=$(apt-cache policy "$name" | awk '$1 == "Candidate:" { print $2 }')
    if dpkg --compare-versions "$candidate" ge "$oldest"; then
        wanted+=("$name")
    else
        wanted+=("$name/$codename-backports")
    fi
done
install "${wanted[@]}" || { as_root apt-get update && install "${wanted[@]}"; }
