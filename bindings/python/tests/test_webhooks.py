"""Webhooks: the receiver under other people's frameworks, and the package's own server."""

from __future__ import annotations

import asyncio
import json
import threading
import urllib.error
import urllib.request
from typing import Any

import pytest

from green_api import IncomingMessageReceived, MisfitNotification, UnknownNotification, WebhookError
from green_api.testing import Person, Sandbox
from green_api.webhook import AsyncWebhookServer, WebhookReceiver, WebhookServer, serve_async

BODY = json.dumps({"typeWebhook": "brandNew", "n": 1}).encode()
SECRET = {"Authorization": "Bearer secret"}


@pytest.mark.parametrize(
    "headers",
    [
        SECRET,
        {b"authorization": b"Bearer secret"},
        [("Host", "x"), ("AUTHORIZATION", "bearer secret")],
        [(b"host", b"x"), (b"authorization", b"Bearer secret")],
        {"HTTP_AUTHORIZATION": "Bearer secret"},
    ],
)
def test_headers_are_taken_as_frameworks_have_them(headers: Any) -> None:
    notification = WebhookReceiver(token="secret").receive(BODY, headers=headers)
    assert isinstance(notification, UnknownNotification) and notification.tag == "brandNew"


@pytest.mark.parametrize(
    ("receiver", "arguments", "status"),
    [
        (WebhookReceiver(token="secret"), {}, 401),
        (WebhookReceiver(token="secret"), {"headers": {"Authorization": "Bearer wrong"}}, 401),
        (WebhookReceiver(token="secret"), {"headers": {"Authorization": "Basic secret"}}, 401),
        (WebhookReceiver(token="Basic secret"), {"headers": SECRET}, 401),
        (WebhookReceiver(allowed_addresses=["10.0.0.1"]), {"address": "10.0.0.2"}, 403),
        (WebhookReceiver(allowed_addresses=WebhookReceiver.published_addresses()), {}, 403),
        (WebhookReceiver(max_body=3), {}, 413),
    ],
)
def test_what_is_not_allowed_is_refused_with_the_status_to_answer(
    receiver: WebhookReceiver, arguments: Any, status: int
) -> None:
    with pytest.raises(WebhookError) as raised:
        receiver.receive(BODY, **arguments)
    assert raised.value.status == status
    assert "secret" not in str(raised.value) and "secret" not in repr(receiver)


def test_what_does_not_fit_is_a_value() -> None:
    receiver = WebhookReceiver()
    assert isinstance(receiver.receive("no JSON"), MisfitNotification)
    assert isinstance(receiver.receive(b'{"typeWebhook": "stateInstanceChanged"}'), MisfitNotification)
    receiver.authorize(headers=[], address="10.0.0.2")


def post(url: str, body: bytes, headers: dict[str, str] | None = None) -> int:
    request = urllib.request.Request(url, body, {"Content-Type": "application/json", **(headers or {})})
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        with opener.open(request, timeout=100) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


class Posting(threading.Thread):
    """Posts from another thread, since the answer waits for the handler."""

    def __init__(self, url: str, body: bytes = BODY, headers: dict[str, str] | None = None) -> None:
        super().__init__(daemon=True)
        self._arguments = (url, body, headers)
        self._status = 0
        self.start()

    def run(self) -> None:
        self._status = post(*self._arguments)

    @property
    def status(self) -> int:
        self.join(100)
        return self._status


def test_the_server_answers_when_the_delivery_is_settled() -> None:
    with WebhookServer(port=0, path="/hook", token="secret") as server:
        accepted = Posting(server.url, headers=SECRET)
        with next(server) as notification:
            assert isinstance(notification, UnknownNotification)
        assert accepted.status == 200
        refused = Posting(server.url, headers=SECRET)
        with pytest.raises(LookupError), next(server):
            raise LookupError
        assert refused.status == 500
        dropped = Posting(server.url, headers=SECRET)
        delivery = next(server)
        assert delivery.raw == BODY
        del delivery
        assert dropped.status == 500
        assert post(server.url, BODY) == 401
        assert post(server.url.replace("/hook", "/other"), BODY, SECRET) == 404
        server.stop()
        assert list(server) == []


def test_a_handler_of_the_server_has_the_same_chances_as_by_polling() -> None:
    calls: list[int] = []
    letters: list[Any] = []

    def handle(notification: Any) -> None:
        calls.append(notification.fields["n"])
        if notification.fields["n"] == 2:
            raise LookupError

    with WebhookServer(port=0) as server:
        options = {"retries": 1, "retry_delay": 0.001, "dead_letters": letters.append}
        thread = threading.Thread(target=server.handle, args=(handle,), kwargs=options)
        thread.start()
        bodies = [json.dumps({"typeWebhook": "brandNew", "n": number}).encode() for number in (1, 2, 3)]
        assert [post(server.url, body) for body in bodies] == [200, 200, 200]
        server.stop()
        thread.join(60)
    assert calls == [1, 2, 2, 3] and len(letters) == 1


def test_the_asynchronous_server_does_the_same() -> None:
    async def main() -> list[int]:
        async with AsyncWebhookServer(port=0) as server:
            posting = asyncio.to_thread(post, server.url, BODY)
            task = asyncio.ensure_future(posting)
            async with await anext(server) as notification:
                assert notification.raw == BODY
            statuses = [await task]

            async def handle(notification: Any) -> None:
                await asyncio.sleep(0)
                raise LookupError

            def broken(letter: Any) -> None:
                raise OSError

            handling = asyncio.ensure_future(server.handle(handle, retries=0, dead_letters=broken))
            statuses.append(await asyncio.to_thread(post, server.url, BODY))
            server.stop()
            await asyncio.wait_for(handling, 60)
            return statuses

    assert asyncio.run(main()) == [200, 500]


def test_serving_ends_with_its_task() -> None:
    async def main() -> None:
        task = asyncio.ensure_future(serve_async(print, port=0))
        await asyncio.sleep(0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task

    asyncio.run(main())


def test_the_sandbox_delivers_to_the_server(sandbox: Sandbox, friend: Person) -> None:
    with WebhookServer(port=0, token="secret") as server:
        settings = {"webhookUrl": server.url, "webhookUrlToken": "secret", "incomingWebhook": "yes"}
        sandbox.add_instance(phone=79001234570, settings=settings)
        friend.write("79001234570@c.us", "Hello")
        for delivery in server:
            with delivery as notification:
                if isinstance(notification, IncomingMessageReceived):
                    break


def test_a_port_that_is_taken_is_said() -> None:
    with WebhookServer(port=0) as server, pytest.raises(Exception, match=r"(?i)listen|address"):
        WebhookServer(port=server.port).__enter__()
    with pytest.raises(RuntimeError, match="not started"):
        next(WebhookServer(port=0))
