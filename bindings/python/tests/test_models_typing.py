"""What type checkers know of the models: this file is checked by mypy and pyright, and run."""

from __future__ import annotations

import inspect
from typing import NoReturn

import green_api
from documentation import of_role
from green_api import (
    AsyncGreenApi,
    DeviceInfo,
    GreenApi,
    IncomingBlock,
    IncomingCall,
    IncomingMessageReceived,
    MisfitNotification,
    Notification,
    OutgoingApiMessageReceived,
    OutgoingMessageReceived,
    OutgoingMessageStatus,
    QuotaExceeded,
    SendMessageResponse,
    StateInstanceChanged,
    StatusInstanceChanged,
    TextMessage,
    TextMessageData,
    UnknownNotification,
)


def never(value: NoReturn) -> NoReturn:
    """A checker refuses the call when a kind was forgotten."""
    raise AssertionError(f"forgotten: {value!r}")


def described(notification: Notification) -> str:
    match notification:
        case IncomingMessageReceived(message_data=TextMessage(TextMessageData(text))):
            return text.upper()
        case IncomingMessageReceived() | OutgoingMessageReceived() | OutgoingApiMessageReceived():
            return notification.message_data.type_message
        case OutgoingMessageStatus(status=status):
            return status.upper()
        case StateInstanceChanged(state_instance=state):
            return state
        case StatusInstanceChanged(status_instance=status_instance):
            return status_instance
        case DeviceInfo() | IncomingBlock():
            return notification.type_webhook
        case IncomingCall(from_=caller):
            return caller
        case QuotaExceeded():
            return str(notification.timestamp)
        case UnknownNotification() | MisfitNotification():
            return notification.tag
        case _:
            never(notification)


def test_a_match_over_all_kinds_is_exhaustive() -> None:
    for example in of_role("notification"):
        assert described(green_api.decode_notification(example.text))
    assert described(green_api.decode_notification(b'{"typeWebhook": "kindOfTomorrow"}')) == "kindOfTomorrow"


def sends(client: GreenApi) -> str:
    """Arguments and answers have types."""
    answer: SendMessageResponse = client.send_message("79001234568@c.us", "Hello", link_preview=False)
    return answer.id_message


async def sends_later(client: AsyncGreenApi) -> str:
    answer: SendMessageResponse = await client.send_message(chat_id="79001234568@c.us", message="Hello")
    return answer.id_message


def test_both_clients_have_the_same_methods_with_the_same_arguments_and_documentation() -> None:
    from green_api import operations

    for operation in operations.ALL:
        if operation.host == "websocket":
            continue
        one, other = getattr(GreenApi, operation.method), getattr(AsyncGreenApi, operation.method)
        assert list(inspect.signature(one).parameters) == list(inspect.signature(other).parameters)
        assert inspect.iscoroutinefunction(other)
        assert inspect.getdoc(one) == inspect.getdoc(other)
        assert operation.summary in str(inspect.getdoc(one))
        for name in list(inspect.signature(one).parameters)[1:]:
            assert f"    {name}: " in str(inspect.getdoc(one)), (operation.method, name)
