"""Calls leave nothing in memory."""

from __future__ import annotations

import sys

import pytest

from scripts import succeed


@pytest.mark.skipif(sys.platform != "linux", reason="reads the memory that Linux tells of")
@pytest.mark.parametrize("kind", ["called", "awaited", "failing", "cancelled"])
def test_memory_stays_flat(kind: str) -> None:
    script = """
        import asyncio, gc, os, sys
        from green_api import AsyncGreenApi, GreenApi, GreenApiError
        from green_api.testing import Sandbox

        kind = sys.argv[1]
        COUNT = 600

        def resident():
            gc.collect()
            return int(open("/proc/self/statm").read().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6

        async def awaited(client):
            for _ in range(COUNT // 20):
                await asyncio.gather(*(client.get_settings() for _ in range(20)))

        async def cancelled(client):
            for _ in range(COUNT // 20):
                tasks = [asyncio.ensure_future(client.get_settings()) for _ in range(20)]
                await asyncio.sleep(0.001)
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)

        def work(sandbox):
            sandbox.clear_requests()
            if kind in ("awaited", "cancelled"):
                asyncio.run({"awaited": awaited, "cancelled": cancelled}[kind](asynchronous))
                return
            for _ in range(COUNT):
                if kind == "called":
                    client.get_settings()
                else:
                    try:
                        client.send_message("nobody", "x")
                    except GreenApiError:
                        pass
                    try:
                        wrong.get_settings()
                    except GreenApiError:
                        pass

        with Sandbox(unlimited=True) as sandbox:
            client = sandbox.client(pacing=False)
            asynchronous = sandbox.async_client(pacing=False)
            wrong = GreenApi(sandbox.instance.id_instance, "f" * 50, api_url=sandbox.api_url, pacing=False)
            for _ in range(3):
                work(sandbox)
            before, objects = resident(), len(gc.get_objects())
            for _ in range(4):
                work(sandbox)
            print(resident() - before, len(gc.get_objects()) - objects)
    """
    megabytes, objects = map(float, succeed(script, kind).split())
    # A kilobyte for each of 2400 calls would be 2.4.
    assert megabytes < 2, f"{megabytes} MB more"
    assert objects < 200, f"{objects} objects more"
