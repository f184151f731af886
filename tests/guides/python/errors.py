"""Errors and what to do."""

# ANCHOR: errors
from green_api import GreenApi, GreenApiError, InstanceNotAuthorizedError, ValidationError

CHAT = "79001234568@c.us"


def send_once(client: GreenApi, text: str) -> str | None:
    """The id of the message, once it is certain that it was sent once."""
    try:
        return client.send_message(chat_id=CHAT, message=text).id_message
    except ValidationError as error:
        print("nothing was sent:", error)
        raise
    except InstanceNotAuthorizedError:
        print("link an account, then send again")
        raise
    except GreenApiError as error:
        if not error.outcome_unknown:
            raise
        # The connection broke after the request went out: look before sending again.
        found = client.find_sent(CHAT, text)
        return found.id_message if found else None
# ANCHOR_END: errors
