#!/usr/bin/env bash
# Installs, builds and starts Countersign. See --help.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=cmake/setup.sh
source "$root/cmake/setup.sh"

usage() {
    cat <<'EOF'
Usage: ./run.sh [options] [-- arguments of the program]

Installs what is missing, obtains the models, builds, and starts Countersign: its window where
there is a screen (DISPLAY or WAYLAND_DISPLAY is set), otherwise the registration of a simulated
customer in this terminal, whose record is then verified. Run again, it starts at once.

  --terminal       use the terminal even where there is a screen
  --obtain-models  obtain the models and stop
  --mirror DIR     take the models from DIR and not from the network; without it they come from
                   Debian, ../shared/models where that exists, and npm
  --no-install     install no packages; cmake/packages.txt lists what has to be there
  --help           this text

What follows -- is given to the program, and a document, camera, number or SIM among it takes the
place of the demo's:
  ./run.sh -- --camera v4l2:/dev/video0
  ./run.sh --terminal -- --camera recorded:tests/data/clips/attack_photo_static.mp4

The demo's store lies in ${XDG_DATA_HOME:-~/.local/share}/countersign. The exit code is the
program's: 0 registered, 10 a manager is needed, 20 refused, 1 failed, 2 wrong usage, 30 the
ledger is broken.
EOF
}

install=yes
screen=${DISPLAY:-}${WAYLAND_DISPLAY:-}
onlyModels=no
mirror=
while [[ $# -gt 0 ]]; do
    case $1 in
    --help | -h) usage && exit ;;
    --no-install) install=no ;;
    --terminal) screen= ;;
    --obtain-models) onlyModels=yes ;;
    --mirror)
        [[ -d ${2:-} ]] || giveUp "--mirror needs a folder that exists" 2
        mirror=$(cd "$2" && pwd)
        shift
        ;;
    --) shift && break ;;
    *) giveUp "unknown option $1 (see --help; the program's own arguments follow --)" 2 ;;
    esac
    shift
done
passedOn=("$@")

# The demo: a simulated customer, a store of its own, a number and a SIM that are new every time.
customer=$root/tests/data/customers/lin
home=${XDG_DATA_HOME:-$HOME/.local/share}/countersign
store=$home/demo
passwordFile=$home/demo-password

# Random decimal digits.
digits() { # count
    local drawn=
    while [[ ${#drawn} -lt $1 ]]; do
        drawn+=$(head -c 64 /dev/urandom | tr -dc 0-9)
    done
    printf '%s' "${drawn:0:$1}"
}

# The check digit of ISO/IEC 7812-1, by which an ICCID ends.
luhn() { # digits
    local sum=0 doubled i
    for ((i = 0; i < ${#1}; i++)); do
        doubled=$(((${#1} - i) % 2 == 1 ? 2 * ${1:i:1} : ${1:i:1}))
        sum=$((sum + (doubled > 9 ? doubled - 9 : doubled)))
    done
    printf '%d' $(((10 - sum % 10) % 10))
}

# demoArgument OPTION VALUE: unless the person gave that option after --.
demoArgument() {
    local given
    for given in "${passedOn[@]}"; do
        [[ $given != "$1" && $given != "$1="* ]] || return 0
    done
    arguments+=("$1" "$2")
}

# A demo's store of a version that was never released is kept, but not used any more; one of an
# older version that can be brought up to date is.
setAsideOldStore() {
    local said
    [[ -e $store ]] || return 0
    said=$(cli show --store "$store" 1 2>&1) && return 0
    if [[ $said == *"countersign-cli migrate"* ]]; then
        cli migrate --store "$store"
        return
    fi
    [[ $said == *"from before the first release"* ]] || return 0
    mv "$store" "$store.old.$(date +%s)"
    say "The demo's store was of an earlier version: it lies beside the new one"
}

createDemoStore() {
    mkdir -p "$home"
    setAsideOldStore
    if [[ ! -s $passwordFile ]]; then
        (umask 077 && head -c 18 /dev/urandom | base64 >"$passwordFile")
    fi
    # The same simulated customer comes again and again.
    printf '%s\n' '{"version": "demo", "values":' \
        '{"limits.visitsPerDay": 100, "limits.numbersPerHolder": 100}}' >"$home/demo-policy.json"
    [[ -e $store ]] || cli init --store "$store" --outlet "Demo outlet" --password-file "$passwordFile"
}

runDesktop() {
    arguments=(--models "$COUNTERSIGN_MODELS" --store "$store")
    demoArgument --document "simulated:$customer/document.json"
    demoArgument --camera "customer:$customer"
    demoArgument --policy "$home/demo-policy.json"
    demoArgument --anchors "$home/anchors" # outside the store: an older copy put back shows
    demoArgument --clerk clerk
    demoArgument --password-file "$passwordFile"
    say "Opening the desktop, with clerk signed in; the demo's password is in $passwordFile"
    exec "$root/build/release/bin/countersign" "${arguments[@]}" "${passedOn[@]}"
}

runTerminal() {
    local serial outcome=0 verdict=0
    serial=898699$(digits 13)
    arguments=(--store "$store" --clerk clerk --password-file "$passwordFile")
    demoArgument --document "simulated:$customer/document.json"
    demoArgument --camera "customer:$customer"
    demoArgument --policy "$home/demo-policy.json"
    demoArgument --anchors "$home/anchors" # outside the store: an older copy put back shows
    demoArgument --msisdn "154$(digits 8)" # in MIIT's list of 2023 nobody has 154
    demoArgument --iccid "$serial$(luhn "$serial")"
    say "Registering a simulated customer, as a clerk would see it"
    cli register "${arguments[@]}" "${passedOn[@]}" || outcome=$?
    say "Verifying the ledger"
    cli verify --store "$store" || verdict=$?
    say "The store lies in $store"
    exit $((outcome != 0 ? outcome : verdict))
}

if [[ $install == yes ]]; then
    installPackages "to build and run Countersign" run
fi
build release countersign-cli countersign
obtainModels "$mirror" "$install"
if [[ $onlyModels == yes ]]; then
    exit
fi
createDemoStore
if [[ -n $screen ]]; then
    runDesktop
else
    runTerminal
fi
