"""Calls per second of processor time of the client's process, beside requests, httpx and aiohttp.

Each variant sends the same message over kept-alive connections and reads the answer. The variants take turns, and the best
round of each counts: on a busy machine it says the most.
"""

from __future__ import annotations

import asyncio
import logging
import os
import time
from collections.abc import Awaitable, Callable
from typing import Any

import aiohttp
import httpx
import requests
import server

from green_api import AsyncGreenApi, GreenApi

INSTANCE, TOKEN = 1101000001, "d75b3a66374942c5b3c019c698abc2067e151558acbd412345"
CHAT, TEXT = "79001234568@c.us", "Hello"
BODY = {"chatId": CHAT, "message": TEXT}
ROUNDS = int(os.environ.get("ROUNDS", "7"))
CALLS = int(os.environ.get("CALLS", "400"))
IN_FLIGHT = 50

Send = Callable[[], Awaitable[Any]]


def processor() -> float:
    """Seconds of processor time of all threads of this process."""
    times = os.times()
    return times.user + times.system


class Variant:
    def __init__(self, name: str, run: Callable[[], None]) -> None:
        self.name = name
        self.run = run
        self.processor: list[float] = []
        self.wall: list[float] = []

    def measure(self) -> None:
        began, wall = processor(), time.perf_counter()
        self.run()
        self.processor.append((processor() - began) / CALLS)
        self.wall.append((time.perf_counter() - wall) / CALLS)


def synchronous(url: str) -> list[Variant]:
    address = f"{url}/waInstance{INSTANCE}/sendMessage/{TOKEN}"
    ours = GreenApi(INSTANCE, TOKEN, api_url=url, pacing=False)
    session, client = requests.Session(), httpx.Client()
    session.trust_env = False

    def times(send: Callable[[], Any]) -> Callable[[], None]:
        def run() -> None:
            for _ in range(CALLS):
                send()

        return run

    return [
        Variant("green-api", times(lambda: ours.send_message(CHAT, TEXT).id_message)),
        Variant("requests", times(lambda: session.post(address, json=BODY).json()["idMessage"])),
        Variant("httpx", times(lambda: client.post(address, json=BODY).json()["idMessage"])),
    ]


def asynchronous(url: str, loop: asyncio.AbstractEventLoop, in_flight: int) -> list[Variant]:
    address = f"{url}/waInstance{INSTANCE}/sendMessage/{TOKEN}"
    ours = AsyncGreenApi(INSTANCE, TOKEN, api_url=url, pacing=False)
    client = httpx.AsyncClient(limits=httpx.Limits(max_connections=IN_FLIGHT))

    async def session() -> aiohttp.ClientSession:
        return aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=IN_FLIGHT))

    theirs = loop.run_until_complete(session())

    async def with_green_api() -> None:
        assert (await ours.send_message(CHAT, TEXT)).id_message

    async def with_httpx() -> None:
        assert (await client.post(address, json=BODY)).json()["idMessage"]

    async def with_aiohttp() -> None:
        async with theirs.post(address, json=BODY) as answer:
            assert (await answer.json())["idMessage"]

    def times(send: Send) -> Callable[[], None]:
        async def worker(calls: int) -> None:
            for _ in range(calls):
                await send()

        async def all_of_them() -> None:
            await asyncio.gather(*(worker(CALLS // in_flight) for _ in range(in_flight)))

        return lambda: loop.run_until_complete(all_of_them())

    return [
        Variant("green-api", times(with_green_api)),
        Variant("aiohttp", times(with_aiohttp)),
        Variant("httpx", times(with_httpx)),
    ]


def compare(title: str, variants: list[Variant]) -> None:
    for variant in variants:
        variant.run()
    for _ in range(ROUNDS):
        for variant in variants:
            variant.measure()
    ours = min(variants[0].processor)
    print(f"\n{title}\n{'':12}{'calls/CPU s':>12}{'CPU us':>9}{'wall us':>9}{'ours is':>10}")
    for variant in variants:
        cpu, wall = min(variant.processor), min(variant.wall)
        print(f"{variant.name:12}{1 / cpu:12.0f}{cpu * 1e6:9.0f}{wall * 1e6:9.0f}{cpu / ours:9.1f}x")


def main() -> None:
    logging.disable()
    url = server.start()
    loop = asyncio.new_event_loop()
    compare("one after another", synchronous(url))
    compare("awaited one after another", asynchronous(url, loop, 1))
    compare(f"awaited, {IN_FLIGHT} in flight", asynchronous(url, loop, IN_FLIGHT))


if __name__ == "__main__":
    main()
