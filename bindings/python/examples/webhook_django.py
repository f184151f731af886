"""Receives webhooks in a Django application; in one file here, in `views.py` and `urls.py` of yours.

GREEN_API_WEBHOOK_TOKEN=secret DJANGO_SETTINGS_MODULE=webhook_django django-admin runserver --pythonpath .
"""

from __future__ import annotations

import os

from django.http import HttpRequest, HttpResponse
from django.urls import path
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST

from green_api import Notification, WebhookError, WebhookReceiver

SECRET_KEY = os.environ.get("SECRET_KEY", "for development only")
ALLOWED_HOSTS = ["*"]
ROOT_URLCONF = __name__

receiver = WebhookReceiver(token=os.environ.get("GREEN_API_WEBHOOK_TOKEN"))
received: list[Notification] = []


@csrf_exempt
@require_POST
def webhook(request: HttpRequest) -> HttpResponse:
    try:
        notification = receiver.receive(request.body, headers=request.headers)
    except WebhookError as error:
        return HttpResponse(str(error), status=error.status)
    received.append(notification)
    return HttpResponse()


urlpatterns = [path("webhook", webhook)]
