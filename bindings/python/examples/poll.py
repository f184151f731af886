"""Asks a question and counts the votes as they come.

python poll.py 79001234568 "Where to?" "The sea" "The mountains"
"""

from __future__ import annotations

import sys

from green_api import GreenApi, IncomingMessageReceived, PollOption, PollUpdateMessage


def ask(client: GreenApi, chat_id: str, question: str, options: list[str]) -> str:
    return client.send_poll(chat_id, question, [PollOption(option) for option in options]).id_message


def votes(client: GreenApi, poll: str) -> dict[str, int]:
    """Waits for the next vote of a poll; the votes of each option."""
    for delivery in client.notifications():
        with delivery as notification:
            match notification:
                case IncomingMessageReceived(message_data=PollUpdateMessage(poll_message_data=data)) if (
                    data.stanza_id == poll
                ):
                    return {vote.option_name: len(vote.option_voters) for vote in data.votes}
    return {}


if __name__ == "__main__":
    number, question, *options = sys.argv[1:]
    with GreenApi() as client:
        poll = ask(client, f"{number}@c.us", question, options)
        while True:
            print(votes(client, poll))
