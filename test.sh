#!/usr/bin/env bash
# Installs, builds and tests everything. See --help.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
# shellcheck source=cmake/setup.sh
source "$root/cmake/setup.sh"

usage() {
    cat <<'EOF'
Usage: ./test.sh [options]

Installs what is missing, obtains the models, and checks the whole project: the layout of the
source, every test in the release build, every quick test once more under the address and
undefined-behaviour sanitizers, and every parser of outside bytes against random ones. All checks
run, even after one has failed; the last lines say what came out. Exit code 0: all is well.

  --fast        the release build only
  --fuzz N      N seconds for the parsers of what the ledger trusts, the others a tenth (60)
  --tidy        static analysis with clang-tidy as well (many minutes)
  --mirror DIR  take models from DIR, as for run.sh
  --no-install  install no packages; cmake/packages.txt lists what has to be there
  --help        this text
EOF
}

install=yes
sanitize=yes
tidy=no
fuzzSeconds=60
mirror=
while [[ $# -gt 0 ]]; do
    case $1 in
    --help | -h) usage && exit ;;
    --no-install) install=no ;;
    --fast) sanitize=no ;;
    --tidy) tidy=yes ;;
    --fuzz)
        [[ ${2:-} =~ ^[1-9][0-9]*$ ]] || giveUp "--fuzz needs a number of seconds" 2
        fuzzSeconds=$2
        shift
        ;;
    --mirror)
        [[ -d ${2:-} ]] || giveUp "--mirror needs a folder that exists" 2
        mirror=$(cd "$2" && pwd)
        shift
        ;;
    *) giveUp "unknown option $1 (see --help)" 2 ;;
    esac
    shift
done

passed=()
failed=()
# check NAME COMMAND...: runs it and notes how it ended.
check() {
    local name=$1
    shift
    say "Checking $name"
    if "$@"; then
        passed+=("$name")
    else
        failed+=("$name")
    fi
}

sources() { find "$root"/{src,ui,tests} -name '*.cpp' -o -name '*.h' | sort; }

checkLayout() { sources | xargs clang-format --dry-run -Werror; }

# One file at a time and all processors at once; the headers are judged with the files.
checkTidy() {
    sources | grep -E '/(src|ui)/.*\.cpp$' |
        xargs -P "$(nproc)" -n 1 clang-tidy -p "$root/build/release" --quiet
}

# tests PRESET [ctest arguments]: on a screen of their own, so that nothing appears on anybody's.
tests() {
    local preset=$1
    local -a screen=()
    shift
    if command -v xvfb-run >/dev/null; then
        screen=(xvfb-run -a -s '-screen 0 1600x1000x24')
    fi
    LSAN_OPTIONS="suppressions=$root/tests/lsan.supp:print_suppressions=0" \
        "${screen[@]}" ctest --test-dir "$root/build/$preset" \
        --output-on-failure --parallel "$(nproc)" "$@" </dev/null
}

testRelease() { tests release | tee "$root/build/test.log"; }

# Programs with slow tests only are not built here, which ctest would report as a failure.
testSanitized() {
    build asan countersign_quick_tests && tests asan -LE slow -E '_NOT_BUILT$'
}

# What the ledger believes when it comes from outside: these get the most time.
trustedParsers=(cbor_fuzz checkpoint_fuzz log_bundle_fuzz policy_file_fuzz)

# fuzz TARGET SECONDS: from its corpus on, which grows from run to run in the build folder.
fuzz() {
    local target=$1 seconds=$2
    local corpus=$root/build/fuzz/corpus/$target kept=$root/tests/fuzz/corpus/$target.tar.gz
    mkdir -p "$corpus"
    [[ ! -f $kept ]] || tar -xzf "$kept" --skip-old-files -C "${corpus%/*}"
    if "$root/build/fuzz/bin/$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=2048 \
        -artifact_prefix="$root/build/fuzz/$target-" "$corpus" >"$corpus.log" 2>&1; then
        printf '%s: %s\n' "$target" "$(tail -n 1 "$corpus.log")"
    else
        tail -n 40 "$corpus.log"
        return 1
    fi
}

# Every target, as many at once as there are processors.
fuzzEverything() {
    local target
    build fuzz countersign_fuzz_targets || return 1
    export -f fuzz
    export root
    for target in "$root"/build/fuzz/bin/*_fuzz; do
        target=${target##*/}
        if [[ " ${trustedParsers[*]} " == *" $target "* ]]; then
            printf '%s %s\0' "$target" "$fuzzSeconds"
        else
            printf '%s %s\0' "$target" $(((fuzzSeconds + 9) / 10))
        fi
    done | xargs -0 -P "$(nproc)" -I{} bash -c 'fuzz {}'
}

if [[ $install == yes ]]; then
    sections=(run test)
    [[ $tidy == no ]] || sections+=(tidy)
    installPackages "to build and test Countersign" "${sections[@]}"
fi
check "the layout of the source" checkLayout
build release
obtainModels "$mirror" "$install"
check "the release build" testRelease
if [[ $sanitize == yes ]]; then
    check "the quick tests under the sanitizers" testSanitized
    check "the parsers against random bytes" fuzzEverything
fi
if [[ $tidy == yes ]]; then
    check "clang-tidy" checkTidy
fi

if [[ ${#failed[@]} -gt 0 ]]; then
    printf '== FAILED: %s\n' "${failed[@]}"
    exit 1
fi
printf '== Well: %s\n' "${passed[@]}"
# ctest's closing lines of the release build come last, for whoever reads only the end.
sed -n '/tests passed, /,$p' "$root/build/test.log"
