"""A thousand schools from a table, conform over the files, peak memory: figures printed, nothing asserted.

Run from the checkout: `.venv/bin/python -m tests.bench.bench_batch [schools]`. Files a second through
docxtpl with the same text stand beside ours; `bench_render.py` takes that apart.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]

KINDS = (
    ("Mầm non", "mầm non"),
    ("Tiểu học", "tiểu học"),
    ("Trung học cơ sở", "THCS"),
    ("Trung học phổ thông", "THPT"),
)
START = "from toolkit.cli.start import run; raise SystemExit(run())"
PEAK = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def table(path: Path, count: int) -> Path:
    """Write a workbook of invented schools."""
    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["Tên trường", "Cấp học", "Xã, phường", "Hiệu trưởng"])
    for n in range(count):
        name, level = KINDS[n % len(KINDS)]
        book.active.append([f"Trường {name} Giả Định {n}", level, f"xã Giả Định {n % 90}", ""])
    book.save(path)
    return path


def timed(*words: object) -> float:
    """Run the command in a process of its own and give the seconds."""
    begin = time.perf_counter()
    command = [sys.executable, "-c", START, *map(str, words)]
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - begin


def peak(*words: object) -> float:
    """Run the command and give the peak of its largest process in MiB."""
    command = [sys.executable, "-c", PEAK, sys.executable, "-c", START, *map(str, words)]
    told = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return int(told.stdout) / 1024


def beside_docxtpl(schools: int = 500) -> None:
    """Print files a second of rendering: docxtpl with its template of the same text, and ours for different schools."""
    from tests.bench import bench_render

    source, values = bench_render.template(), bench_render.context(bench_render.SAMPLE)
    other = bench_render.milliseconds(lambda: bench_render.through_docxtpl(source, values), 30)
    ours = bench_render.batch(schools)
    print(f"docxtpl, the same text: {1000 / other:.0f} files a second")
    print(
        f"quytac, {schools} schools: {1000 / ours:.0f} files a second, {other / ours:.1f} × (aim 20 ×)"
    )


def main() -> None:
    """Print the figures."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    from toolkit.flow.conform import Against, conform
    from toolkit.flow.release import release

    beside_docxtpl()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        goi = release(ROOT / "examples" / "lao-cai-2026", folder / "goi.zip").file
        assert goi is not None
        made = folder / "made"
        seconds = timed(
            "batch", table(folder / "a.xlsx", count), "--release", goi, "-o", made, "-j", 2
        )
        print(f"batch of {count} schools, -j 2: {seconds:.1f} s (aim 10 s for 1,000)")
        again = timed("batch", folder / "a.xlsx", "--release", goi, "-o", made, "-j", 2)
        print(f"the same again, all passed over: {again:.1f} s")
        files = sorted(made.rglob("*.docx"))
        conform(files[0], Against(goi))
        begin = time.perf_counter()
        for file in files[:20]:
            conform(file, Against(goi))
        print(
            f"conform, one file after start: {(time.perf_counter() - begin) / 20:.3f} s (aim 0.15 s)"
        )
        seconds = timed("conform", made, "--release", goi, "-j", 2)
        print(f"conform of {len(files)} files, -j 2: {seconds:.1f} s (aim 180 s for 1,000)")
        small = peak(
            "batch", table(folder / "b.xlsx", 500), "--release", goi, "-o", folder / "b", "-j", 2
        )
        large = peak(
            "batch", table(folder / "c.xlsx", 5000), "--release", goi, "-o", folder / "c", "-j", 2
        )
        print(
            f"peak memory: 500 schools {small:.0f} MiB, 5,000 schools {large:.0f} MiB, {large / small:.2f} ×"
        )


if __name__ == "__main__":
    main()
