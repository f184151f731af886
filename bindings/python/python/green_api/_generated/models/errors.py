# @generated from the specification; edit spec/ instead.
"""Models: errors."""

from __future__ import annotations

from typing import Final, final

from green_api._generated.models.enumerations import QuotaStatusCode
from green_api._models import Model


@final
class ErrorResponse(Model):
    """Body of an error. The manual shows the texts, never the body: clients also read plain text.

    Manual: lines 9552–9571.
    """

    __slots__ = ("status_code", "timestamp", "path", "message")
    __match_args__ = ("status_code", "timestamp", "path", "message")

    def __init__(
        self,
        *,
        status_code: int | None = None,
        timestamp: str | None = None,
        path: str | None = None,
        message: str | None = None,
    ) -> None:
        self.status_code: Final = status_code
        """The HTTP status again."""
        self.timestamp: Final = timestamp
        """Time of the error."""
        self.path: Final = path
        """Address of the request. It contains the access token: do not show it."""
        self.message: Final = message
        """What is wrong, for example `Validation failed. Details: …`."""


@final
class QuotaExceededResponse(Model):
    """Body of the status 466.

    Manual: lines 9595–9661.
    """

    __slots__ = ("invoke_status", "correspondents_status")
    __match_args__ = ("invoke_status", "correspondents_status")

    def __init__(
        self,
        *,
        invoke_status: QuotaStatus | None = None,
        correspondents_status: QuotaStatus | None = None,
    ) -> None:
        self.invoke_status: Final = invoke_status
        """Quota of the method."""
        self.correspondents_status: Final = correspondents_status
        """Quota of chats; present when that is the one exceeded."""


@final
class QuotaStatus(Model):
    """How much of a quota is used.

    Manual: lines 9605–9626, 5573–5581.
    """

    __slots__ = ("method", "used", "total", "status", "description")
    __match_args__ = ("method", "used", "total", "status", "description")

    def __init__(
        self,
        *,
        method: str | None = None,
        used: int | None = None,
        total: int | None = None,
        status: QuotaStatusCode | str | None = None,
        description: str | None = None,
    ) -> None:
        self.method: Final = method
        """Name of the method in lower case, or `correspondents` for the quota of chats."""
        self.used: Final = used
        """Requests of this month, or chats used."""
        self.total: Final = total
        """Requests allowed a month, or chats (3); 0 means unlimited."""
        self.status: Final = None if status is None else QuotaStatusCode(status)
        """Whether the quota is exceeded."""
        self.description: Final = description
        """What to do, when the quota is exceeded; for chats it lists those that are allowed."""
