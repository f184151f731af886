"""Receives webhooks in a FastAPI application.

GREEN_API_WEBHOOK_TOKEN=secret fastapi run webhook_fastapi.py
"""

from __future__ import annotations

import os

from fastapi import FastAPI, Request, Response

from green_api import Notification, WebhookError, WebhookReceiver

app = FastAPI()
receiver = WebhookReceiver(token=os.environ.get("GREEN_API_WEBHOOK_TOKEN"))
received: list[Notification] = []


@app.post("/webhook")
async def webhook(request: Request) -> Response:
    try:
        notification = receiver.receive(await request.body(), headers=request.headers)
    except WebhookError as error:
        return Response(str(error), status_code=error.status)
    received.append(notification)
    return Response()
