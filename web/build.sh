#!/usr/bin/env bash
# Builds the page into target/classes; does nothing where the page is newer than its sources.
#
#   build.sh                builds; without npm it says so and leaves the page out; with JEJAK_PAGE=needed it fails then
#   build.sh --stale STAMP  ends with 0 where a source is newer than the file STAMP, or the page is missing and could be built
set -euo pipefail
cd "$(dirname "$0")"
page=target/classes/org/jejak/web/page
# Marks when the packages could not be had: a machine without the network does not try at every start.
failed=target/no-packages
sources=(.npmrc src public index.html package.json package-lock.json vite.config.ts licences.ts svelte.config.js tsconfig.json
  build.sh pom.xml)

changed_since() {
  [ -n "$(find "${sources[@]}" -newer "$1" -print -quit)" ]
}

# The releases of Node that package.json names.
has_npm() {
  command -v npm >/dev/null && node -e 'const [a, b] = process.versions.node.split(".").map(Number);
    process.exit((a === 20 && b >= 19) || (a === 22 && b >= 12) || a >= 24 ? 0 : 1)' 2>/dev/null
}

leave_out() {
  echo "jejak: $1, so the page is not built and jejak serve gives the API alone."
  [ "${JEJAK_PAGE:-}" != needed ] || exit 1
  exit 0
}

if [ "${1:-}" = --stale ]; then
  changed_since "$2" && exit 0
  [ ! -f "$page/assets.txt" ] && [ -z "$(find "$failed" -mmin -60 2>/dev/null)" ] && has_npm
  exit
fi

mkdir -p target/classes
if [ -f "$page/assets.txt" ] && ! changed_since "$page/assets.txt"; then
  exit 0
fi
has_npm || leave_out "no npm with Node 20.19, 22.12, 24 or newer found"

# What is installed is kept until the list of packages changes.
installed=node_modules/.installed-package-lock.json
if ! cmp -s package-lock.json "$installed"; then
  if ! npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null; then
    touch "$failed"
    leave_out "npm could not get the page's packages"
  fi
  cp package-lock.json "$installed"
fi

started=$(mktemp)
trap 'rm -f "$started"' EXIT
node_modules/.bin/vite build --logLevel error
(cd "$page" && find . -type f ! -name 'assets.txt*' | sed 's|^\./||' | LC_ALL=C sort) >"$page/assets.txt.new"
# Dated by the start: what is changed while the page builds is built the next time.
touch -r "$started" "$page/assets.txt.new"
mv "$page/assets.txt.new" "$page/assets.txt"
