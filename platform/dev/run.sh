#!/usr/bin/env bash
# Builds, starts a local server on an embedded store with a sample workspace, and opens the app signed in to it. With no
# display it plays the main job on the command line. Everything lies below build/run, one folder for each day, so that
# the sample's Today is today; a folder that is deleted is made anew.
set -euo pipefail
platform/dev/build.sh

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
en*) language=en workspace=Polevitsa user='Marina Lapteva' manager='Roman Berg' laptop=Laptop phone=Phone ;;
*) language=ru workspace=Полевица user='Марина Лаптева' manager='Роман Берг' laptop=Ноутбук phone=Телефон ;;
esac
export KEYFIELD_PASSPHRASE=granola-na-zavtrak
day=$(date +%F)
server=

stop_server() {
    [ -z "$server" ] && return
    kill "$server" 2>/dev/null || true
    wait "$server" || true
    server=
}
trap stop_server EXIT

# use HOME: everything that follows belongs to this folder, which has a port of its own.
use() {
    home=$1
    mkdir -p "$home"
    [ -s "$home/port" ] || python3 -c 'import socket; s = socket.create_server(("127.0.0.1", 0)); print(s.getsockname()[1])' >"$home/port"
    port=$(<"$home/port")
    url=https://127.0.0.1:$port
}

is_listening() { (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; }

start_server() {
    if is_listening; then
        echo "Something listens on 127.0.0.1:$port already; is another ./dev run open?" >&2
        exit 1
    fi
    build/bin/keyfield-server --data "$home/server" --listen "127.0.0.1:$port" >>"$home/server.log" 2>&1 &
    server=$!
    for _ in {1..100}; do
        if is_listening; then return; fi
        kill -0 "$server" 2>/dev/null || break
        sleep 0.1
    done
    echo "The server did not start; the end of $home/server.log:" >&2
    tail -n 5 "$home/server.log" >&2
    exit 1
}

admin() { build/bin/keyfield-server --data "$home/server" admin "$@"; }
ctl() { build/bin/keyfieldctl --store "$home/$1" "${@:2}"; }
member() { python3 -c 'import json, sys; print(json.load(sys.stdin)[sys.argv[1]])' "$1"; }

make_workspace() {
    admin workspace create "$workspace" >"$home/admin.log"
    admin user add --workspace "$workspace" --login marina --name "$user" --role kam >>"$home/admin.log"
    admin user add --workspace "$workspace" --login roman --name "$manager" --role manager >>"$home/admin.log"
}

# make_device FOLDER NAME LOGIN: with a store of its own, signed in
make_device() {
    local code
    code=$(admin device invite --login "$3" --workspace "$workspace" --server "$url")
    ctl "$1" init --name "$2" >/dev/null
    echo "$2: $(ctl "$1" enrol "$code")"
}

# synchronise FOLDER: prints what went and what came
synchronise() {
    local report
    report=$(ctl "$1" sync --json)
    echo "$1: sent $(member pushed <<<"$report"), fetched $(member pulled <<<"$report")"
}

load_sample() { ctl "$1" sample assets/sample/story.json --date "$day" --language "$language"; }

# Two devices move one promise to different days, knowing nothing of each other.
disagree() {
    local promise
    promise=$(ctl laptop list promise --json | python3 -c '
import json, sys
print(min((p for p in json.load(sys.stdin) if p.get("due") and not p.get("done")), key=lambda p: p["due"])["id"])')
    synchronise phone
    ctl phone set "$promise" due="$(date -d "$day + 3 days" +%F)T15:00" >/dev/null
    ctl laptop set "$promise" due="$(date -d "$day + 6 days" +%F)" >/dev/null
    synchronise phone
    synchronise laptop
}

open_window() {
    use "$PWD/build/run/$day-$language"
    if ! [ -e "$home/ready" ]; then
        rm -rf "$home" # what an earlier try left half made
        use "$home"
        make_workspace
        start_server
        make_device laptop "$laptop" marina
        load_sample laptop
        synchronise laptop
        make_device phone "$phone" marina
        disagree
        touch "$home/ready"
    else
        start_server
    fi
    cat <<EOF

Keyfield is open, signed in to the workspace $workspace as $user.
  passphrase   $KEYFIELD_PASSPHRASE
  this device  $home/laptop
  another one  $home/phone
  server       $url (it stops when the window closes; its log is $home/server.log)

The same on the command line:
  KEYFIELD_PASSPHRASE=$KEYFIELD_PASSPHRASE build/bin/keyfieldctl --store $home/laptop list task --json
EOF
    build/bin/keyfield --store "$home/laptop" --language "$language"
}

say() { printf '\n== %s\n' "$*"; }

play_main_job() {
    local note text code=0
    rm -rf "$PWD/build/run/job"
    use "$PWD/build/run/job"
    say "A workspace with two people: $user with a phone, $manager with a laptop"
    make_workspace
    start_server
    make_device phone "$phone" marina
    make_device laptop "$laptop" roman
    load_sample phone
    synchronise phone
    synchronise laptop

    say 'The network goes; the phone takes a note all the same'
    stop_server
    if [ $language = ru ]; then
        text='Ольга ждёт акт сверки до среды' account=Тавория
    else
        text='Olga expects the statement by Wednesday' account=Tavoria
    fi
    note=$(ctl phone note --account "$account" "$text")
    echo "$account: $text"
    ctl phone sync --json >"$home/sync.json" || code=$?
    if [ $code -ne 3 ]; then
        echo "With no server in reach the sync ended with $code where 3 was due" >&2
        exit 1
    fi
    echo "on the phone, waiting for the network: $(ctl phone status --json | member pending)"

    say 'The network is back; the phone sends it, the laptop fetches it'
    start_server
    synchronise phone
    synchronise laptop
    if [ "$(ctl laptop get "$note" --json | member text)" != "$text" ]; then
        echo 'The laptop does not show the note' >&2
        exit 1
    fi
    say "$manager reads on the laptop: $(ctl laptop get "$note" --json | member text)"
    echo "Everything of this lies in $home; its passphrase is $KEYFIELD_PASSPHRASE"
}

if [ "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    open_window
else
    echo 'There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so no window can open:'
    echo 'the main job is played on the command line instead.'
    play_main_job
fi
