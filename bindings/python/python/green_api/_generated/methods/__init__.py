# @generated from the specification; edit spec/ instead.
"""The methods of the API, to be called."""

from green_api._generated.methods.account import AccountMethods
from green_api._generated.methods.groups import GroupsMethods
from green_api._generated.methods.journals import JournalsMethods
from green_api._generated.methods.marks import MarksMethods
from green_api._generated.methods.queues import QueuesMethods
from green_api._generated.methods.receiving import ReceivingMethods
from green_api._generated.methods.sending import SendingMethods
from green_api._generated.methods.service import ServiceMethods
from green_api._generated.methods.statuses import StatusesMethods


class Methods(
    AccountMethods,
    SendingMethods,
    ReceivingMethods,
    JournalsMethods,
    QueuesMethods,
    GroupsMethods,
    StatusesMethods,
    MarksMethods,
    ServiceMethods,
):
    """The methods of the API, to be called."""
