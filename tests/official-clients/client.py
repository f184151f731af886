"""The service's own Python client, unchanged, with the sandbox. Each line `ok` or `not ok` is a test."""

import os
import sys
import tempfile
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

import requests
from whatsapp_api_client_python import API

FRIEND, COLLEAGUE = "79001234568@c.us", "79001234569@c.us"
# The smallest picture that begins like a JPEG.
JPEG = bytes.fromhex("ffd8ffe000104a46494600010100000100010000ffd9")

api = API.GreenAPI(
    os.environ["GREEN_API_ID_INSTANCE"],
    os.environ["GREEN_API_TOKEN_INSTANCE"],
    raise_errors=True,
    host=os.environ["GREEN_API_URL"],
    media=os.environ["GREEN_API_MEDIA_URL"],
)
known: dict[str, str] = {}


def told(fits: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
    """Takes notifications, deleting each, until one fits."""
    end = time.monotonic() + 20
    while time.monotonic() < end:
        notification = api.receiving.receiveNotification().data
        if not notification:
            continue
        assert api.receiving.deleteNotification(notification["receiptId"]).data["result"] is True
        if fits(notification["body"]):
            return notification["body"]
    raise AssertionError("no such notification")


def status(body: dict[str, Any], id_message: str, expected: str) -> bool:
    return body["typeWebhook"] == "outgoingMessageStatus" and body["idMessage"] == id_message and body["status"] == expected


def the_state_and_the_settings_are_read(_: Path) -> None:
    assert api.account.getStateInstance().data["stateInstance"] == "authorized"
    assert api.account.getSettings().data["incomingWebhook"] == "yes"
    assert api.account.getWaSettings().data["phone"] == "79001234567"
    assert api.account.setSettings({"delaySendMessagesMilliseconds": 500}).data["saveSettings"] is True


def a_text_is_sent_and_its_delivery_is_told(_: Path) -> None:
    known["sent"] = api.sending.sendMessage(FRIEND, "from Python").data["idMessage"]
    told(lambda body: status(body, known["sent"], "delivered"))


def the_answer_is_received(_: Path) -> None:
    body = told(lambda body: body["typeWebhook"] == "incomingMessageReceived")
    assert body["messageData"]["textMessageData"]["textMessage"] == "from Python", body


def places_contacts_and_polls_are_sent(_: Path) -> None:
    answers = [
        api.sending.sendLocation(FRIEND, 51.5, 7.25, "Home", "Street 1"),
        api.sending.sendContact(FRIEND, {"phoneContact": 79001234569, "firstName": "Colleague"}),
        api.sending.sendPoll(FRIEND, "Which?", [{"optionName": "one"}, {"optionName": "two"}]),
    ]
    assert len({answer.data["idMessage"] for answer in answers}) == 3


def a_message_is_forwarded(_: Path) -> None:
    assert len(api.sending.forwardMessages(COLLEAGUE, FRIEND, [known["sent"]]).data["messages"]) == 1


def a_file_is_stored_and_sent_by_its_link(folder: Path) -> None:
    link = api.sending.uploadFile(str(folder / "picture.jpg")).data["urlFile"]
    assert requests.get(link, timeout=10).content == JPEG
    id_message = api.sending.sendFileByUrl(FRIEND, link, "picture.jpg", "by link").data["idMessage"]
    told(lambda body: status(body, id_message, "sent"))


def a_file_is_sent_as_a_form_and_downloaded_again(folder: Path) -> None:
    answer = api.sending.sendFileByUpload(FRIEND, str(folder / "picture.jpg"), "picture.jpg", "as a form").data
    assert answer["urlFile"]
    told(lambda body: status(body, answer["idMessage"], "sent"))
    assert api.receiving.downloadFile(FRIEND, answer["idMessage"]).data["downloadUrl"]


def journals_hold_what_was_written(_: Path) -> None:
    assert known["sent"] in [item["idMessage"] for item in api.journals.lastOutgoingMessages().data]
    assert api.journals.lastIncomingMessages(60).data
    assert len(api.journals.getChatHistory(FRIEND, 10).data) >= 2
    assert api.journals.getMessage(FRIEND, known["sent"]).data["textMessage"] == "from Python"


def the_queue_is_shown_and_cleared(_: Path) -> None:
    assert isinstance(api.queues.showMessagesQueue().data, list)
    assert api.queues.clearMessagesQueue().data["isCleared"] is True


def numbers_contacts_and_chats_are_looked_up(_: Path) -> None:
    assert api.serviceMethods.checkWhatsapp(79001234568).data["existsWhatsapp"] is True
    assert FRIEND in [contact["id"] for contact in api.serviceMethods.getContacts().data]
    assert api.serviceMethods.getContactInfo(FRIEND).data["chatId"] == FRIEND
    assert isinstance(api.serviceMethods.getAvatar(FRIEND).data["available"], bool)
    assert api.marking.readChat(FRIEND).data["setRead"] is True
    api.serviceMethods.archiveChat(FRIEND)
    api.serviceMethods.unarchiveChat(FRIEND)
    assert api.serviceMethods.setDisappearingChat(FRIEND, 86400).data["disappearingMessagesInChat"] is True


def a_group_is_made_changed_and_left(folder: Path) -> None:
    group = api.groups.createGroup("A group", [FRIEND]).data["chatId"]
    assert api.groups.addGroupParticipant(group, COLLEAGUE).data["addParticipant"] is True
    assert api.groups.setGroupAdmin(group, COLLEAGUE).data["setGroupAdmin"] is True
    assert api.groups.removeAdmin(group, COLLEAGUE).data["removeAdmin"] is True
    assert api.groups.removeGroupParticipant(group, COLLEAGUE).data["removeParticipant"] is True
    assert api.groups.updateGroupName(group, "Another name").data["updateGroupName"] is True
    assert api.groups.setGroupPicture(group, str(folder / "picture.jpg")).data["setGroupPicture"] is True
    assert api.groups.getGroupData(group).data["subject"] == "Another name"
    api.groups.leaveGroup(group)


def statuses_are_published_and_listed(_: Path) -> None:
    published = api.statuses.sendTextStatus("a status").data["idMessage"]
    end = time.monotonic() + 10
    while published not in [status["idMessage"] for status in api.statuses.getOutgoingStatuses().data]:
        assert time.monotonic() < end, "the status is not listed"
        time.sleep(0.05)


def a_message_is_deleted(_: Path) -> None:
    assert api.serviceMethods.deleteMessage(FRIEND, known["sent"]).code == 200


TESTS = [
    the_state_and_the_settings_are_read,
    a_text_is_sent_and_its_delivery_is_told,
    the_answer_is_received,
    places_contacts_and_polls_are_sent,
    a_message_is_forwarded,
    a_file_is_stored_and_sent_by_its_link,
    a_file_is_sent_as_a_form_and_downloaded_again,
    journals_hold_what_was_written,
    the_queue_is_shown_and_cleared,
    numbers_contacts_and_chats_are_looked_up,
    a_group_is_made_changed_and_left,
    statuses_are_published_and_listed,
    a_message_is_deleted,
]


def main() -> int:
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        (Path(folder) / "picture.jpg").write_bytes(JPEG)
        for test in TESTS:
            name = test.__name__.replace("_", " ")
            try:
                test(Path(folder))
                print(f"ok {name}", flush=True)
            except Exception as error:
                failed += 1
                place = traceback.extract_tb(error.__traceback__)[1]
                print(f"not ok {name}: {type(error).__name__} {error} ({place.line})".replace("\n", " "), flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
