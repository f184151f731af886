"""Sends a text to many people: at the pace that the service allows, each exactly once, also when the connection breaks.

python broadcast.py "The shop opens at nine" numbers.txt
"""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable

from green_api import AsyncGreenApi, GreenApiError, QuotaExceededError


async def send_once(client: AsyncGreenApi, chat_id: str, text: str) -> str:
    """Sends and returns the id of the message; looks it up when the answer was lost, instead of sending it twice."""
    try:
        return (await client.send_message(chat_id, text)).id_message
    except GreenApiError as error:
        if not error.outcome_unknown:
            raise
        found = await client.find_sent(chat_id, text)
        if found is None:
            raise
        return found.id_message


async def broadcast(client: AsyncGreenApi, chats: Iterable[str], text: str) -> dict[str, str | GreenApiError]:
    """What became of each chat: the id of the message, or the error."""
    results: dict[str, str | GreenApiError] = {}

    async def send(chat_id: str) -> None:
        try:
            results[chat_id] = await send_once(client, chat_id, text)
        except QuotaExceededError:
            # Nobody else will get it either.
            raise
        except GreenApiError as error:
            results[chat_id] = error

    # All at once: the client lets no more through than the service allows.
    await asyncio.gather(*(send(chat_id) for chat_id in chats))
    return results


async def main(text: str, numbers: Iterable[str]) -> None:
    async with AsyncGreenApi() as client:
        chats = [f"{number.strip()}@c.us" for number in numbers if number.strip()]
        for chat_id, result in (await broadcast(client, chats, text)).items():
            print(chat_id, result)


if __name__ == "__main__":
    with open(sys.argv[2]) as file:
        asyncio.run(main(sys.argv[1], file))
