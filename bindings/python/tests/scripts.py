"""Scripts that run in a process of their own: for signals, forks and the end of the interpreter."""

from __future__ import annotations

import subprocess
import sys
import textwrap
from typing import Any

TIMEOUT = 120
"""Seconds that a script may take on a busy machine; it is killed then."""


def run(script: str, *arguments: str, **options: Any) -> subprocess.CompletedProcess[str]:
    """Runs a script to its end."""
    command = [sys.executable, "-X", "faulthandler", "-c", textwrap.dedent(script), *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=TIMEOUT, check=False, **options)


def succeed(script: str, *arguments: str, **options: Any) -> str:
    """Runs a script that must succeed and be silent on stderr; what it printed."""
    done = run(script, *arguments, **options)
    assert done.returncode == 0, f"ended with {done.returncode}\n{done.stdout}\n{done.stderr}"
    assert done.stderr == "", done.stderr
    return done.stdout.strip()


def start(script: str, *arguments: str) -> subprocess.Popen[str]:
    """Starts a script; what it prints can be read line by line."""
    command = [sys.executable, "-u", "-X", "faulthandler", "-c", textwrap.dedent(script), *arguments]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
