"""Setting up clients, and what they tell about themselves."""

from __future__ import annotations

import asyncio
import pickle
from datetime import timedelta

import pytest

from green_api import AsyncGreenApi, ClosedError, ConfigurationError, GreenApi, TimeoutError
from green_api.testing import Sandbox
from recorder import TOKEN, Recorder, json_answer


@pytest.mark.parametrize("kind", [GreenApi, AsyncGreenApi])
def test_the_environment_is_enough(kind: type[GreenApi | AsyncGreenApi], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GREEN_API_ID_INSTANCE", "1101000001")
    monkeypatch.setenv("GREEN_API_TOKEN_INSTANCE", TOKEN)
    monkeypatch.setenv("GREEN_API_URL", "http://127.0.0.1:9")
    client = kind()
    assert (client.id_instance, client.api_url, client.media_url) == (
        1101000001,
        "http://127.0.0.1:9",
        "http://127.0.0.1:9",
    )
    assert repr(client) == f"{kind.__name__}(id_instance=1101000001, api_url='http://127.0.0.1:9')"


def test_one_error_names_everything_that_is_missing() -> None:
    with pytest.raises(ConfigurationError, match=r"GREEN_API_ID_INSTANCE.*GREEN_API_TOKEN_INSTANCE"):
        GreenApi()
    with pytest.raises(ConfigurationError, match="GREEN_API_TOKEN_INSTANCE") as raised:
        GreenApi(1101000001)
    assert "ID_INSTANCE" not in str(raised.value)


@pytest.mark.parametrize(
    ("options", "text"),
    [
        ({"id_instance": "one"}, "not a number"),
        ({"id_instance": 0}, "1 to 10 digits"),
        ({"api_token_instance": "a/b"}, "character"),
        ({"api_url": "ftp://example.com"}, "http"),
        ({"timeout": -1}, "timeout"),
        ({"timeout": float("nan")}, "timeout"),
        ({"retries": -1}, "retries"),
        ({"proxy": "::"}, "proxy"),
        ({"root_certificates": b"none"}, "certificate"),
        ({"root_certificates": "/no/such/file.pem"}, "root_certificates"),
    ],
)
def test_wrong_settings_are_refused_with_their_name(options: dict[str, object], text: str) -> None:
    with pytest.raises(ConfigurationError, match=text) as raised:
        GreenApi(**{"id_instance": 1101000001, "api_token_instance": TOKEN, **options})  # type: ignore[arg-type]
    assert isinstance(raised.value, ValueError)


def test_settings_of_a_wrong_type_are_refused() -> None:
    with pytest.raises(TypeError, match="timeout"):
        GreenApi(1101000001, TOKEN, timeout="5")  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="retries"):
        GreenApi(1101000001, TOKEN, retries=1.5)  # type: ignore[arg-type]


def test_a_closed_client_says_so(recorder: Recorder) -> None:
    with recorder.client() as client:
        hurried = client.with_options(timeout=1)
        assert not client.closed
    assert client.closed and hurried.closed
    for closed in (client, hurried):
        with pytest.raises(ClosedError, match="closed"):
            closed.get_settings()
    assert repr(client) == "GreenApi(<closed>)"
    client.close()


def test_a_client_is_not_pickled_with_its_token() -> None:
    with pytest.raises(TypeError, match="token"):
        pickle.dumps(GreenApi(1101000001, TOKEN))


def test_options_hold_for_the_calls_of_the_returned_client(recorder: Recorder) -> None:
    recorder.answer = None
    client = recorder.client()
    for hurried in (client.with_options(timeout=0.2), client.with_options(deadline=timedelta(milliseconds=200))):
        with pytest.raises(TimeoutError) as raised:
            hurried.get_settings()
        assert raised.value.operation == "getSettings"
    assert isinstance(raised.value, OSError)


def test_repeats_can_be_switched_off_and_are_counted(recorder: Recorder) -> None:
    recorder.answer = json_answer(b"", "502 Bad Gateway")
    client = recorder.client(retries=2, retry_delay=0.001, max_retry_delay=0.002)
    with pytest.raises(Exception, match="bad gateway") as raised:
        client.get_settings()
    assert getattr(raised.value, "attempts") == 3  # noqa: B009
    with pytest.raises(Exception, match="bad gateway") as raised:
        client.with_options(retries=0).get_settings()
    assert getattr(raised.value, "attempts") == 1  # noqa: B009
    assert len(recorder.requests) == 4


def test_health_is_told_in_plain_words(sandbox: Sandbox) -> None:
    health = sandbox.client().health()
    assert health.is_healthy and str(health) == "All is well."
    assert health.state == "authorized" and health.settings.incoming_webhook
    unlinked = sandbox.add_instance()
    ill = asyncio.run(ask(sandbox.async_client(unlinked)))
    assert not ill


async def ask(client: AsyncGreenApi) -> bool:
    health = await client.health()
    assert health.notes[0].code == "state" and "No WhatsApp account is linked" in str(health)
    return health.is_healthy


def test_a_message_whose_answer_was_lost_is_found(sandbox: Sandbox) -> None:
    client = sandbox.client()
    sent = client.send_message("79001234568@c.us", "Order 17 is ready")
    found = client.find_sent("79001234568@c.us", "Order 17 is ready")
    assert found is not None and found.id_message == sent.id_message
    assert client.find_sent("79001234568@c.us", "Order 18 is ready") is None


def test_waiting_ends_when_a_phone_is_linked(sandbox: Sandbox) -> None:
    instance = sandbox.add_instance()
    client = sandbox.client(instance, pacing=False)
    with pytest.raises(TimeoutError, match="notAuthorized"):
        client.wait_until_authorized(interval=0.01, timeout=0.1)
    events = []
    for event in client.qr_codes():
        events.append(event.kind)
        if event.code is not None:
            assert event.code.png.startswith(b"\x89PNG")
            assert event.code.base64 not in repr(event)
            sandbox.scan(instance.id_instance, 79001234569)
    assert events[0] == "code" and events[-1] == "authorized"
    client.wait_until_authorized(timeout=60)


def test_codes_by_websocket_end_with_the_scan(sandbox: Sandbox) -> None:
    instance = sandbox.add_instance()

    async def link() -> list[str]:
        kinds = []
        async with sandbox.async_client(instance) as client:
            async for event in client.qr_codes(websocket=True):
                kinds.append(event.kind)
                if event.kind == "code":
                    sandbox.scan(instance.id_instance, 79001234569)
        return kinds

    kinds = asyncio.run(link())
    assert kinds[0] == "code" and "authorized" in kinds
