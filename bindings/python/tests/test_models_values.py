"""Models and enumerations as values: made in Python, compared, matched, refused."""

from __future__ import annotations

import copy
import json
import pickle
import sys

import pytest

import green_api
from green_api import (
    DeliveryStatus,
    IncomingCall,
    IncomingMessageReceived,
    InstanceData,
    MisfitNotification,
    PollOption,
    SenderData,
    SetSettings,
    StateInstance,
    StatusInstance,
    Switch,
    TextMessage,
    TextMessageData,
    UnknownMessageData,
    UnknownNotification,
    _generated,
)
from green_api._models import ABSENT

INSTANCE = InstanceData(id_instance=1101000001, wid="79001234567@c.us", type_instance="whatsapp")


def message(text: str = "Hello") -> IncomingMessageReceived:
    return IncomingMessageReceived(
        instance_data=INSTANCE,
        timestamp=1_700_000_000,
        id_message="3EB0608D6A2901063D63",
        sender_data=SenderData("79001234568@c.us", "79001234568@c.us", sender_name="Anna"),
        message_data=TextMessage(TextMessageData(text)),
    )


def test_a_model_that_is_made_in_python_is_the_one_that_is_decoded() -> None:
    made = message()
    decoded = green_api.decode_notification(made.to_json())
    assert decoded == made
    assert decoded.to_json() == made.to_json()
    assert made.raw == made.to_json().encode()


def test_a_notification_is_matched_by_class_attributes_and_position() -> None:
    match green_api.decode_notification(message().to_json()):
        case IncomingMessageReceived(
            sender_data=SenderData(sender_name=name), message_data=TextMessage(TextMessageData(text))
        ):
            assert (name, text) == ("Anna", "Hello")
        case _:
            pytest.fail("it is a text message")


def test_a_model_cannot_be_changed_and_says_how_to_make_another() -> None:
    one = message()
    with pytest.raises(AttributeError, match=r"replace\(timestamp="):
        one.timestamp = 5  # type: ignore[misc]
    with pytest.raises(AttributeError, match="cannot be changed"):
        delattr(one, "timestamp")
    with pytest.raises(AttributeError):
        one.unheard_of = 5  # type: ignore[attr-defined]
    other = one.replace(timestamp=5)
    assert (other.timestamp, one.timestamp) == (5, 1_700_000_000)
    assert other.message_data is one.message_data


@pytest.mark.skipif(sys.version_info < (3, 13), reason="copy.replace came with Python 3.13")
def test_copy_replace_makes_another_model() -> None:
    assert copy.replace(message(), timestamp=5).timestamp == 5  # type: ignore[attr-defined]


def test_parts_that_differ_are_not_equal_and_other_classes_never_are() -> None:
    assert message("a") != message("b")
    assert len({message("a"), message("a"), message("b")}) == 2
    assert PollOption("a") != "a"
    assert TextMessageData("a") != PollOption("a")


def test_a_representation_leaves_out_what_is_absent_and_can_be_evaluated() -> None:
    assert repr(PollOption("a")) == "PollOption(option_name='a')"
    names = {name: getattr(green_api, name) for name in _generated.__all__}
    assert eval(repr(message()), names) == message()


def test_a_representation_does_not_show_secrets() -> None:
    settings = SetSettings(webhook_url="https://example.com", webhook_url_token="very secret")
    assert "very secret" not in repr(settings)
    assert "webhook_url_token" in repr(settings)
    assert settings.to_dict()["webhookUrlToken"] == "very secret"


def test_a_list_in_a_model_is_a_tuple() -> None:
    contact = green_api.GetContactInfoResponse.from_dict({**contact_information(), "products": []})
    assert contact.products == ()


def contact_information() -> dict[str, object]:
    from documentation import of_role

    (example, *_) = (example for example in of_role("response") if example.operation == "getContactInfo")
    return dict(json.loads(example.text))


def test_absent_and_null_are_none_and_yet_come_out_as_they_came_in() -> None:
    model = green_api.GetAuthorizationCodeResponse
    for data in ({"status": False}, {"status": False, "code": None}, {"status": True, "code": "ABCD1234"}):
        decoded = model.from_dict(data)
        assert decoded.code == data.get("code")
        assert decoded.to_dict() == data
        assert pickle.loads(pickle.dumps(decoded)).to_dict() == data
        assert decoded.replace().to_dict() == data
    assert model(status=False).to_dict() == {"status": False}
    assert model(status=False, code=None).to_dict() == {"status": False, "code": None}
    assert model(status=False) != model(status=False, code=None)
    assert model(status=False, code=None).replace(code=ABSENT).to_dict() == {"status": False}


def test_a_known_value_is_one_object_a_text_and_shown_by_its_name() -> None:
    assert StateInstance("authorized") is StateInstance.AUTHORIZED
    assert StateInstance.AUTHORIZED == "authorized"
    assert json.dumps(StateInstance.AUTHORIZED) == '"authorized"'
    assert f"{StateInstance.AUTHORIZED}" == "authorized"
    assert repr(StateInstance.AUTHORIZED) == "StateInstance.AUTHORIZED"
    assert StateInstance.AUTHORIZED in StateInstance.known()
    assert {"authorized": 1}[StateInstance.AUTHORIZED] == 1
    assert copy.deepcopy(StateInstance.AUTHORIZED) is StateInstance.AUTHORIZED
    assert pickle.loads(pickle.dumps(StateInstance.AUTHORIZED)) is StateInstance.AUTHORIZED


def test_a_value_that_is_not_known_is_kept() -> None:
    status = DeliveryStatus("beamed")
    assert status == "beamed"
    assert not status.is_known
    assert DeliveryStatus.SENT.is_known
    assert repr(status) == "DeliveryStatus('beamed')"
    assert pickle.loads(pickle.dumps(status)) == status
    with pytest.raises(TypeError, match="is a str, not int"):
        DeliveryStatus(5)  # type: ignore[arg-type]


def test_another_spelling_of_a_value_is_the_value() -> None:
    assert StatusInstance("onLine") is StatusInstance.ONLINE


def test_a_switch_is_true_when_it_is_on() -> None:
    assert Switch(True) is Switch.YES
    assert not Switch("no")
    assert SetSettings(incoming_webhook=Switch(False)).to_dict() == {"incomingWebhook": "no"}


def test_a_keyword_of_python_has_an_underscore() -> None:
    call = IncomingCall(instance_data=INSTANCE, timestamp=1, from_="79001234568@c.us", status="offer", id_message="A")
    assert call.to_dict()["from"] == "79001234568@c.us"
    assert call.status is green_api.CallStatus.OFFER


def test_a_kind_that_is_not_known_keeps_all_its_properties() -> None:
    body = {"typeWebhook": "kindOfTomorrow", "deep": [1, 2.5, {"x": None}], "big": 12345678901234567890}
    notification = green_api.decode_notification(json.dumps(body))
    assert isinstance(notification, UnknownNotification)
    assert notification.type_webhook == notification.tag == "kindOfTomorrow"
    assert notification.to_dict() == body
    assert UnknownNotification("kindOfTomorrow", {k: v for k, v in body.items() if k != "typeWebhook"}) == notification
    assert pickle.loads(pickle.dumps(notification)) == notification


def test_a_message_of_a_kind_that_is_not_known_is_kept_inside_its_notification() -> None:
    body = message().to_dict()
    body["messageData"] = {"typeMessage": "messageOfTomorrow", "x": [1]}
    notification = green_api.decode_notification(json.dumps(body))
    assert isinstance(notification, IncomingMessageReceived)
    assert isinstance(notification.message_data, UnknownMessageData)
    assert notification.message_data.type_message == "messageOfTomorrow"
    assert notification.to_dict() == body


def test_a_body_that_does_not_fit_is_a_value_that_says_where() -> None:
    body = message().to_dict()
    body["messageData"]["textMessageData"]["textMessage"] = 5
    text = json.dumps(body)
    notification = green_api.decode_notification(text)
    assert isinstance(notification, MisfitNotification)
    assert notification.type_webhook == "incomingMessageReceived"
    assert notification.path == "messageData.textMessageData.textMessage"
    assert "5" in notification.message
    assert notification.body == body
    assert notification.raw == text.encode()


@pytest.mark.parametrize("body", [b"", b"null", b"[]", b"{}", b"nonsense", b"\xff\xfe", b'{"typeWebhook": 5}'])
def test_anything_is_a_notification_and_keeps_its_bytes(body: bytes) -> None:
    notification = green_api.decode_notification(body)
    assert isinstance(notification, MisfitNotification)
    assert notification.raw == body
    assert green_api.decode_notification(bytearray(body)).raw == body
    assert green_api.decode_notification(memoryview(body)).raw == body


@pytest.mark.parametrize("value", [5, None, ["{}"], {"typeWebhook": "x"}])
def test_what_is_no_body_is_refused(value: object) -> None:
    with pytest.raises(TypeError, match="expected str or bytes, not"):
        green_api.decode_notification(value)  # type: ignore[arg-type]


def test_a_model_that_does_not_fit_is_a_decode_error_that_says_where() -> None:
    with pytest.raises(green_api.errors.DecodeError) as caught:
        SenderData.from_json('{"chatId": "a", "sender": 5}')
    assert caught.value.path == "sender"
    with pytest.raises(green_api.errors.DecodeError):
        SenderData.from_dict({"chatId": "a"})
    with pytest.raises(TypeError):
        SenderData.from_json(5)  # type: ignore[arg-type]


def test_every_name_of_the_package_can_be_loaded_and_is_documented() -> None:
    for name in _generated.__all__:
        value = getattr(green_api, name)
        assert value.__doc__, name
    with pytest.raises(AttributeError, match="has no attribute 'Unheard'"):
        getattr(green_api, "Unheard")  # noqa: B009


def test_limits_and_operations_are_the_specification_s() -> None:
    from green_api import limits, operations

    assert operations.BY_NAME["sendMessage"] is operations.SEND_MESSAGE
    assert operations.SEND_MESSAGE.rate_per_second == 50
    assert operations.SEND_FILE_BY_UPLOAD.file_limits is not None
    assert limits.NOTIFICATION_RETENTION.total_seconds() == 24 * 3600
    assert limits.FILE_MAXIMUM == 100 * 1024 * 1024
    marker = limits.MARKERS[0].find("{{SWE001}}")
    assert marker is not None
    assert marker.code == "SWE001"
    assert marker.find("SWE004: too many") == limits.MARKERS[3]
    assert marker.find("I like SWE001") is None
    assert marker.find("SWE0011") is None
