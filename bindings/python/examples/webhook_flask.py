"""Receives webhooks in a Flask application.

GREEN_API_WEBHOOK_TOKEN=secret flask --app webhook_flask run
"""

from __future__ import annotations

import os

from flask import Flask, request

from green_api import Notification, WebhookError, WebhookReceiver

app = Flask(__name__)
receiver = WebhookReceiver(token=os.environ.get("GREEN_API_WEBHOOK_TOKEN"))
received: list[Notification] = []


@app.post("/webhook")
def webhook() -> tuple[str, int]:
    try:
        notification = receiver.receive(request.get_data(), headers=request.headers)
    except WebhookError as error:
        return str(error), error.status
    received.append(notification)
    return "", 200
