# @generated from the specification; edit spec/ instead.
"""Models: common."""

from __future__ import annotations

from typing import Final, final

from green_api._models import Model


@final
class PollOption(Model):
    """One option of a poll.

    Manual: lines 1275–1278.
    """

    __slots__ = ("option_name",)
    __match_args__ = ("option_name",)

    def __init__(self, option_name: str) -> None:
        self.option_name: Final = option_name
        """Text of the option, at most 100 characters."""


@final
class InstanceData(Model):
    """The instance that a notification comes from.

    Manual: lines 2347–2352.
    """

    __slots__ = ("id_instance", "wid", "type_instance")
    __match_args__ = ("id_instance", "wid", "type_instance")

    def __init__(self, id_instance: int, wid: str, type_instance: str) -> None:
        self.id_instance: Final = id_instance
        """Number of the instance, 1 to 10 digits."""
        self.wid: Final = wid
        """Id of the linked WhatsApp account; empty when none is linked."""
        self.type_instance: Final = type_instance
        """Messenger of the instance: `whatsapp`."""
