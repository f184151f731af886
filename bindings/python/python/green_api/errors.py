"""What can go wrong: one tree of exceptions, all of them :class:`GreenApiError`.

No text and no attribute of an exception contains the access token or an address with it.
"""

from __future__ import annotations

import builtins
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import QuotaExceededResponse

__all__ = [
    "AuthenticationError",
    "BadGatewayError",
    "BadRequestError",
    "ClosedError",
    "ConfigurationError",
    "ConnectionError",
    "DecodeError",
    "FileError",
    "ForbiddenError",
    "GreenApiError",
    "InstanceNotAuthorizedError",
    "InstanceStartingError",
    "NotFoundError",
    "QuotaExceededError",
    "RateLimitError",
    "RejectedError",
    "ServerError",
    "TimeoutError",
    "TooLargeError",
    "UnexpectedStatusError",
    "ValidationError",
    "WebhookError",
]


class GreenApiError(Exception):
    """Anything that failed. The attributes tell what programs ask about it; those without a meaning are ``None``."""

    code: str = "unknown"
    """A short name of what happened, the same in every language, for example ``rateLimited``."""

    operation: str | None = None
    """The API method that was called, for example ``sendMessage``."""

    status: int | None = None
    """HTTP status of the answer, when there was one."""

    service_message: str | None = None
    """What the service said, in its own words."""

    error_id: str | None = None
    """Id of the documented error that this is, for example ``webhookUrlIsSet``."""

    description: str | None = None
    """What the documentation says about this error and what to do."""

    retryable: bool = False
    """Whether the same call may well succeed later. Whether repeating it is harmless tells ``outcome_unknown``."""

    outcome_unknown: bool = False
    """The call may or may not have done what was asked: it got no usable answer after it was sent. Repeating it
    blindly could, for example, send a message twice: look with ``find_sent`` first."""

    attempts: int = 0
    """Number of requests that were made, repeats included; 0 when nothing was sent."""

    def __init__(self, message: str = "", **attributes: Any) -> None:
        super().__init__(message)
        self.message = message
        """The whole text."""
        for name, value in attributes.items():
            if value is not None:
                setattr(self, name, value)

    def __str__(self) -> str:
        return self.message

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self.message, self.__dict__.copy())


class ConfigurationError(GreenApiError, ValueError):
    """The client is not set up correctly: a credential is missing, an address is none."""

    code = "configuration"


class ValidationError(GreenApiError, ValueError):
    """The request does not fit the specification. Nothing was sent."""

    code = "validation"

    field: str = ""
    """The field at fault by its name in the API, a path for nested ones."""


class TooLargeError(GreenApiError, ValueError):
    """The file or the body is larger than the service takes, or than was allowed for a download."""

    code = "tooLarge"


class FileError(GreenApiError, OSError):
    """A local file could not be read or written."""

    code = "file"


class ConnectionError(GreenApiError, builtins.ConnectionError):
    """No connection, or it broke."""

    code = "connection"


class TimeoutError(ConnectionError, builtins.TimeoutError):
    """No answer in time."""

    code = "timeout"


class BadRequestError(GreenApiError):
    """Status 400: the service refused the request."""

    code = "badRequest"


class InstanceStartingError(BadRequestError):
    """The instance is starting or restarting; try again after several seconds."""

    code = "instanceStarting"


class InstanceNotAuthorizedError(BadRequestError):
    """No WhatsApp account is linked to the instance."""

    code = "instanceNotAuthorized"


class AuthenticationError(GreenApiError):
    """Status 401: the access token is wrong."""

    code = "unauthorized"


class ForbiddenError(GreenApiError):
    """Status 403: the instance number or the address is wrong, or there is no access to a beta method."""

    code = "forbidden"


class NotFoundError(GreenApiError):
    """Status 404: there is no such method; for a download, the file is gone."""

    code = "notFound"


class RateLimitError(GreenApiError):
    """Status 429: more requests per second than the method allows."""

    code = "rateLimited"

    retry_after: float | None = None
    """Seconds that the service asked to wait."""


class QuotaExceededError(GreenApiError):
    """Status 466: the month's quota of the method, or of chats, is used up."""

    code = "quotaExceeded"

    _quota: str | None = None

    def __init__(self, message: str = "", *, quota: str | None = None, **attributes: Any) -> None:
        super().__init__(message, **attributes)
        if quota is not None:
            self._quota = quota

    @property
    def quota(self) -> QuotaExceededResponse | None:
        """The service's account of it; ``None`` when it was not readable."""
        if self._quota is None:
            return None
        from . import QuotaExceededResponse

        return QuotaExceededResponse.from_json(self._quota)


class ServerError(GreenApiError):
    """Status 5xx: the service failed."""

    code = "server"


class BadGatewayError(ServerError):
    """Status 502: the service got no answer from behind."""

    code = "badGateway"


class RejectedError(GreenApiError):
    """The service answered 200 and reported a failure in the body."""

    code = "rejected"


class DecodeError(GreenApiError, ValueError):
    """JSON does not have the documented form."""

    code = "decode"

    path: str = ""
    """Where, for example ``body.messageData``; empty for the whole."""


class UnexpectedStatusError(GreenApiError):
    """A status that the documentation does not know."""

    code = "unexpectedStatus"


class ClosedError(GreenApiError):
    """The client was closed."""

    code = "closed"


class WebhookError(GreenApiError):
    """A webhook is refused: answer with ``status``."""

    code = "webhook"
    status: int = 400


_CLASSES: dict[str, type[GreenApiError]] = {
    error.code: error
    for error in list(globals().values())
    if isinstance(error, type) and issubclass(error, GreenApiError) and error is not GreenApiError
}


def _make(code: str, message: str, attributes: dict[str, Any]) -> GreenApiError:
    """An exception of the native module."""
    known = _CLASSES.get(code)
    if known is None:
        return GreenApiError(message, code=code, **attributes)
    return known(message, **attributes)


def _refuse_webhook(message: str, status: int) -> WebhookError:
    return WebhookError(message, status=status)


def _restore(kind: type[GreenApiError], message: str, attributes: dict[str, Any]) -> GreenApiError:
    error = kind(message)
    error.__dict__.update(attributes)
    return error
