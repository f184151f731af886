"""What a client is set up with, checked and in the form that the native module takes."""

from __future__ import annotations

import math
import os
from datetime import timedelta
from typing import TypeAlias, TypedDict

from . import __version__
from .errors import ConfigurationError

Time: TypeAlias = float | timedelta
"""Seconds, or a ``timedelta``."""


class Settings(TypedDict):
    id_instance: int | None
    api_token_instance: str | None
    api_url: str | None
    media_url: str | None
    user_agent: str
    connect_timeout: float
    timeout: float
    retries: int
    retry_delay: float
    max_retry_delay: float
    pacing: bool
    proxy: str | None
    root_certificates: bytes | None


def settings(
    id_instance: int | str | None,
    api_token_instance: str | None,
    api_url: str | None,
    media_url: str | None,
    timeout: Time,
    connect_timeout: Time,
    retries: int,
    retry_delay: Time,
    max_retry_delay: Time,
    pacing: bool,
    proxy: str | None,
    root_certificates: str | os.PathLike[str] | bytes | None,
    user_agent: str | None,
) -> Settings:
    own_name = f"green-api-python/{__version__}"
    return {
        "id_instance": _number(id_instance),
        "api_token_instance": api_token_instance,
        "api_url": api_url,
        "media_url": media_url,
        "user_agent": own_name if user_agent is None else f"{user_agent} {own_name}",
        "connect_timeout": seconds("connect_timeout", connect_timeout),
        "timeout": seconds("timeout", timeout),
        "retries": count("retries", retries),
        "retry_delay": seconds("retry_delay", retry_delay),
        "max_retry_delay": seconds("max_retry_delay", max_retry_delay),
        "pacing": pacing,
        "proxy": proxy,
        "root_certificates": _certificates(root_certificates),
    }


def seconds(name: str, time: Time) -> float:
    """Seconds that can be waited."""
    if isinstance(time, timedelta):
        time = time.total_seconds()
    if isinstance(time, bool) or not isinstance(time, int | float):
        raise TypeError(f"{name} must be seconds or a timedelta, not {type(time).__name__}")
    if not math.isfinite(time) or time < 0:
        raise ConfigurationError(f"{name} must be 0 seconds or more, not {time}")
    return float(time)


def count(name: str, number: int) -> int:
    if isinstance(number, bool) or not isinstance(number, int):
        raise TypeError(f"{name} must be a whole number, not {type(number).__name__}")
    if not 0 <= number <= 1_000_000:
        raise ConfigurationError(f"{name} must be from 0 to 1000000, not {number}")
    return number


def _number(id_instance: int | str | None) -> int | None:
    if id_instance is None or (isinstance(id_instance, int) and not isinstance(id_instance, bool)):
        return id_instance
    if not isinstance(id_instance, str):
        raise TypeError(f"id_instance must be a number, not {type(id_instance).__name__}")
    try:
        return int(id_instance)
    except ValueError:
        raise ConfigurationError("id_instance is not a number") from None


def _certificates(given: str | os.PathLike[str] | bytes | None) -> bytes | None:
    if given is None or isinstance(given, bytes):
        return given
    try:
        with open(given, "rb") as file:
            return file.read()
    except OSError as error:
        raise ConfigurationError(f"root_certificates cannot be read: {error}") from error
