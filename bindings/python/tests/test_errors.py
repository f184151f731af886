"""Errors: one tree, real attributes, picklable, and never the token."""

from __future__ import annotations

import asyncio
import builtins
import copy
import io
import json
import logging
import pickle
import traceback
from typing import Any, NamedTuple

import pytest

import green_api
from green_api import GreenApi, errors
from recorder import TOKEN, Recorder, json_answer

CHAT = "79001234568@c.us"
QUOTA = {
    "invokeStatus": {
        "method": "sendMessage",
        "used": 100,
        "total": 100,
        "status": "QUOTE_ALLOWED_IS_OVER",
        "description": "…",
    }
}


class Case(NamedTuple):
    status: str
    body: Any
    kind: type[errors.GreenApiError]
    retryable: bool = False
    outcome_unknown: bool = False
    headers: str = ""


CASES = [
    Case("400 Bad Request", {"message": "Message not found"}, errors.BadRequestError),
    Case("401 Unauthorized", "", errors.AuthenticationError),
    Case("403 Forbidden", "Forbidden", errors.ForbiddenError),
    Case("404 Not Found", "", errors.NotFoundError),
    Case("429 Too Many Requests", "", errors.RateLimitError, True, headers="Retry-After: 7\r\n"),
    Case("466", QUOTA, errors.QuotaExceededError),
    Case("500 Internal Server Error", "", errors.ServerError, True, True),
    Case("502 Bad Gateway", "", errors.BadGatewayError, True, True),
    Case("418 Teapot", "", errors.UnexpectedStatusError),
    Case("200 OK", "no JSON", errors.DecodeError, False, False),
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.kind.__name__)
def test_each_status_has_its_class_and_attributes(case: Case, recorder: Recorder) -> None:
    body = case.body.encode() if isinstance(case.body, str) else json.dumps(case.body).encode()
    recorder.answer = json_answer(body, case.status, case.headers)
    raised = [failure_of(recorder.client()), asyncio.run(awaited_failure_of(recorder))]
    for error in raised:
        assert type(error) is case.kind
        assert isinstance(error, errors.GreenApiError)
        assert error.operation == "sendMessage" and "sendMessage" in str(error)
        assert error.retryable is case.retryable
        if not isinstance(error, errors.DecodeError):
            assert error.outcome_unknown is case.outcome_unknown
            assert error.status == int(case.status[:3]) and error.attempts == 1
        if isinstance(error, errors.RateLimitError):
            assert error.retry_after == 7
        if isinstance(error, errors.QuotaExceededError):
            assert error.quota is not None
            assert error.quota.invoke_status is not None and error.quota.invoke_status.used == 100
        if isinstance(error, errors.BadRequestError):
            assert error.service_message == "Message not found"


def failure_of(client: GreenApi) -> errors.GreenApiError:
    with pytest.raises(errors.GreenApiError) as raised:
        client.send_message(CHAT, "Hello")
    return raised.value


async def awaited_failure_of(recorder: Recorder) -> errors.GreenApiError:
    with pytest.raises(errors.GreenApiError) as raised:
        await recorder.async_client().send_message(CHAT, "Hello")
    return raised.value


def test_builtin_bases_are_those_that_users_expect() -> None:
    assert issubclass(errors.ConnectionError, builtins.ConnectionError)
    assert issubclass(errors.TimeoutError, builtins.TimeoutError) and issubclass(
        errors.TimeoutError, errors.ConnectionError
    )
    assert issubclass(errors.ValidationError, ValueError) and issubclass(errors.FileError, OSError)
    assert issubclass(errors.BadGatewayError, errors.ServerError)


@pytest.mark.parametrize("name", errors.__all__)
def test_every_error_is_public_documented_and_picklable(name: str) -> None:
    kind = getattr(green_api, name)
    assert kind is getattr(errors, name) and kind.__doc__
    error = kind("sendMessage: it failed", operation="sendMessage", status=500, retryable=True)
    for copied in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(copied) is kind and str(copied) == "sendMessage: it failed"
        assert (copied.operation, copied.status, copied.retryable, copied.code) == ("sendMessage", 500, True, kind.code)


def test_errors_of_calls_are_pickled_with_their_attributes(recorder: Recorder) -> None:
    recorder.answer = json_answer(json.dumps(QUOTA).encode(), "466")
    error = pickle.loads(pickle.dumps(failure_of(recorder.client())))
    assert isinstance(error, errors.QuotaExceededError)
    assert error.quota is not None and error.quota.invoke_status is not None and error.quota.invoke_status.total == 100


def test_an_argument_that_does_not_fit_is_named_before_anything_is_sent(recorder: Recorder) -> None:
    client = recorder.client()
    for chat, message, field in [("nobody", "x", "chatId"), (CHAT, "", "message"), (CHAT, "x" * 30_000, "message")]:
        with pytest.raises(errors.ValidationError) as raised:
            client.send_message(chat, message)
        assert raised.value.field == field and raised.value.attempts == 0 and field in str(raised.value)
    assert recorder.requests == []


def test_no_connection_is_known_not_to_have_done_anything() -> None:
    client = GreenApi(1101000001, TOKEN, api_url="http://127.0.0.1:9", retries=0)
    error = failure_of(client)
    assert type(error) is errors.ConnectionError and error.retryable and not error.outcome_unknown


def test_a_connection_that_breaks_leaves_the_outcome_open(recorder: Recorder) -> None:
    recorder.answer = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\nConnection: close\r\n\r\n{"
    client = recorder.client().with_options(timeout=1)
    error = failure_of(client)
    assert isinstance(error, errors.ConnectionError) and error.outcome_unknown


def test_the_token_is_nowhere(recorder: Recorder, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, "green_api")
    texts = []
    client = recorder.client()
    path = f"/waInstance1101000001/sendMessage/{TOKEN}"
    bodies = [
        f"no such path: {path}",
        json.dumps({"message": path, "path": path}),
        f"<title>{path}</title>",
        path.upper(),
    ]
    failures: list[BaseException] = [failure_of(GreenApi(1101000001, TOKEN, api_url="http://127.0.0.1:9", retries=0))]
    for case in CASES:
        for body in bodies:
            recorder.answer = json_answer(body.encode(), case.status)
            failures += [failure_of(client), asyncio.run(awaited_failure_of(recorder))]
    recorder.answer = None
    failures.append(failure_of(client.with_options(timeout=0.1)))
    with pytest.raises(errors.GreenApiError) as raised:
        client.send_file_by_upload(CHAT, f"/nowhere/{TOKEN[:-1]}")
    with pytest.raises(errors.GreenApiError) as refused:
        client.download(f"{recorder.url}{path}")
    with pytest.raises(errors.GreenApiError) as unknown:
        client.call(f"a/{TOKEN}")
    failures += [refused.value, unknown.value]
    del raised
    for failure in failures:
        shown = io.StringIO()
        traceback.print_exception(failure, file=shown)
        texts += [shown.getvalue(), str(failure), repr(failure), repr(vars(failure)), repr(pickle.dumps(failure))]
    texts += [repr(client), repr(recorder.async_client()), str(client._native), *map(str, caplog.records)]
    texts += [record.getMessage() for record in caplog.records]
    assert len(caplog.records) > 50
    found = [text for text in texts if TOKEN.lower() in text.lower()]
    # Lines of this file stand in tracebacks, but the token is not written in any of them.
    assert found == []
