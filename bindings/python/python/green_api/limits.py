# @generated from the specification; edit spec/ instead.
"""Numbers, times and lists that hold for the whole service."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from green_api._facts import Marker

API_URL: Final = "https://api.green-api.com"
"""The universal `api` host.

Every method but uploads. An instance may have a host of its own; the account's console shows it.
"""

WEBSOCKET_URL: Final = "wss://api.green-api.com"
"""The universal `websocket` host."""

MEDIA_URL: Final = "https://media.green-api.com"
"""The universal `media` host."""

NOTIFICATION_RETENTION: Final = timedelta(days=1)
"""How long a notification waits to be received.

Manual: lines 1950–1954, 2008.
"""

SEND_QUEUE_RETENTION: Final = timedelta(days=1)
"""How long a message waits to be sent.

Manual: lines 1161, 9469.
"""

FILE_LINK_RETENTION: Final = timedelta(days=15)
"""How long the link to an uploaded file works.

Manual: lines 1350, 1573.
"""

RECEIVE_TIMEOUT_DEFAULT: Final = timedelta(seconds=5)
"""How long receiveNotification waits when nothing is said.

Manual: line 2025.
"""

RECEIVE_TIMEOUT_MINIMUM: Final = timedelta(seconds=5)
"""Shortest wait of receiveNotification.

Manual: line 2025.
"""

RECEIVE_TIMEOUT_MAXIMUM: Final = timedelta(minutes=1)
"""Longest wait of receiveNotification.

Manual: line 2025.
"""

SEND_INTERVAL_MINIMUM: Final = timedelta(milliseconds=500)
"""Shortest interval between messages of the send queue.

Manual: lines 656, 9467.
"""

SETTINGS_DELAY_MAXIMUM: Final = timedelta(minutes=5)
"""Longest time until new settings apply.

Manual: line 635.
"""

INSTANCE_CREATION_MAXIMUM: Final = timedelta(minutes=5)
"""Longest time until a new instance can be linked.

Manual: line 9756.
"""

INSTANCE_READY_AFTER_CREATION: Final = timedelta(minutes=2)
"""Time after which a new instance usually gives QR codes.

Manual: line 108.
"""

STARTING_MAXIMUM: Final = timedelta(minutes=5)
"""Longest time that an instance should be starting; after it reboot.

Manual: lines 772, 788.
"""

QR_CODE_LIFETIME: Final = timedelta(seconds=20)
"""After this time a QR code is replaced by another.

Manual: lines 868, 9852.
"""

QR_POLL_INTERVAL: Final = timedelta(seconds=1)
"""How often to ask for the QR code.

Manual: line 868.
"""

QR_WEBSOCKET_TIMEOUT: Final = timedelta(seconds=100)
"""How long the websocket waits for the scan.

Manual: lines 941, 984.
"""

AUTHORIZATION_CODE_LIFETIME: Final = timedelta(seconds=150)
"""How long a code for linking by phone number works.

Manual: line 999.
"""

STATE_POLL_INTERVAL: Final = timedelta(minutes=1)
"""How often to ask for the instance's state in operation.

Manual: line 9876.
"""

WEBHOOK_ANSWER_TIMEOUT: Final = timedelta(minutes=3)
"""How long the service waits for the answer of a webhook.

Manual: line 10005.
"""

WEBHOOK_RETRY_PAUSE: Final = timedelta(minutes=1)
"""Pause before the same notification is sent to the webhook again.

Manual: lines 2143, 10005.
"""

WEBHOOK_INTERVAL: Final = timedelta(milliseconds=20)
"""Time between two webhooks: about 50 a second.

Manual: line 2143.
"""

RETRY_ATTEMPTS: Final = 3
"""How often to repeat after 502.

Unit: repetitions.

Manual: line 9571.
"""

JOURNAL_DELAY_MAXIMUM: Final = timedelta(minutes=2)
"""Longest time until a message stands in the journals.

Manual: line 5715.
"""

JOURNAL_PERIOD_DEFAULT: Final = timedelta(days=1)
"""Period of the journals when nothing is said.

Manual: lines 6777, 6802.
"""

FILE_SENDING_MINIMUM: Final = timedelta(seconds=1)
"""Shortest time to send a file.

Manual: line 1391.
"""

FILE_SENDING_MAXIMUM: Final = timedelta(seconds=20)
"""Longest time to send a file.

Manual: line 1391.
"""

JSON_BODY_MAXIMUM: Final = 102400
"""Largest JSON body (100 kB).

Unit: bytes.

Manual: lines 1241, 9570.
"""

FILE_MAXIMUM: Final = 104857600
"""Largest file (100 MB).

Unit: bytes.

Manual: lines 1356, 9569.
"""

PREVIEW_IMAGE_SIDE_MAXIMUM: Final = 3000
"""Images with a longer side get no preview.

Unit: pixels.

Manual: line 1360.
"""

GROUP_PARTICIPANTS_MAXIMUM: Final = 100
"""Largest group that is supported.

Unit: participants.

Manual: line 7672.
"""

GROUP_CREATION_INTERVAL: Final = timedelta(minutes=5)
"""Create at most one group in this time.

Manual: line 7688.
"""

STATUS_AUDIENCE_MAXIMUM: Final = 1024
"""A status reaches only so many contacts.

Unit: contacts.

Manual: line 8263.
"""

STATUS_MEDIA_MAXIMUM: Final = timedelta(minutes=1)
"""Longer audio and video of a status is cut.

Manual: lines 8429–8431.
"""

DEVELOPER_CHATS_MAXIMUM: Final = 3
"""Chats a month on the developer tariff.

Unit: chats.

Manual: line 191.
"""

DEFAULT_MIME_TYPE: Final = "application/octet-stream"
"""Type of a file that cannot be told.

Manual: lines 1482, 1595.
"""

WEBHOOK_SOURCE_ADDRESSES: Final = (
    "46.101.109.139",
    "51.250.12.167",
    "51.250.84.44",
    "51.250.89.177",
    "51.250.94.65",
    "51.250.95.149",
    "64.226.125.75",
    "89.169.137.216",
    "158.160.49.84",
    "165.22.93.202",
    "167.172.162.71",
    "209.38.202.24",
)
"""Addresses that webhooks come from; the union of the manual's two lists.

Manual: lines 2161–2170, 10060–10069.
"""

MARKERS: Final = (
    Marker(
        code="SWE001",
        description="The first incoming message of a chat did not reach linked devices; its text is lost.",
        remedy="Ask the sender to send the message again.",
    ),
    Marker(
        code="SWE002",
        description="An incoming file is larger than 100 MB and was not taken.",
        remedy="Look at the message on the phone.",
    ),
    Marker(
        code="SWE003",
        description="The message could not be decrypted because the authorization keys are out of date.",
        remedy="Remove all linked devices on the phone and scan the QR code again.",
    ),
    Marker(
        code="SWE004",
        description="The group has more than 100 participants.",
        remedy="Leave groups of more than 100 participants or remove participants.",
    ),
    Marker(
        code="SWE999",
        description="The message came without encryption keys; its text is lost.",
        remedy="Ask the sender to send the message again.",
    ),
)
"""Markers that stand in texts instead of what should be there; `Marker.find` looks for them."""
