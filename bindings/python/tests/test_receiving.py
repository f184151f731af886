"""Notifications by long polling: acknowledged when they are handled, never lost, never endless."""

from __future__ import annotations

import asyncio
import logging
import threading
from typing import Any

import pytest

from green_api import (
    AsyncGreenApi,
    AuthenticationError,
    BadRequestError,
    DeadLetter,
    GreenApi,
    IncomingMessageReceived,
    TextMessage,
    UnknownNotification,
)
from green_api.testing import Person, Sandbox

OURS = "79001234567@c.us"


def waiting(sandbox: Sandbox) -> int:
    return sandbox.show_instance(sandbox.instance.id_instance).notifications


def texts(notification: Any) -> str:
    assert isinstance(notification, IncomingMessageReceived)
    assert isinstance(notification.message_data, TextMessage)
    return notification.message_data.text_message_data.text_message


def test_a_delivery_is_acknowledged_by_its_block_and_comes_again_when_the_block_fails(
    sandbox: Sandbox, friend: Person
) -> None:
    friend.write(OURS, "one")
    friend.write(OURS, "two")
    seen = []
    with sandbox.client(retry_delay=0.001, max_retry_delay=0.001).notifications() as notifications:
        for delivery in notifications:
            try:
                with delivery as notification:
                    seen.append((texts(notification), delivery.attempt))
                    if delivery.attempt < 2:
                        raise LookupError("not yet")
            except LookupError:
                continue
            if len(seen) == 4:
                break
    assert seen == [("one", 1), ("one", 2), ("two", 1), ("two", 2)]
    assert waiting(sandbox) == 0


def test_the_asynchronous_iterator_does_the_same(sandbox: Sandbox, friend: Person) -> None:
    friend.write(OURS, "one")
    friend.write(OURS, "two")

    async def main() -> list[tuple[str, int]]:
        seen = []
        async with sandbox.async_client(retry_delay=0.001, max_retry_delay=0.001) as client:
            async for delivery in client.notifications():
                seen.append((texts(delivery.notification), delivery.attempt))
                if delivery.attempt < 2:
                    delivery.refuse()
                    continue
                await delivery.ack()
                await delivery.ack()
                if len(seen) == 4:
                    return seen
        return seen

    assert asyncio.run(main()) == [("one", 1), ("one", 2), ("two", 1), ("two", 2)]
    assert waiting(sandbox) == 0


def test_the_raw_body_is_kept(sandbox: Sandbox, friend: Person) -> None:
    friend.write(OURS, "one")
    delivery = next(iter(sandbox.client().notifications()))
    assert b'"typeWebhook"' in delivery.raw and delivery.notification.raw == delivery.raw
    assert repr(delivery) == f"Delivery(receipt_id={delivery.receipt_id}, attempt=1)"


def test_an_iterator_is_stopped_from_another_thread(sandbox: Sandbox) -> None:
    notifications = sandbox.client().notifications(receive_timeout=60)
    timer = threading.Timer(0.2, notifications.stop)
    timer.start()
    assert list(notifications) == []
    timer.join()


def test_cancelling_an_iterator_loses_nothing(sandbox: Sandbox, friend: Person) -> None:
    async def main() -> str:
        async with sandbox.async_client() as client:
            notifications = client.notifications(receive_timeout=60)
            for _ in range(3):
                with pytest.raises(asyncio.TimeoutError):
                    await asyncio.wait_for(anext(notifications), 0.05)
            friend.write(OURS, "here")
            async with await anext(notifications) as notification:
                return texts(notification)

    assert asyncio.run(main()) == "here"


def test_a_failure_that_does_not_pass_ends_the_iteration(sandbox: Sandbox) -> None:
    wrong = GreenApi(sandbox.instance.id_instance, "f" * 50, api_url=sandbox.api_url)
    with pytest.raises(AuthenticationError):
        next(iter(wrong.notifications()))

    async def main() -> None:
        async with AsyncGreenApi(sandbox.instance.id_instance, "f" * 50, api_url=sandbox.api_url) as client:
            with pytest.raises(AuthenticationError):
                async for _ in client.notifications():
                    raise AssertionError

    asyncio.run(main())


def test_what_a_webhook_receives_cannot_be_polled(sandbox: Sandbox) -> None:
    taken = sandbox.add_instance(phone=79001234570, settings={"webhookUrl": "http://127.0.0.1:9/"})
    with pytest.raises(BadRequestError) as raised:
        sandbox.client(taken).listen(print)
    assert raised.value.error_id == "webhookUrlIsSet"


class Listening:
    """A handler that fails on demand, and what became of what it got."""

    def __init__(self, failures: dict[str, int]) -> None:
        self.failures = failures
        self.calls: list[str] = []
        self.letters: list[DeadLetter] = []
        self.stop: Any = None
        self.until = 0

    def handle(self, notification: Any) -> None:
        text = texts(notification)
        self.calls.append(text)
        if self.failures.get(text, 0) > 0:
            self.failures[text] -= 1
            raise LookupError(f"cannot handle {text}")
        if len(self.calls) >= self.until:
            self.stop()

    async def handle_async(self, notification: Any) -> None:
        await asyncio.sleep(0)
        self.handle(notification)

    async def keep_async(self, letter: DeadLetter) -> None:
        await asyncio.sleep(0)
        self.letters.append(letter)


@pytest.mark.parametrize("asynchronous", [False, True])
def test_a_handler_that_fails_is_called_again_then_comes_the_sink(
    asynchronous: bool, sandbox: Sandbox, friend: Person, caplog: pytest.LogCaptureFixture
) -> None:
    for text in ("one", "two", "three"):
        friend.write(OURS, text)
    listening = Listening({"one": 2, "two": 99})
    listening.until = 7
    quick: dict[str, Any] = {"retries": 2, "retry_delay": 0.001, "max_retry_delay": 0.002}
    if asynchronous:

        async def main() -> None:
            client = sandbox.async_client()
            listener = client.listener(listening.handle_async, dead_letters=listening.keep_async, **quick)
            listening.stop = listener.stop
            await asyncio.wait_for(listener.run(), 60)

        asyncio.run(main())
    else:
        listener = sandbox.client().listener(listening.handle, dead_letters=listening.letters.append, **quick)
        listening.stop = listener.stop
        listener.run()
    assert listening.calls == ["one"] * 3 + ["two"] * 3 + ["three"]
    [letter] = listening.letters
    assert texts(letter.notification) == "two" and letter.attempts == 3 and isinstance(letter.error, LookupError)
    assert b"two" in letter.raw
    assert waiting(sandbox) == 0
    assert sum("the handler failed" in record.getMessage() for record in caplog.records) == 5


def test_without_a_sink_what_was_not_handled_is_logged(
    sandbox: Sandbox, friend: Person, caplog: pytest.LogCaptureFixture
) -> None:
    friend.write(OURS, "one")
    friend.write(OURS, "two")
    listening = Listening({"one": 99})
    listening.until = 2
    listener = sandbox.client().listener(listening.handle, retries=0)
    listening.stop = listener.stop
    listener.run()
    [error] = [record for record in caplog.records if record.levelno == logging.ERROR]
    assert error.name == "green_api" and '"one"' in error.getMessage() and "LookupError" in error.getMessage()
    assert waiting(sandbox) == 0


def test_a_sink_that_fails_leaves_the_notification_with_the_service(
    sandbox: Sandbox, friend: Person, caplog: pytest.LogCaptureFixture
) -> None:
    friend.write(OURS, "one")
    listening = Listening({"one": 1})
    listening.until = 2

    def broken(letter: DeadLetter) -> None:
        raise OSError("the disk is full")

    listener = sandbox.client(retry_delay=0.001).listener(listening.handle, retries=0, dead_letters=broken)
    listening.stop = listener.stop
    listener.run()
    # The second time it was handled.
    assert listening.calls == ["one", "one"] and waiting(sandbox) == 0
    assert "the disk is full" in caplog.text


def test_a_listener_stops_from_another_thread_between_and_during_repeats(sandbox: Sandbox, friend: Person) -> None:
    friend.write(OURS, "one")
    failed = threading.Event()

    def handle(notification: Any) -> None:
        failed.set()
        raise LookupError

    listener = sandbox.client().listener(handle, retries=5, retry_delay=600, max_retry_delay=600)
    thread = threading.Thread(target=listener.run)
    thread.start()
    assert failed.wait(60)
    listener.stop()
    thread.join(60)
    assert not thread.is_alive()
    assert waiting(sandbox) == 1


def test_leaving_a_handler_by_interruption_does_not_acknowledge(sandbox: Sandbox, friend: Person) -> None:
    friend.write(OURS, "one")

    def handle(notification: Any) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        sandbox.client().listen(handle)
    assert waiting(sandbox) == 1


def test_unknown_kinds_are_delivered_and_acknowledged(recorder: Any) -> None:
    from recorder import json_answer

    recorder.answer = json_answer(b'{"receiptId": 7, "body": {"typeWebhook": "brandNew", "x": [1]}}')
    delivery = next(iter(recorder.client().notifications()))
    assert isinstance(delivery.notification, UnknownNotification)
    assert delivery.notification.tag == "brandNew" and delivery.raw == b'{"typeWebhook": "brandNew", "x": [1]}'
    recorder.answer = json_answer(b'{"result": true}')
    delivery.ack()
    assert b"DELETE" in recorder.requests[-1] and b"/7 " in recorder.requests[-1]
