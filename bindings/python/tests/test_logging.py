"""Logs come through `logging`, from whatever thread they are made in; quiet unless something is wrong."""

from __future__ import annotations

import asyncio
import logging

import pytest

from recorder import Recorder, json_answer


def test_calls_are_told_at_debug_and_nothing_above(recorder: Recorder, caplog: pytest.LogCaptureFixture) -> None:
    recorder.answer = json_answer(b'{"stateInstance": "authorized"}')
    client = recorder.client(pacing=False)
    caplog.set_level(logging.INFO, "green_api")
    client.get_state_instance()
    assert caplog.records == []
    caplog.set_level(logging.DEBUG, "green_api")
    client.get_state_instance()
    [record] = caplog.records
    assert record.name == "green_api" and record.levelno == logging.DEBUG
    assert "getStateInstance" in record.getMessage() and "200" in record.getMessage()


def test_repeats_are_told_while_they_happen_in_an_event_loop(
    recorder: Recorder, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, "green_api")
    recorder.answer = json_answer(b"", "502 Bad Gateway")

    async def main() -> None:
        async with recorder.async_client(retries=1, retry_delay=600, max_retry_delay=600) as client:
            task = asyncio.ensure_future(client.get_settings())
            while not any("repeated" in record.getMessage() for record in caplog.records):
                await asyncio.sleep(0.01)
            task.cancel()

    asyncio.run(asyncio.wait_for(main(), 60))


def test_trouble_with_receiving_is_told_as_a_warning(recorder: Recorder, caplog: pytest.LogCaptureFixture) -> None:
    recorder.answer = json_answer(b"", "500 Internal Server Error")

    async def main() -> None:
        async with recorder.async_client() as client:
            task = asyncio.ensure_future(anext(client.notifications()))
            while not caplog.records:
                await asyncio.sleep(0.01)
            task.cancel()

    asyncio.run(asyncio.wait_for(main(), 60))
    assert caplog.records[0].levelno == logging.WARNING
    assert "trying again" in caplog.records[0].getMessage()
