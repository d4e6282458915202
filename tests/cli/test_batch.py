"""A table of schools becomes a folder of drafts; one bad row stops no other; nothing is lost, whatever happens."""

import json
import os
import signal
import subprocess
import sys
from datetime import date

import pytest
from openpyxl import Workbook, load_workbook

from tests.cli.terminal import ROOT
from tests.processes import children, runs, wait_until
from toolkit.flow.batch import DONE, planned, run
from toolkit.flow.batch_columns import plain
from toolkit.flow.batch_results import write_results
from toolkit.flow.conform import Against, conform
from toolkit.flow.release import release
from toolkit.model.batch import RowState

PROVINCE = ROOT / "examples" / "lao-cai-2026"
TABLE = ROOT / "examples" / "danh-sach-truong.csv"
DAY = date(2026, 11, 24)
KINDS = (("Mầm non", "mầm non"), ("Tiểu học", "TIEU HOC"), ("Trung học cơ sở", "THCS"))


@pytest.fixture(scope="module")
def goi(tmp_path_factory):
    return release(PROVINCE, tmp_path_factory.mktemp("goi") / "goi.zip").file


def table(path, count, bad=()):
    lines = ["CAP HOC;Ten truong;xa phuong;Hiệu trưởng"]
    for n in range(count):
        name, level = KINDS[n % 3]
        level = "đại học" if n in bad else level
        lines.append(f"{level};Trường {name} Giả Định {n};xã Giả Định;")
    path.write_text("\n".join(lines), "utf-8")
    return path


def done(goi, out, path, workers=1):
    return list(run(planned(path, goi).jobs, goi, out, DAY, workers))


def states(told):
    return [one.state for one in told]


@pytest.mark.slow
def test_the_shipped_table_makes_every_school_whole(goi, tmp_path):
    told = done(goi, tmp_path / "truong", TABLE)
    assert len(told) == 12
    assert set(states(told)) == {RowState.MADE}
    for one in told:
        (file,) = (tmp_path / "truong" / one.folder).glob("*.docx")
        assert conform(file, Against(goi)).sound
        assert conform(file, Against(None, file.parent)).sound


def test_a_second_run_passes_over_what_is_done_and_a_changed_row_is_made_anew(goi, tmp_path):
    path = table(tmp_path / "a.csv", 5)
    done(goi, tmp_path / "out", path)
    assert set(states(done(goi, tmp_path / "out", path))) == {RowState.SAME}
    path.write_text(path.read_text("utf-8").replace("Giả Định 3;xã", "Giả Định 3;phường"), "utf-8")
    assert states(done(goi, tmp_path / "out", path)).count(RowState.MADE) == 1


def test_what_a_school_edited_is_kept(goi, tmp_path):
    path = table(tmp_path / "a.csv", 2)
    first = done(goi, tmp_path / "out", path)
    yaml = tmp_path / "out" / first[0].folder / "school.yaml"
    yaml.write_text(yaml.read_text("utf-8") + "# của trường\n", "utf-8")
    path.write_text(path.read_text("utf-8").replace(";xã", ";phường"), "utf-8")
    assert states(done(goi, tmp_path / "out", path)) == [RowState.EDITED, RowState.MADE]
    assert yaml.read_text("utf-8").endswith("# của trường\n")


def test_bad_rows_stop_no_other_and_are_told_with_their_number(quytac, goi, tmp_path):
    path = table(tmp_path / "a.csv", 12, bad={2, 7})
    seen = quytac("batch", path, "--release", goi, "-o", tmp_path / "out", "-j", "2", "--json")
    assert seen.code == 1
    rows = json.loads(seen.out)["rows"]
    assert [row["row"] for row in rows if row["state"] == "failed"] == [4, 9]
    assert [row["state"] for row in rows].count("made") == 10
    told = json.loads((tmp_path / "out" / "ket-qua.json").read_text("utf-8"))
    assert "dai hoc" in plain(told[2]["wrong"])


@pytest.mark.parametrize("kind", ["csv", "utf-16", "comma", "xlsx"])
def test_every_kind_of_table_reads_alike(goi, tmp_path, kind):
    path = table(tmp_path / "a.csv", 3)
    text = path.read_text("utf-8")
    if kind == "utf-16":
        path.write_text(text, "utf-16")
    elif kind == "comma":
        path.write_text("\ufeff" + text.replace(";", ","), "utf-8")
    elif kind == "xlsx":
        book = Workbook()
        for line in text.splitlines():
            book.active.append(line.split(";"))
        path = tmp_path / "a.xlsx"
        book.save(path)
    jobs = planned(path, goi).jobs
    assert [job.row for job in jobs] == [2, 3, 4]
    assert jobs[1].given == {
        "name": "Trường Tiểu học Giả Định 1",
        "levels": ("primary",),
        "commune": "xã Giả Định",
    }


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Tên trường;Cấp học\nA;THCS\n", "column-missing"),
        ("Tên trường;Ten truong;Cấp học;Xã\nA;B;THCS;x\n", "column-twice"),
    ],
)
def test_a_table_without_what_it_needs_is_refused_whole(goi, tmp_path, text, rule):
    (tmp_path / "a.csv").write_text(text, "utf-8")
    batch = planned(tmp_path / "a.csv", goi)
    assert not batch.jobs
    assert rule in {problem.rule for problem in batch.problems}


@pytest.mark.parametrize("cell", ["Tr­êng TiÓu häc", "Tröôøng Tieåu hoïc", "Trường\x07 A"])
def test_cells_that_cannot_be_read_are_named(goi, tmp_path, cell):
    text = f"Tên trường;Cấp học;Xã\n{cell};THCS;xã A\nTrường Trung học cơ sở B;THCS;xã B\n"
    (tmp_path / "a.csv").write_text(text, "utf-8")
    told = done(goi, tmp_path / "out", tmp_path / "a.csv")
    assert states(told) == [RowState.FAILED, RowState.MADE]
    assert told[0].rules[0] == "cell-unreadable"


def test_two_rows_of_one_school_are_both_told(goi, tmp_path):
    path = table(tmp_path / "a.csv", 2)
    path.write_text(
        path.read_text("utf-8").replace("Tiểu học Giả Định 1", "Mầm non Giả Định 0"), "utf-8"
    )
    assert [one.rules[0] for one in done(goi, tmp_path / "o", path)] == ["row-twice"] * 2


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04zip", b"\xff\xfe\x00", b"a\xff;b"])
def test_a_file_that_is_no_table_is_refused_in_words(quytac, goi, tmp_path, data):
    for name in ("a.xlsx", "a.csv", "a.pdf"):
        (tmp_path / name).write_bytes(data)
        seen = quytac("batch", tmp_path / name, "--release", goi, "-o", tmp_path / "o")
        assert seen.code in (1, 2)
        assert not (tmp_path / "o").exists()


def test_a_full_disk_fails_its_rows_and_a_second_run_makes_them(goi, tmp_path, monkeypatch):
    from toolkit.write import place

    path = table(tmp_path / "a.csv", 4)
    real, count = place._write, iter(range(1000))

    def full(target, data):
        if next(count) > 5:
            raise OSError(28, "No space left on device")
        real(target, data)

    monkeypatch.setattr(place, "_write", full)
    told = states(done(goi, tmp_path / "out", path))
    assert RowState.FAILED in told
    monkeypatch.setattr(place, "_write", real)
    again = states(done(goi, tmp_path / "out", path))
    assert set(again) <= {RowState.MADE, RowState.SAME}
    assert again.count(RowState.MADE) == told.count(RowState.FAILED)


def test_results_open_in_excel_are_written_under_another_name(goi, tmp_path, monkeypatch):
    from toolkit.errors import WorldError
    from toolkit.flow import batch_results
    from toolkit.messages import msg

    told = done(goi, tmp_path / "out", table(tmp_path / "a.csv", 1))
    write_results(told, tmp_path / "out")
    real = batch_results.write_outputs

    def locked(folder, files, overwrite):
        if files[0].name == "ket-qua.xlsx":
            raise WorldError(msg("it is open in another program"))
        return real(folder, files, overwrite)

    monkeypatch.setattr(batch_results, "write_outputs", locked)
    names = [file.name for file in write_results(told, tmp_path / "out")]
    assert names == ["ket-qua (2).json", "ket-qua (2).csv", "ket-qua (2).xlsx"]


def test_the_result_tables_reckon_nothing(goi, tmp_path):
    (tmp_path / "a.csv").write_text("Tên trường;Cấp học;Xã\n=1+1;đại học;xã A\n", "utf-8")
    files = write_results(done(goi, tmp_path / "o", tmp_path / "a.csv"), tmp_path / "o")
    assert load_workbook(files[2]).active["B2"].data_type == "s"
    assert "'=1+1" in files[1].read_text("utf-8-sig")


def test_the_empty_table_has_every_needed_column(quytac, goi, tmp_path):
    assert quytac("batch", "--template", tmp_path / "mau.xlsx").code == 0
    heads = [cell.value for cell in load_workbook(tmp_path / "mau.xlsx").worksheets[0][1]]
    assert {"Tên trường", "Cấp học", "Xã, phường"} <= set(heads)
    assert quytac("batch", "--template", tmp_path / "mau.xlsx").code == 2


KILLED = """
import os, signal, sys
from datetime import date
from pathlib import Path
from toolkit.flow.batch import DONE, planned, run

table, release, out = map(Path, sys.argv[1:4])
real = os.replace

def batch(folder, renames):
    left = iter(range(renames))
    def replace(source, target):
        if next(left, None) is None:
            os.kill(os.getpid(), signal.SIGKILL)
        real(source, target)
    os.replace = replace
    list(run(planned(table, release).jobs, release, folder, date(2026, 11, 24), 1))

planned(table, release)
for renames in range(0, 1000, int(sys.argv[4])):
    child = os.fork()
    if not child:
        batch(out / str(renames), renames)
        os._exit(0)
    if os.waitpid(child, 0)[1] == 0:
        break
"""


def words_files(folder):
    return list(folder.rglob("*.docx"))


def completed(goi, out, path, count):
    """Run it again over what a killed run left: whole files only, all made in the end, nothing made twice."""
    for file in words_files(out):
        assert file.read_bytes()[-22:-18] == b"PK\x05\x06"
    assert set(states(done(goi, out, path))) <= {RowState.MADE, RowState.SAME}
    assert set(states(done(goi, out, path))) == {RowState.SAME}
    assert len(words_files(out)) == count
    left_over = {f.name for f in out.rglob(".*")} - {".quytac-manifest.json"}
    assert all(name.startswith(".quytac-") for name in left_over)  # swept an hour later


@pytest.mark.slow
def test_killed_at_any_rename_a_second_run_completes_what_is_missing(goi, tmp_path):
    path, outs = table(tmp_path / "a.csv", 4), tmp_path / "outs"
    command = [sys.executable, "-c", KILLED, path, goi, outs, "2"]
    assert subprocess.run(command, env={**os.environ, "PYTHONPATH": str(ROOT)}).returncode == 0
    killed = sorted(int(folder.name) for folder in outs.iterdir())
    left = [len(words_files(outs / str(renames))) for renames in killed]
    assert (left[0], left[-1]) == (0, 4)
    assert sorted(left) == left
    assert (
        len(killed) > 2 * 4
    )  # more than two moments a school: within each, not between them alone
    for renames in killed[:-1]:
        completed(goi, outs / str(renames), path, 4)


@pytest.mark.slow
@pytest.mark.parametrize(("ending", "code"), [(signal.SIGKILL, -9), (signal.SIGTERM, 130)])
def test_where_the_first_process_ends_its_workers_end_and_a_second_run_completes(
    goi, tmp_path, ending, code
):
    path, out = table(tmp_path / "a.csv", 24), tmp_path / "out"
    folders = [out / job.folder for job in planned(path, goi).jobs]
    held = [folders[1], folders[21]]
    for folder in held:  # a worker that looks whether this school is done waits for ever
        folder.mkdir(parents=True)
        os.mkfifo(folder / DONE)
    start = "from toolkit.cli.start import run; raise SystemExit(run())"
    command = [sys.executable, "-c", start, "batch", path, "--release", goi, "-j", "2", "-o", out]
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    first = subprocess.Popen(command, env={**os.environ, "PYTHONPATH": str(ROOT)}, **quiet)
    wait_until(lambda: (folders[0] / DONE).exists() and (folders[20] / DONE).exists())
    workers = children(first.pid)
    assert len(workers) == 2
    first.send_signal(ending)
    assert first.wait() == code
    wait_until(lambda: not any(map(runs, workers)))
    assert len(words_files(out)) == 2
    for folder in held:
        (folder / DONE).unlink()
    completed(goi, out, path, 24)


def test_a_table_that_excel_holds_open_is_told_in_words(quytac, goi, tmp_path, monkeypatch):
    from pathlib import Path

    path, real = table(tmp_path / "a.csv", 1), Path.open

    def locked(self, *args, **kwargs):
        if self.name == "a.csv":
            raise PermissionError(13, "Permission denied")
        return real(self, *args, **kwargs)

    monkeypatch.setattr(Path, "open", locked)
    seen = quytac("batch", path, "--release", goi, "-o", tmp_path / "o")
    assert seen.code == 2
    assert "a.csv" in seen.err
    assert not (tmp_path / "o").exists()


def test_a_folder_that_takes_no_files_fails_every_row_in_words(goi, tmp_path, monkeypatch):
    from toolkit.write import place

    def refused(target, data):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(place, "_write", refused)
    told = done(goi, tmp_path / "out", table(tmp_path / "a.csv", 3))
    assert set(states(told)) == {RowState.FAILED}
    assert all(one.wrong for one in told)


@pytest.mark.slow
def test_fifty_broken_rows_among_many_stop_no_other(goi, tmp_path):
    bad = set(range(0, 400, 8))
    told = done(goi, tmp_path / "out", table(tmp_path / "a.csv", 400, bad), workers=2)
    assert {one.row - 2 for one in told if one.state is RowState.FAILED} == bad
    assert states(told).count(RowState.MADE) == 350
