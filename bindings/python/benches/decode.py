"""Decoding of notifications: from bytes to an object, and five of its attributes read.

`cargo xtask bench python` runs it with the release wheel. Times are CPU time of the thread, each the least of many
interleaved rounds, so that the ratios within one run mean something on a busy machine too.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import thread_time_ns
from typing import Any

import msgspec
import orjson
import pydantic
import yaml
from rivals import SPECIFICATION, Msgspec, Pydantic

import green_api

CANONICAL = Path(__file__).parents[3] / "tests" / "canonical"
TEXT = "messages/text-message.json"


def examples() -> Iterator[tuple[str, bytes]]:
    """The documentation's notifications, without the blanks that the service does not send either."""
    for entry in yaml.safe_load((SPECIFICATION / "examples" / "index.yaml").read_text()):
        if entry.get("role") == "notification":
            path = CANONICAL / entry["file"]
            path = path if path.exists() else SPECIFICATION / "examples" / entry["file"]
            body = json.dumps(json.loads(path.read_text()), ensure_ascii=False, separators=(",", ":"))
            yield entry["file"], body.encode()


def read_ours(n: Any) -> tuple[Any, ...]:
    text = n.message_data.text_message_data.text_message
    return n.instance_data.id_instance, n.id_message, n.sender_data.chat_id, n.sender_data.sender_name, text


def read_dict(n: Any) -> tuple[Any, ...]:
    text = n["messageData"]["textMessageData"]["textMessage"]
    sender = n["senderData"]
    return n["instanceData"]["idInstance"], n["idMessage"], sender["chatId"], sender["senderName"], text


def read_same_names(n: Any) -> tuple[Any, ...]:
    text = n.messageData.textMessageData.textMessage
    return n.instanceData.idInstance, n.idMessage, n.senderData.chatId, n.senderData.senderName, text


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=200)
    parser.add_argument("--batch", type=int, default=500, help="decodings in a round")
    rounds, batch = parser.parse_args().rounds, parser.parse_args().batch

    mix = [body for name, body in examples()]
    text = dict(examples())[TEXT]
    typed = msgspec.json.Decoder(Msgspec().named("Notification"))
    validated: Any = pydantic.TypeAdapter(Pydantic().named("Notification"))
    libraries: dict[str, tuple[Callable[[bytes], Any], Callable[[Any], Any]]] = {
        "green_api": (green_api.decode_notification, read_ours),
        "json.loads": (json.loads, read_dict),
        "orjson, a dict": (orjson.loads, read_dict),
        "msgspec, typed structs": (typed.decode, read_same_names),
        "pydantic v2": (validated.validate_json, read_same_names),
    }
    for decode, read in libraries.values():
        assert read(decode(text)) == read_dict(json.loads(text))
    # Bodies that are no example of a kind that every library was given are left out for all.
    mix = [body for body in mix if all(fits(decode, body) for decode, _ in libraries.values())]

    one: dict[str, int] = {}
    many: dict[str, int] = {}
    for _ in range(rounds):
        for name, (decode, read) in libraries.items():
            start = thread_time_ns()
            for _ in range(batch):
                read(decode(text))
            least(one, name, (thread_time_ns() - start) // batch)
            start = thread_time_ns()
            for _ in range(max(1, batch // len(mix))):
                for body in mix:
                    decode(body)
            least(many, name, (thread_time_ns() - start) // (max(1, batch // len(mix)) * len(mix)))

    print(f"CPython {sys.version.split()[0]}; a text message of {len(text)} bytes, {len(mix)} different notifications")
    print(f"{'':24}{'decode and read five (ns)':>28}{'x green_api':>12}{'decode, mixed (ns)':>22}{'x green_api':>12}")
    for name in libraries:
        ratios = one[name] / one["green_api"], many[name] / many["green_api"]
        print(f"{name:24}{one[name]:>28}{ratios[0]:>12.2f}{many[name]:>22}{ratios[1]:>12.2f}")


def fits(decode: Callable[[bytes], Any], body: bytes) -> bool:
    try:
        decode(body)
    except Exception:
        return False
    return True


def least(times: dict[str, int], name: str, time: int) -> None:
    times[name] = min(time, times.get(name, time))


if __name__ == "__main__":
    main()
