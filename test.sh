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
source, every test in the release build, and every quick test once more under the address and
undefined-behaviour sanitizers. All checks run, even after one has failed; the last lines say what
came out. Exit code 0: all is well.

  --fast        the release build only
  --tidy        static analysis with clang-tidy as well (many minutes)
  --mirror DIR  take models from DIR, as for run.sh
  --no-install  install no packages; cmake/packages.txt lists what has to be there
  --help        this text
EOF
}

install=yes
sanitize=yes
tidy=no
mirror=
while [[ $# -gt 0 ]]; do
    case $1 in
    --help | -h) usage && exit ;;
    --no-install) install=no ;;
    --fast) sanitize=no ;;
    --tidy) tidy=yes ;;
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
