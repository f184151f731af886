"""Arguments of methods to the JSON that is sent: what fits is written, what does not is refused by name."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from green_api import PollOption, Switch, _native
from green_api._models import ABSENT


def encode(method: str, *arguments: Any) -> Any:
    return json.loads(_native.encode_request(method, arguments))


def test_what_is_left_out_is_not_sent() -> None:
    assert encode("sendMessage", "1@c.us", "Hi", None, None) == {"chatId": "1@c.us", "message": "Hi"}
    assert encode("sendMessage", "1@c.us", "Hi", None, False)["linkPreview"] is False


def test_texts_of_any_language_and_characters_of_control_are_written_as_json() -> None:
    text = 'Привет, "мир" \\ \n\t\0 😀'
    assert encode("sendMessage", "1@c.us", text, None, None)["message"] == text


def test_models_dictionaries_and_any_iterable_are_accepted() -> None:
    def options() -> Iterator[Any]:
        yield PollOption("a")
        yield {"option_name": "b"}
        yield {"optionName": "c"}

    sent = encode("sendPoll", "1@c.us", "Which?", options(), True, None)
    assert sent["options"] == [{"optionName": "a"}, {"optionName": "b"}, {"optionName": "c"}]
    assert encode("sendPoll", "1@c.us", "Which?", (PollOption("a"),), None, None)["options"] == [{"optionName": "a"}]


def test_an_unknown_name_in_a_dictionary_is_left_to_the_core_which_refuses_it() -> None:
    assert encode("sendPoll", "1@c.us", "?", [{"optionNam": "a"}], None, None)["options"] == [{"optionNam": "a"}]


def test_a_switch_takes_truth_texts_and_itself() -> None:
    assert json.loads(settings(None)) == {}
    for value, sent in [(True, "yes"), (False, "no"), ("yes", "yes"), (Switch.NO, "no"), ("later", "later")]:
        assert set(json.loads(settings(value)).values()) == {sent}


def settings(value: object) -> bytes:
    """setSettings with one switch."""
    import inspect

    from green_api._generated.methods import Methods

    names = list(inspect.signature(Methods.set_settings).parameters)[1:]
    arguments = tuple(value if name == "incoming_webhook" else None for name in names)
    return _native.encode_request("setSettings", arguments)


@pytest.mark.parametrize(
    ("method", "arguments", "error", "words"),
    [
        ("sendMessage", (5, "Hi", None, None), TypeError, "'chat_id' must be str, not int"),
        ("sendMessage", (None, "Hi", None, None), TypeError, "'chat_id' must be str, not NoneType"),
        ("sendMessage", ("1@c.us", b"Hi", None, None), TypeError, "'message' must be str, not bytes"),
        ("sendMessage", ("1@c.us", "\ud800", None, None), ValueError, "'message' has half of a surrogate pair"),
        ("sendMessage", ("1@c.us", "Hi", None, 1), TypeError, "'link_preview' must be bool, not int"),
        ("sendPoll", ("1@c.us", "?", "ab", None, None), TypeError, "'options' must be a list, not str"),
        ("sendPoll", ("1@c.us", "?", {"a": 1}, None, None), TypeError, "'options' must be a list, not dict"),
        ("sendPoll", ("1@c.us", "?", 5, None, None), TypeError, "'options' must be a list, not int"),
        ("sendPoll", ("1@c.us", "?", ["a"], None, None), TypeError, "'options[0]' must be PollOption or a dictionary"),
        (
            "sendPoll",
            ("1@c.us", "?", [{}, {"option_name": 5}], None, None),
            TypeError,
            "'options[1].option_name' must be",
        ),
        (
            "sendPoll",
            ("1@c.us", "?", [{5: 5}], None, None),
            TypeError,
            "the names in 'options[0]' must be str, not int",
        ),
        ("deleteNotification", ("5",), TypeError, "'receipt_id' must be int, not str"),
        ("deleteNotification", (True,), TypeError, "'receipt_id' must be int, not bool"),
        ("deleteNotification", (2**63,), ValueError, "'receipt_id' must fit into 64 bits"),
        (
            "sendLocation",
            ("1@c.us", float("nan"), 2.0, None, None, None),
            ValueError,
            "'latitude' must be a finite number",
        ),
        ("sendLocation", ("1@c.us", "1", 2.0, None, None, None), TypeError, "'latitude' must be float, not str"),
        ("sendMessage", ("1@c.us",), TypeError, "takes 4 arguments, not 1"),
        ("sendPigeon", (), TypeError, "there is no documented method sendPigeon"),
    ],
)
def test_what_does_not_fit_is_refused_with_its_name(
    method: str, arguments: tuple[object, ...], error: type[Exception], words: str
) -> None:
    with pytest.raises(error) as caught:
        _native.encode_request(method, arguments)
    assert words in str(caught.value)


def test_an_error_of_an_iterable_is_its_own() -> None:
    def broken() -> Iterator[Any]:
        yield PollOption("a")
        raise LookupError("mine")

    with pytest.raises(LookupError, match="mine"):
        _native.encode_request("sendPoll", ("1@c.us", "?", broken(), None, None))


def test_any_json_may_hold_models_and_whole_numbers_of_any_size() -> None:
    value = {"a": [PollOption("x"), None, True, 1.5, 10**30], "b": ()}
    assert json.loads(_native.model_to_json(value)) == {"a": [{"optionName": "x"}, None, True, 1.5, 10**30], "b": []}
    assert json.loads(_native.model_to_json(value)) == _native.model_to_dict(value)
    for wrong in (object(), {"a": {1, 2, object()}}, float("inf")):
        with pytest.raises((TypeError, ValueError)):
            _native.model_to_json(wrong)
    endless: list[Any] = []
    endless.append(endless)
    with pytest.raises(ValueError, match="nested too deeply"):
        _native.model_to_json(endless)


def test_absent_is_false_and_shown_by_its_name() -> None:
    import copy
    import pickle

    assert not ABSENT
    assert repr(ABSENT) == "ABSENT"
    assert pickle.loads(pickle.dumps(ABSENT)) is copy.copy(ABSENT) is ABSENT
