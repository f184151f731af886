"""Signals, forks, and the end of the interpreter."""

from __future__ import annotations

import os
import signal
import time

import pytest

from green_api.testing import Sandbox
from recorder import Recorder
from scripts import TIMEOUT, run, start, succeed
from test_awaiting import environment

posix = pytest.mark.skipif(os.name != "posix", reason="sends signals")


POLLS = {
    "a call": "client.receive_notification(receive_timeout=60)",
    "the iterator": "next(iter(client.notifications(receive_timeout=60)))",
    "listen": "client.listen(print, receive_timeout=60)",
    "an event loop": "asyncio.run(main())",
}


@posix
@pytest.mark.parametrize("kind", POLLS)
def test_ctrl_c_ends_a_long_poll(kind: str, recorder: Recorder) -> None:
    recorder.answer = None
    script = f"""
        import asyncio, sys, time
        from green_api import AsyncGreenApi, GreenApi
        client = GreenApi(1101000001, "abc", api_url=sys.argv[1])

        async def main():
            async with AsyncGreenApi(1101000001, "abc", api_url=sys.argv[1]) as client:
                await client.receive_notification(receive_timeout=60)

        try:
            {POLLS[kind]}
        except KeyboardInterrupt:
            print("interrupted")
    """
    process = start(script, recorder.url)
    assert recorder.asked.wait(TIMEOUT), process.stderr and process.stderr.read()
    sent = time.monotonic()
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=TIMEOUT)
    assert (out, err, process.returncode) == ("interrupted\n", "", 0)
    # Far from the minute that the poll takes; how fast it is on a machine at rest the benchmarks tell.
    assert time.monotonic() - sent < 30


@posix
def test_a_signal_handler_of_the_program_runs_while_a_call_waits(recorder: Recorder) -> None:
    recorder.answer = None
    script = """
        import signal, sys
        from green_api import GreenApi

        class Enough(Exception): pass

        def enough(*_):
            raise Enough

        signal.signal(signal.SIGTERM, enough)
        try:
            GreenApi(1101000001, "abc", api_url=sys.argv[1]).receive_notification(receive_timeout=60)
        except Enough:
            print("handled")
    """
    process = start(script, recorder.url)
    assert recorder.asked.wait(TIMEOUT)
    process.send_signal(signal.SIGTERM)
    assert process.communicate(timeout=TIMEOUT) == ("handled\n", "")


def test_other_threads_run_while_a_call_waits(recorder: Recorder) -> None:
    recorder.answer = None
    script = """
        import sys, threading
        from green_api import GreenApi, TimeoutError
        client = GreenApi(1101000001, "abc", api_url=sys.argv[1], retries=0, pacing=False)
        threads = []

        def call():
            try:
                client.with_options(timeout=1).get_settings()
            except TimeoutError:
                pass

        for _ in range(20):
            threads.append(threading.Thread(target=call))
            threads[-1].start()
        for thread in threads:
            thread.join()
        print("done")
    """
    assert succeed(script, recorder.url) == "done"
    assert len(recorder.requests) == 20


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_client_works_in_a_forked_process_and_in_its_parent(sandbox: Sandbox) -> None:
    script = """
        import asyncio, os, warnings
        warnings.simplefilter("ignore")
        from green_api import AsyncGreenApi, GreenApi

        sync, asynchronous = GreenApi(pacing=False), AsyncGreenApi(pacing=False)

        async def main():
            return (await asynchronous.get_state_instance()).state_instance

        def both():
            return [sync.get_state_instance().state_instance, asyncio.run(main())]

        assert both() == ["authorized"] * 2
        for _ in range(3):
            child = os.fork()
            if child == 0:
                code = 1
                try:
                    grandchild = os.fork()
                    assert both() == ["authorized"] * 2
                    if grandchild == 0:
                        os._exit(0)
                    _, status = os.waitpid(grandchild, 0)
                    sync.close()
                    code = status
                finally:
                    os._exit(code)
            _, status = os.waitpid(child, 0)
            assert status == 0, status
            assert both() == ["authorized"] * 2
        print("done")
    """
    assert succeed(script, env=environment(sandbox)) == "done"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="forks")
def test_pools_of_forked_processes_can_use_a_client(sandbox: Sandbox) -> None:
    script = """
        import multiprocessing, warnings
        warnings.simplefilter("ignore")
        from green_api import GreenApi
        client = GreenApi(pacing=False)

        def work(_):
            return str(client.get_state_instance().state_instance)

        if __name__ == "__main__":
            client.get_state_instance()
            with multiprocessing.get_context("fork").Pool(2) as pool:
                print(set(pool.map(work, range(6))))
    """
    assert succeed(script, env=environment(sandbox)) == "{'authorized'}"


ENDS = {
    "after calls": "asyncio.run(main(10))",
    "with tasks that wait": "asyncio.run(leave())",
    "with a loop that was abandoned": """
loop = asyncio.new_event_loop()
loop.run_until_complete(main(2))
task = loop.create_task(poll())
loop.run_until_complete(asyncio.sleep(0.01))
    """,
    "with a thread inside a call": """
threading.Thread(target=GreenApi().receive_notification, kwargs={"receive_timeout": 60}, daemon=True).start()
asyncio.run(main(2))
    """,
    "with a listener in a thread": """
threading.Thread(target=GreenApi().listen, args=(print,), daemon=True).start()
asyncio.run(main(2))
    """,
    "with streams and deliveries in hand": """
notifications = iter(GreenApi().notifications())
sandbox = Sandbox()
server = WebhookServer(port=0).__enter__()
    """,
}


@pytest.mark.parametrize("end", ENDS)
def test_the_interpreter_ends_without_a_crash(end: str, sandbox: Sandbox) -> None:
    script = (
        "import asyncio, sys, threading\n"
        "from green_api import AsyncGreenApi, GreenApi\n"
        "from green_api.testing import Sandbox\n"
        "from green_api.webhook import WebhookServer\n"
        "client = AsyncGreenApi(pacing=False)\n"
        "async def main(calls):\n"
        "    await asyncio.gather(*(client.get_state_instance() for _ in range(calls)))\n"
        "async def poll():\n"
        "    await client.receive_notification(receive_timeout=60)\n"
        "async def leave():\n"
        "    for _ in range(3): asyncio.ensure_future(poll())\n"
        "    await main(3)\n"
        f"{ENDS[end].strip()}\n"
    )
    for _ in range(8):
        done = run(script, env=environment(sandbox))
        assert done.returncode == 0, f"ended with {done.returncode}\n{done.stderr}"
        # What Python itself says about loops and tasks that are left is not ours.
        assert "Fatal" not in done.stderr and "panicked" not in done.stderr, done.stderr


def test_importing_starts_nothing() -> None:
    script = """
        import os, sys, threading
        import green_api
        tasks = len(os.listdir("/proc/self/task")) if sys.platform == "linux" else 1
        print(tasks, threading.active_count(), "asyncio" in sys.modules, "json" in sys.modules)
    """
    assert succeed(script) == "1 1 False False"
