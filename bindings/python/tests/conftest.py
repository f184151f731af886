"""What the tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from green_api.testing import Person, Sandbox
from recorder import Recorder


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    """Without limits: tests ask faster than people do."""
    with Sandbox(unlimited=True) as sandbox:
        yield sandbox


@pytest.fixture
def friend(sandbox: Sandbox) -> Person:
    return sandbox.add_person(79001234568, name="Friend")


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    with Recorder() as recorder:
        yield recorder


@pytest.fixture(autouse=True)
def no_credentials_around(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ID_INSTANCE", "TOKEN_INSTANCE", "URL", "MEDIA_URL"):
        monkeypatch.delenv(f"GREEN_API_{name}", raising=False)
