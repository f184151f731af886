"""Receives webhooks with the server of the package; the setting `webhookUrl` of the instance has to name its address.

python webhook_server.py secret
"""

from __future__ import annotations

import sys

from green_api import Notification
from green_api.webhook import serve


def handle(notification: Notification) -> None:
    print(notification)


if __name__ == "__main__":
    serve(handle, host="0.0.0.0", port=8080, token=sys.argv[1])
