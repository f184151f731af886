"""A plugin for pytest, which finds it by itself: the fixture `green_api_sandbox`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from . import Sandbox


@pytest.fixture
def green_api_sandbox() -> Iterator[Sandbox]:
    """A gateway of its own for each test, see `green_api.testing.Sandbox`."""
    # Not at the top: programs whose tests do not use it should not pay for it.
    from . import Sandbox

    with Sandbox() as sandbox:
        yield sandbox
