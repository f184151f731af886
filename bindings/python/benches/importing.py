"""How long importing takes, in fresh processes: processor time beyond that of an empty program, the best of many."""

from __future__ import annotations

import resource
import subprocess
import sys

RUNS = 15
WHAT = {
    "green_api": "import green_api",
    "green_api, a client": "from green_api import GreenApi",
    "green_api, both clients": "from green_api import GreenApi, AsyncGreenApi",
    "requests": "import requests",
    "httpx": "import httpx",
    "aiohttp": "import aiohttp",
}


def seconds(script: str) -> float:
    def spent() -> float:
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime

    began = spent()
    subprocess.run([sys.executable, "-c", script], check=True)
    return spent() - began


def main() -> None:
    best = dict.fromkeys(["pass", *WHAT.values()], float("inf"))
    # Once more than is counted, so that what Python compiles is there.
    for run in range(RUNS + 1):
        for script in best:
            taken = seconds(script)
            if run:
                best[script] = min(best[script], taken)
    print(f"{'an empty program':26}{best['pass'] * 1e3:7.1f} ms")
    for name, script in WHAT.items():
        print(f"{name:26}{(best[script] - best['pass']) * 1e3:7.1f} ms more")


if __name__ == "__main__":
    main()
