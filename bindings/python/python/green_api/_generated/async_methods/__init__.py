# @generated from the specification; edit spec/ instead.
"""The methods of the API, to be awaited."""

from green_api._generated.async_methods.account import AsyncAccountMethods
from green_api._generated.async_methods.groups import AsyncGroupsMethods
from green_api._generated.async_methods.journals import AsyncJournalsMethods
from green_api._generated.async_methods.marks import AsyncMarksMethods
from green_api._generated.async_methods.queues import AsyncQueuesMethods
from green_api._generated.async_methods.receiving import AsyncReceivingMethods
from green_api._generated.async_methods.sending import AsyncSendingMethods
from green_api._generated.async_methods.service import AsyncServiceMethods
from green_api._generated.async_methods.statuses import AsyncStatusesMethods


class AsyncMethods(
    AsyncAccountMethods,
    AsyncSendingMethods,
    AsyncReceivingMethods,
    AsyncJournalsMethods,
    AsyncQueuesMethods,
    AsyncGroupsMethods,
    AsyncStatusesMethods,
    AsyncMarksMethods,
    AsyncServiceMethods,
):
    """The methods of the API, to be awaited."""
