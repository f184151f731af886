"""Every example of the documentation is a Python object of the right class, and the same JSON again."""

from __future__ import annotations

import copy
import json
import pickle
from typing import Any

import pytest

import green_api
from documentation import Example, of_role
from green_api import _native
from green_api._models import Model


def parts(value: object) -> list[Model]:
    """All models inside a value."""
    if isinstance(value, tuple | list):
        return [part for item in value for part in parts(item)]
    if isinstance(value, Model):
        inner = [part for name in value.__match_args__ for part in parts(getattr(value, name))]
        return [value, *inner]
    return []


@pytest.mark.parametrize("example", of_role("notification"), ids=str)
def test_a_notification_is_an_object_of_its_kind_and_the_same_json_again(example: Example) -> None:
    notification = green_api.decode_notification(example.text)
    assert notification.type_webhook == json.loads(example.text)["typeWebhook"]
    assert isinstance(notification, green_api.Notification)
    assert not isinstance(notification, green_api.UnknownNotification | green_api.MisfitNotification)
    assert json.loads(notification.to_json()) == example.canonical
    assert notification.to_dict() == example.canonical
    assert notification.raw == example.text.encode()


@pytest.mark.parametrize("example", of_role("response"), ids=str)
def test_an_answer_is_an_object_and_the_same_json_again(example: Example) -> None:
    answer = _native.decode_answer(example.operation, example.text.encode())
    if isinstance(answer, list):
        assert [item.to_dict() for item in answer] == example.canonical
    else:
        assert json.loads(answer.to_json()) == example.canonical


@pytest.mark.parametrize("example", of_role("request"), ids=str)
def test_a_request_is_an_object_and_the_same_json_again(example: Example) -> None:
    model = getattr(green_api, example.operation[0].upper() + example.operation[1:])
    request = model.from_json(example.text)
    assert type(request) is model
    assert json.loads(request.to_json()) == example.canonical
    assert model.from_dict(request.to_dict()) == request


@pytest.mark.parametrize("example", of_role("notification"), ids=str)
def test_all_parts_of_a_notification_behave_as_values(example: Example) -> None:
    one, other = (green_api.decode_notification(example.text.encode()) for _ in range(2))
    assert one == other
    assert one is not other
    for part, twin in zip(parts(one), parts(other), strict=True):
        assert part == twin
        assert pickle.loads(pickle.dumps(part)) == part
        assert copy.copy(part) == copy.deepcopy(part) == part
        assert type(part).from_json(part.to_json()) == part
        assert type(part).from_dict(part.to_dict()) == part
        assert part.replace() == part
        assert repr(part).startswith(type(part).__name__ + "(")
        assert is_hashed_alike(part, twin)
    assert pickle.loads(pickle.dumps(one)).raw == one.raw


def is_hashed_alike(one: Any, other: Any) -> bool:
    """Parts that hold any JSON have no hash, as a dictionary has none."""
    try:
        return hash(one) == hash(other)
    except TypeError:
        return isinstance(one, green_api.DeviceInfo)


@pytest.mark.parametrize("example", of_role("notification"), ids=str)
def test_a_canonical_notification_is_decoded_in_one_pass(example: Example) -> None:
    assert _native.is_plain(json.dumps(example.canonical).encode())
