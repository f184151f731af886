"""Calls in event loops: cancelled with their tasks, in one loop after another, with nothing left behind."""

from __future__ import annotations

import asyncio
import os
import sys
import threading
from collections.abc import Callable, Coroutine
from typing import Any

import pytest

from green_api import AsyncGreenApi, ClosedError
from green_api.testing import Sandbox
from recorder import Recorder, json_answer
from scripts import succeed


def plain(main: Coroutine[Any, Any, Any]) -> Any:
    return asyncio.run(main)


class BlindLoop(asyncio.SelectorEventLoop):
    """A loop that cannot watch sockets, as those of Windows."""

    def add_reader(self, fd: Any, callback: Any, *args: Any) -> None:
        raise NotImplementedError

    def remove_reader(self, fd: Any) -> bool:
        raise NotImplementedError


def blind(main: Coroutine[Any, Any, Any]) -> Any:
    loop = BlindLoop()
    # Its own way of waking up needs to watch a socket.
    loop._add_reader = asyncio.SelectorEventLoop._add_reader.__get__(loop)  # type: ignore[attr-defined]
    try:
        return loop.run_until_complete(main)
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.run_until_complete(asyncio.sleep(0.05))
        loop.close()


def with_uvloop(main: Coroutine[Any, Any, Any]) -> Any:
    uvloop = pytest.importorskip("uvloop")
    loop = uvloop.new_event_loop()
    try:
        return loop.run_until_complete(main)
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


LOOPS: list[Callable[[Coroutine[Any, Any, Any]], Any]] = [plain, blind, with_uvloop]


@pytest.mark.parametrize("run", LOOPS)
def test_every_kind_of_loop_works_one_after_another(run: Callable[[Any], Any], sandbox: Sandbox) -> None:
    client = sandbox.async_client(pacing=False)

    async def main() -> None:
        await client.get_state_instance()
        await asyncio.gather(*(client.get_state_instance() for _ in range(20)))

    for _ in range(3):
        run(main())


@pytest.mark.parametrize("run", LOOPS)
def test_cancelling_the_task_ends_the_request(run: Callable[[Any], Any], recorder: Recorder) -> None:
    recorder.answer = None
    client = recorder.async_client()

    async def main() -> None:
        task = asyncio.ensure_future(client.get_settings())
        while not recorder.asked.is_set():
            await asyncio.sleep(0.01)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
        # The server sees it at once, not when the answer would have been too late.
        while not recorder.left.is_set():
            await asyncio.sleep(0.01)

    run(asyncio.wait_for(main(), 60))


def test_a_timeout_around_a_call_ends_it(recorder: Recorder) -> None:
    recorder.answer = None

    async def main() -> None:
        async with recorder.async_client() as client:
            with pytest.raises(asyncio.TimeoutError):
                await asyncio.wait_for(client.get_settings(), 0.2)

    asyncio.run(main())
    assert recorder.left.wait(60)


def test_a_call_that_is_never_awaited_is_never_made(recorder: Recorder) -> None:
    coroutine = recorder.async_client().get_settings()
    coroutine.close()
    assert recorder.requests == []


def test_several_loops_in_several_threads_share_a_client(sandbox: Sandbox) -> None:
    client = sandbox.async_client(pacing=False)
    failures: list[BaseException] = []

    async def main() -> None:
        for _ in range(5):
            await asyncio.gather(*(client.get_state_instance() for _ in range(5)))

    def work() -> None:
        try:
            asyncio.run(main())
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(120)
    assert failures == [] and not any(thread.is_alive() for thread in threads)


def test_asynchronous_generators_may_make_calls_while_the_loop_shuts_down(sandbox: Sandbox) -> None:
    ended = []

    async def generator(client: AsyncGreenApi) -> Any:
        try:
            yield 1
            yield 2
        finally:
            await client.get_state_instance()
            await asyncio.sleep(0)
            await client.get_state_instance()
            ended.append(True)

    async def main() -> Any:
        client = sandbox.async_client(pacing=False)
        await client.get_state_instance()
        suspended = generator(client)
        await suspended.__anext__()
        return suspended

    asyncio.run(main())
    assert ended == [True]


def test_a_closed_client_says_so(sandbox: Sandbox) -> None:
    async def main() -> None:
        async with sandbox.async_client(pacing=False) as client:
            await client.get_state_instance()
        with pytest.raises(ClosedError):
            await client.get_state_instance()

    asyncio.run(main())


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="counts descriptors and threads of Linux")
def test_nothing_is_left_behind() -> None:
    script = """
        import asyncio, os, time
        from green_api import AsyncGreenApi, GreenApi
        from green_api.testing import Sandbox

        def left():
            return len(os.listdir("/proc/self/fd")), len(os.listdir("/proc/self/task"))

        async def main(sandbox):
            async with sandbox.async_client(pacing=False) as client:
                await asyncio.gather(*(client.get_state_instance() for _ in range(3)))

        def all_of_it():
            with Sandbox(unlimited=True) as sandbox:
                with sandbox.client(pacing=False) as client:
                    client.get_state_instance()
                for _ in range(20):
                    asyncio.run(main(sandbox))

        all_of_it()
        before = left()
        deadline = time.monotonic() + 60
        while left()[1] > 1 and time.monotonic() < deadline:
            time.sleep(0.01)
        print(left()[1], end=" ")
        before = left()[0]
        for _ in range(3):
            all_of_it()
        while left() > (before, 1) and time.monotonic() < deadline:
            time.sleep(0.01)
        print(left()[1], left()[0] - before)
    """
    assert succeed(script) == "1 1 0"


def test_a_debugging_loop_has_nothing_to_complain_about(sandbox: Sandbox) -> None:
    script = """
        import asyncio, sys, warnings
        warnings.simplefilter("error")
        from green_api import AsyncGreenApi

        async def main():
            async with AsyncGreenApi(pacing=False) as client:
                await client.get_state_instance()
                await asyncio.gather(*(client.get_state_instance() for _ in range(10)))

        asyncio.run(main(), debug=True)
        print("done")
    """
    assert succeed(script, env=environment(sandbox)) == "done"


def environment(sandbox: Sandbox) -> dict[str, str]:
    return {
        **os.environ,
        "GREEN_API_URL": sandbox.api_url,
        "GREEN_API_ID_INSTANCE": str(sandbox.instance.id_instance),
        "GREEN_API_TOKEN_INSTANCE": sandbox.instance.api_token_instance,
    }


@pytest.mark.skipif(sys.version_info < (3, 11), reason="task groups came with Python 3.11")
def test_calls_are_tasks_like_others(recorder: Recorder) -> None:
    recorder.answer = json_answer(b'{"stateInstance": "authorized"}')

    async def main() -> None:
        async with recorder.async_client(pacing=False) as client, asyncio.TaskGroup() as group:
            tasks = [group.create_task(client.get_state_instance()) for _ in range(5)]
        assert all(task.result() is not None for task in tasks)

    asyncio.run(main())
