#!/usr/bin/env bash
# Checks the types of the page and runs its tests; where npm is missing, build.sh has said so.
set -euo pipefail
cd "$(dirname "$0")"
[ -x node_modules/.bin/vitest ] || exit 0
node_modules/.bin/svelte-check --tsconfig ./tsconfig.json --fail-on-warnings --output machine
node_modules/.bin/vitest run --reporter=dot
