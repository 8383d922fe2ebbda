#!/usr/bin/env bash
# Builds the page into target/classes; does nothing where the page is newer than its sources.
set -euo pipefail
cd "$(dirname "$0")"
page=target/classes/org/jejak/web/page
mkdir -p target/classes
sources=(.npmrc src public index.html package.json package-lock.json vite.config.ts svelte.config.js tsconfig.json build.sh)

if [ -f "$page/assets.txt" ] && [ -z "$(find "${sources[@]}" -newer "$page/assets.txt" -print -quit)" ]; then
  exit 0
fi

if ! command -v npm >/dev/null || ! node -e 'const [a, b] = process.versions.node.split(".").map(Number);
    process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'; then
  echo "jejak: no npm with Node 20.19 or newer found, so the page is not built and jejak serve gives the API alone."
  exit 0
fi

# What is installed is kept until the list of packages changes.
installed=node_modules/.installed-package-lock.json
if ! cmp -s package-lock.json "$installed"; then
  if ! npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null; then
    echo "jejak: npm could not get the page's packages, so the page is not built and jejak serve gives the API alone."
    exit 0
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
