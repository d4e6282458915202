"""Files are judged on as many processes as asked, never on more, and in their order."""

from pathlib import Path

import pytest

from toolkit.flow import lint as flow


class Pool:
    """A pool that works in this process and keeps what it was asked for."""

    asked = ()

    def __init__(self, workers):
        self.workers = workers

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def map(self, job, files, chunksize):
        Pool.asked = (self.workers, chunksize)
        return map(job, files)


@pytest.mark.parametrize(
    ("count", "jobs", "asked"),
    [
        (1, 4, ()),
        (9, 1, ()),
        (2, 2, (2, 1)),
        (3, 8, (3, 1)),
        (40, 2, (2, 5)),
        (128, 2, (2, 16)),
        (500, 2, (2, 16)),
    ],
)
def test_no_more_processes_than_asked_and_no_more_than_files(monkeypatch, count, jobs, asked):
    monkeypatch.setattr(flow, "worker_pool", Pool)
    monkeypatch.setattr(Pool, "asked", ())
    files = [Path(f"khong-co-{n}.docx") for n in range(count)]
    found = list(flow.lint_all(files, None, False, jobs, lambda error: None))
    assert [one.file for one in found] == files
    assert Pool.asked == asked
