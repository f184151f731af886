"""The codec's one pass over the bytes and the core give the same object, whatever arrives."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from typing import Any

import pytest

import green_api
from documentation import Example, of_role
from green_api import _native

# How many damaged bodies are made of each example.
NOTIFICATIONS, ANSWERS = 80, 40

STRANGE: list[Any] = [
    None, True, False, 0, -1, 5, 1.5, 1e300, -0.0, 2**53, 2**63 - 1, 2**63, -(2**63), 2**64, 10**30, "", "5", " 7 ", "-3", "5.0",
    "1e3", "true", "yes", "no", "onLine", "hungUp", "textMessage", "LocationMessage", "messageOfTomorrow", "Ж😀\u0000\"\\/",
    [], [[]], ["a"], ["79001234568@c.us"], [1, "2", None], {}, {"a": None}, {"typeMessage": "textMessage"}, [{}], [{"x": [{}]}],
]  # fmt: skip
"""Values in the places of others."""

FRAGMENTS = [
    b"{", b"}", b"[", b"]", b",", b":", b'"', b"\\", b" ", b"\n", b"\x00", b"\xff", b"\xc3\x28", b"0", b"-", b"-0", b"01", b"1.", b".5", b"1e5",
    b"1e999", b"99999999999999999999", b"null", b"nul", b"true", b"NaN", b"Infinity", b"\\u0041", b"\\ud83d\\ude00", b"\\ud800",
    b"\\x", b'"x":1,', b'"typeMessage":"textMessage",', b"/**/", b"\xef\xbb\xbf",
]  # fmt: skip
"""Bytes to put into a body."""


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The places inside a value, deepest first."""
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, item in inner:
        yield from places(item, (*path, name))
    if path:
        yield path


def holder(value: Any, path: tuple[Any, ...]) -> Any:
    for name in path[:-1]:
        value = value[name]
    return value


def replaced(body: Any, chance: random.Random) -> bytes:
    path = chance.choice(list(places(body)))
    holder(body, path)[path[-1]] = chance.choice(STRANGE)
    return json.dumps(body).encode()


def removed(body: Any, chance: random.Random) -> bytes:
    path = chance.choice(list(places(body)))
    del holder(body, path)[path[-1]]
    return json.dumps(body).encode()


def in_another_order(body: Any, chance: random.Random) -> bytes:
    def turned(value: Any) -> Any:
        if isinstance(value, dict):
            names = list(value)
            chance.shuffle(names)
            return {name: turned(value[name]) for name in names}
        return [turned(item) for item in value] if isinstance(value, list) else value

    return json.dumps(turned(body), ensure_ascii=chance.random() < 0.5).encode()


def with_unknown(body: Any, chance: random.Random) -> bytes:
    path = chance.choice(list(places(body)))
    target = holder(body, path)
    if isinstance(target, dict):
        target["fieldOfTomorrow"] = chance.choice(STRANGE)
    return in_another_order(body, chance)


def moved(body: Any, chance: random.Random) -> bytes:
    """A property that stands in another object."""
    known = list(places(body))
    path, target = chance.choice(known), holder(body, chance.choice(known))
    value = holder(body, path)[path[-1]]
    if isinstance(target, dict):
        target[str(path[-1])] = json.loads(json.dumps(value))
    return json.dumps(body).encode()


def twice(body: Any, chance: random.Random) -> bytes:
    """A property that stands there twice."""
    text = json.dumps(body)
    path = chance.choice(list(places(body)))
    name = json.dumps(str(path[-1]))
    return text.replace(f"{name}:", f"{name}: {json.dumps(chance.choice(STRANGE))}, {name}:", 1).encode()


def with_bytes(body: Any, chance: random.Random) -> bytes:
    text = bytearray(json.dumps(body, ensure_ascii=chance.random() < 0.5).encode())
    for _ in range(chance.randint(1, 2)):
        at = chance.randrange(len(text))
        end = at + chance.choice([0, 0, 1, 1, 2, 8])
        text[at:end] = chance.choice(FRAGMENTS) if chance.random() < 0.8 else b""
    return bytes(text)


def cut(body: Any, chance: random.Random) -> bytes:
    text = json.dumps(body).encode()
    return text[: chance.randrange(len(text))]


def numbers_as_text(body: Any, chance: random.Random) -> bytes:
    def written(value: Any) -> Any:
        if isinstance(value, dict):
            return {name: written(item) for name, item in value.items()}
        if isinstance(value, list):
            return [written(item) for item in value]
        return json.dumps(value) if isinstance(value, int | float) and chance.random() < 0.5 else value

    return json.dumps(written(body)).encode()


DAMAGES: list[Callable[[Any, random.Random], bytes]] = [
    replaced, replaced, replaced, removed, in_another_order, with_unknown, moved, twice, with_bytes, with_bytes, cut, numbers_as_text,
]  # fmt: skip


def damaged(example: Example, count: int) -> Iterator[bytes]:
    chance = random.Random(example.file)
    for _ in range(count):
        body = json.loads(example.text)
        damage = chance.choice(DAMAGES)
        yield damage(body, chance) if list(places(body)) else cut(body, chance)


def outcome(decode: Callable[..., Any], *arguments: Any) -> Any:
    """What came of it, in a form that tells 1 from 1.0 and True."""
    try:
        value = decode(*arguments)
    except green_api.errors.DecodeError as error:
        return "DecodeError", error.path, str(error)
    items = value if isinstance(value, list) else [value]
    return [(repr(item), item and (item.to_json(), bodies(item))) for item in items]


def bodies(item: Any) -> Any:
    body = getattr(item, "body", None)
    return body.raw if isinstance(body, green_api.Notification) else None


@pytest.mark.parametrize("example", of_role("notification"), ids=str)
def test_a_damaged_notification_is_the_same_either_way(example: Example) -> None:
    for body in damaged(example, NOTIFICATIONS):
        decoded = green_api.decode_notification(body)
        assert outcome(green_api.decode_notification, body) == outcome(_native.decode_notification_by_core, body), body
        assert decoded.raw == body


@pytest.mark.parametrize("example", of_role("response"), ids=str)
def test_a_damaged_answer_is_the_same_either_way(example: Example) -> None:
    method = example.operation
    for body in damaged(example, ANSWERS):
        # The core's client, too, takes an empty body for `null` before it decodes.
        if body.strip():
            one = outcome(_native.decode_answer, method, body)
            assert one == outcome(_native.decode_answer_by_core, method, body), body


@pytest.mark.parametrize("example", of_role("notification"), ids=str)
def test_a_received_notification_is_the_same_either_way_and_keeps_its_bytes(example: Example) -> None:
    for body in damaged(example, NOTIFICATIONS // 4):
        answer = b'{"receiptId": 5, "body": ' + body + b"}"
        one = outcome(_native.decode_answer, "receiveNotification", answer)
        assert one == outcome(_native.decode_answer_by_core, "receiveNotification", answer), answer
        late = b'{"receiptId": "5", "body": ' + body + b"}"
        if one[0] != "DecodeError":
            assert one == outcome(_native.decode_answer, "receiveNotification", late)


def test_both_ways_are_taken_by_the_damaged_bodies() -> None:
    ways = [_native.is_plain(body) for example in of_role("notification") for body in damaged(example, 20)]
    assert 0.1 < sum(ways) / len(ways) < 0.9


@pytest.mark.parametrize("depth", [50, 99, 100, 126, 127, 128, 129, 1000, 100_000])
def test_deep_nesting_is_the_same_either_way(depth: int) -> None:
    for field in ("fieldOfTomorrow", "instanceData"):
        body = f'{{"typeWebhook": "deviceInfo", "{field}": {"[" * depth}{"]" * depth}}}'.encode()
        assert green_api.decode_notification(body) == _native.decode_notification_by_core(body)
    for tag in ("deviceInfo", "kindOfTomorrow"):
        start = f'{{"typeWebhook": "{tag}", "instanceData": {{"idInstance": 1, "wid": "", "typeInstance": ""}}, "timestamp": 1, '
        body = f'{start}"deviceData": {"[" * depth}{"]" * depth}}}'.encode()
        assert green_api.decode_notification(body) == _native.decode_notification_by_core(body)
