#!/usr/bin/env bash
# Checks the types of the page and runs its tests; where npm is missing, build.sh has said so, which fails where CI is set.
set -euo pipefail
cd "$(dirname "$0")"
if [ ! -x node_modules/.bin/vitest ]; then
  [ -z "${CI:-}" ] && exit 0
  echo "jejak: without npm the page is not tested; CI must not pass without." >&2
  exit 1
fi
node_modules/.bin/svelte-check --tsconfig ./tsconfig.json --fail-on-warnings --output machine
node_modules/.bin/vitest run --reporter=dot
