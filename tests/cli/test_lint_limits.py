"""Files made to exhaust: a result or a clear refusal within bounds of time and memory, never a crash."""

import subprocess
import sys
import zipfile
from io import BytesIO

import pytest

from tests.check.form.small import decision
from tests.cli.terminal import ROOT

MAIN = "word/document.xml"
CELL = "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"
LINE = "<w:p><w:r><w:t>" + "ngày tháng năm học sinh nhà trường " * 5 + "</w:t></w:r></w:p>"
PROBE = """
import resource, subprocess, sys
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
start = "from toolkit.cli.start import run; raise SystemExit(run())"
done = subprocess.run([sys.executable, "-c", start, *sys.argv[1:]], stdout=subprocess.DEVNULL)
print(done.returncode, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)
"""


def holding(body):
    """Put more into the body of a good decision."""
    out = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(decision())) as old,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            part = old.read(name).decode()
            at = part.rfind("<w:sectPr") if name == MAIN else 0
            new.writestr(name, part[:at] + body + part[at:] if name == MAIN else part)
    return out.getvalue()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("data", "code"),
    [
        (lambda: holding("<w:p/>" * 2_500_000), 1),
        (lambda: holding("<w:p/>" * 300_000), 1),
        (lambda: holding("<w:p><w:r/>" + "<w:r/>" * 900_000 + "</w:p>"), 0),
        (lambda: holding(LINE * 18_000), 1),
        (lambda: holding(LINE * 90_000), 1),
        (lambda: holding(CELL[0] * 240 + "<w:p/>" + CELL[1] * 240), 1),
        (lambda: holding("<w:p><w:r><w:t>" + "a" * (19 << 20) + "</w:t></w:r></w:p>"), 1),
        (lambda: decision()[:9_000], 1),
    ],
    ids=["empty", "many", "runs", "long", "too-long", "nested", "one-word", "cut"],
)
def test_every_file_ends_in_a_result_or_a_refusal(tmp_path, data, code):
    file = tmp_path / "a.docx"
    file.write_bytes(data())
    probe = [sys.executable, "-c", PROBE, "lint", str(file)]
    told = subprocess.run(probe, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    done, memory = map(int, told.split())
    assert done == code
    assert memory <= 300
