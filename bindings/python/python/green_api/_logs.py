"""Logs of the native module, to the logger ``green_api``: repeats and calls at DEBUG, trouble with receiving at WARNING."""

from __future__ import annotations

import logging

logger = logging.getLogger("green_api")


def is_verbose() -> bool:
    return logger.isEnabledFor(logging.DEBUG)


def write(level: int, message: str) -> None:
    logger.log(level, "%s", message)
