"""WhatsApp through GREEN-API: typed, sync and async, nothing lost.

```python
from green_api import GreenApi

with GreenApi() as client:
    client.send_message("79001234568@c.us", "Hello")
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._native import __version__ as __version__
from ._native import decode_notification as decode_notification

if TYPE_CHECKING:
    from . import errors as errors
    from . import files as files
    from . import limits as limits
    from . import operations as operations
    from . import webhook as webhook
    from ._async_client import AsyncGreenApi as AsyncGreenApi
    from ._client import GreenApi as GreenApi
    from ._facts import Marker as Marker
    from ._generated import *
    from ._health import Found as Found
    from ._health import Health as Health
    from ._health import Note as Note
    from ._listening import AsyncListener as AsyncListener
    from ._listening import DeadLetter as DeadLetter
    from ._listening import Listener as Listener
    from ._models import Misfit as Misfit
    from ._models import Model as Model
    from ._models import OpenEnum as OpenEnum
    from ._models import UnknownKind as UnknownKind
    from ._notifications import AsyncDelivery as AsyncDelivery
    from ._notifications import AsyncNotifications as AsyncNotifications
    from ._notifications import Delivery as Delivery
    from ._notifications import Notifications as Notifications
    from ._qr import AsyncQrCodes as AsyncQrCodes
    from ._qr import QrCode as QrCode
    from ._qr import QrCodes as QrCodes
    from ._qr import QrEvent as QrEvent
    from .errors import *
    from .files import File as File
    from .webhook import WebhookReceiver as WebhookReceiver
else:
    # A module is loaded when the first of its names is used, so that importing the package is quick.
    _PLACES = {
        "AsyncGreenApi": "_async_client",
        "GreenApi": "_client",
        "Marker": "_facts",
        "Found": "_health",
        "Health": "_health",
        "Note": "_health",
        "AsyncListener": "_listening",
        "DeadLetter": "_listening",
        "Listener": "_listening",
        "Misfit": "_models",
        "Model": "_models",
        "OpenEnum": "_models",
        "UnknownKind": "_models",
        "AsyncDelivery": "_notifications",
        "AsyncNotifications": "_notifications",
        "Delivery": "_notifications",
        "Notifications": "_notifications",
        "AsyncQrCodes": "_qr",
        "QrCode": "_qr",
        "QrCodes": "_qr",
        "QrEvent": "_qr",
        "File": "files",
        "WebhookReceiver": "webhook",
    }
    _MODULES = ("errors", "files", "limits", "operations", "testing", "webhook")

    def __getattr__(name):
        from importlib import import_module

        if name in _MODULES:
            return import_module(f"green_api.{name}")
        place = _PLACES.get(name)
        if place is not None:
            value = getattr(import_module(f"green_api.{place}"), name)
        else:
            from . import errors

            if name in errors.__all__:
                value = getattr(errors, name)
            else:
                from ._generated import load

                value = load(name)
        # The next time it is simply there.
        globals()[name] = value
        return value

    def __dir__():
        from . import errors
        from ._generated import PLACES

        return sorted({*globals(), *_PLACES, *_MODULES, *PLACES, *errors.__all__})
