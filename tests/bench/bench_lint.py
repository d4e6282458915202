"""Measure the linter: one decision after start, and 500 files on two processes; figures are printed, never asserted."""

from __future__ import annotations

import platform
import statistics
import tempfile
import time
from pathlib import Path

from toolkit.cli.crash import write_log
from toolkit.flow.build import build
from toolkit.flow.lint import lint, lint_all

ROOT = Path(__file__).parents[2]

FILES, JOBS = 500, 2


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        (file,) = build(ROOT / "examples" / "lao-cai-2026", Path(folder) / "one").files
        times = []
        for _ in range(10):
            began = time.perf_counter()
            lint(file)
            times.append(time.perf_counter() - began)
        many = [Path(folder) / f"{n}.docx" for n in range(FILES)]
        for one in many:
            one.write_bytes(file.read_bytes())
        began = time.perf_counter()
        sound = sum(told.sound for told in lint_all(many, None, False, JOBS, write_log))
        whole = time.perf_counter() - began
    print(f"Python {platform.python_version()}, {platform.machine()}")
    print(f"one decision, after start    {statistics.median(times) * 1000:8.1f} ms   aim 150 ms")
    print(f"{FILES} files, -j {JOBS}            {whole:8.1f} s    aim 60 s   ({sound} sound)")


if __name__ == "__main__":
    main()
