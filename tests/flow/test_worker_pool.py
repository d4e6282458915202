"""No process of ours outlives the first one, however that one ends."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import toolkit
from tests.processes import noted, runs, wait_until

ROOT = Path(__file__).parents[2]
POOL = """
import multiprocessing, os, sys, threading
from pathlib import Path
from toolkit.flow.worker_pool import worker_pool

def work(folder):
    Path(folder, str(os.getpid())).touch()
    threading.Event().wait()

def first():
    with worker_pool(2) as pool:
        waiting = [pool.submit(work, sys.argv[2]) for _ in range(2)]
        waiting[0].result()

if __name__ == "__main__":
    from toolkit.cli import main, start
    multiprocessing.set_start_method(sys.argv[1])
    main.run = first
    sys.exit(start.run())
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="asks Linux which processes run")
@pytest.mark.parametrize(
    ("method", "ending"),
    [
        ("fork", signal.SIGKILL),
        ("fork", signal.SIGTERM),
        ("fork", signal.SIGINT),
        pytest.param("forkserver", signal.SIGKILL, marks=pytest.mark.slow),
        pytest.param("spawn", signal.SIGKILL, marks=pytest.mark.slow),
        pytest.param("spawn", signal.SIGTERM, marks=pytest.mark.slow),
    ],
)
def test_workers_end_with_the_first_process(tmp_path, method, ending):
    script, folder = tmp_path / "pool.py", tmp_path / "pids"
    script.write_text(POOL)
    folder.mkdir()
    first = subprocess.Popen(
        [sys.executable, script, method, folder],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stderr=subprocess.PIPE,
    )
    wait_until(lambda: len(noted(folder)) == 2)
    first.send_signal(ending)
    wait_until(lambda: not any(map(runs, noted(folder))))
    told = first.communicate()[1]
    assert first.returncode == (-9 if ending == signal.SIGKILL else 130)
    assert b"Traceback" not in told


KILLED = """
import os, signal, sys
from toolkit.errors import WorldError
from toolkit.flow.worker_pool import worker_pool

def work(one):
    os.kill(os.getpid(), signal.SIGKILL)

try:
    with worker_pool(2) as pool:
        list(pool.map(work, range(4)))
except WorldError as error:
    print(error)
"""


def test_a_worker_that_the_system_ends_is_told_in_words():
    seen = subprocess.run([sys.executable, "-c", KILLED], cwd=ROOT, capture_output=True, text=True)
    assert seen.stdout.startswith("one of the processes at work was ended by the system")
    assert seen.stderr == ""


def test_what_a_worker_raises_comes_back_as_it_is():
    from toolkit.flow.worker_pool import worker_pool

    with pytest.raises(ValueError, match="invalid literal"), worker_pool(2) as pool:
        list(pool.map(int, ["1", "x", "3"]))


def test_only_the_pool_starts_processes_of_ours():
    starts = re.compile(r"^\s*(from|import) (concurrent|multiprocessing)\b", re.MULTILINE)
    files = sorted(Path(toolkit.__file__).parent.rglob("*.py"))
    assert [p.name for p in files if starts.search(p.read_text("utf-8"))] == ["worker_pool.py"]
