#!/usr/bin/env bash
# How time and work grow when texts of many shapes are doubled: no more than 2.3-fold. See docs/proof.md.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
dotnet run --project tests/Fuzz -c Release -- --growth
