"""Several processes for one job over many pieces, none of which outlives the first process.

Each worker holds the reading end of a pipe whose writing end the first process alone keeps. However that one ends,
the system closes the pipe and the worker ends with it: who is killed sends no signal, and Windows has none to send.
The only module that starts processes of ours; it knows nothing of the job.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager, suppress
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from threading import Thread

from toolkit.errors import WorldError
from toolkit.messages import msg


@contextmanager
def worker_pool(workers: int) -> Iterator[Executor]:
    """Open a pool; leaving it by an error or an interruption ends the workers at once, whatever they are at.

    Raises:
        WorldError: a worker was ended from outside, as a system short of memory does.
    """
    held, first = Pipe(duplex=False)
    pool = ProcessPoolExecutor(workers, initializer=_follow, initargs=(held, first))
    try:
        yield pool
    except BrokenProcessPool as error:
        raise WorldError(
            msg(
                "one of the processes at work was ended by the system; is there too little memory? "
                "Run it again with -j 1; what is done is kept"
            )
        ) from error
    except BaseException:
        first.close()
        raise
    finally:
        pool.shutdown(cancel_futures=True)
        first.close()
        held.close()


def _follow(held: Connection, first: Connection) -> None:
    """Make this worker end with the first process, and leave Ctrl+C to that one."""
    first.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    Thread(target=_end_after, args=(held,), daemon=True).start()


def _end_after(held: Connection) -> None:
    with suppress(EOFError, OSError):
        held.recv_bytes()  # nothing is ever sent: it ends where the other end is gone
    os._exit(1)
