"""The house keeps its shape: arrows go down, pure rooms stay pure, pieces stay small, folders have maps."""

import ast
from pathlib import Path

import toolkit

ROOT = Path(toolkit.__file__).resolve().parent
FLOORS = {
    "messages": 0,
    "errors": 1,
    "reasons": 1,
    "model": 2,
    "word": 2,
    "flow": 4,
    "cli": 5,
    "web": 5,
}
ROOMS = {
    "load",
    "check",
    "assemble",
    "render",
    "write",
    "conform",
    "signoff",
    "consultation",
    "adoption",
}
PURE = {"model", "word", "check", "assemble", "render", "conform"}
WORLDLY = {
    "os",
    "sys",
    "time",
    "random",
    "secrets",
    "subprocess",
    "socket",
    "shutil",
    "tempfile",
    "sqlite3",
    "pathlib",
}
MODULES = sorted(ROOT.rglob("*.py"))


def room(path):
    return path.relative_to(ROOT).with_suffix("").parts[0]


def floor(name):
    return 3 if name in ROOMS else FLOORS[name]


def imported(path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            yield node.module


def climbing(path):
    here = room(path)
    for name in imported(path):
        there = name.split(".")[1] if name.startswith("toolkit.") else here
        if there != here and floor(there) >= floor(here):
            yield f"{path.relative_to(ROOT)} imports {name}"


def test_arrows_go_down_and_rooms_do_not_know_each_other():
    inside = [path for path in MODULES if path != ROOT / "__init__.py"]
    assert len(inside) > 300
    assert [told for path in inside for told in climbing(path)] == []


def test_pure_rooms_have_no_clock_no_disk_no_chance():
    calls = ("open(", "date.today(", "datetime.now(", "print(", "input(")
    pure = [path for path in MODULES if room(path) in PURE]
    assert {room(path) for path in pure} == PURE
    for path in pure:
        text = path.read_text(encoding="utf-8")
        assert not WORLDLY & {name.split(".")[0] for name in imported(path)}, path
        assert not [call for call in calls if f" {call}" in text or f"({call}" in text], path


def test_modules_stay_small_and_say_what_they_are():
    assert len(MODULES) > 100
    for path in MODULES:
        text = path.read_text(encoding="utf-8")
        assert len(text.splitlines()) <= 300, path
        assert ast.get_docstring(ast.parse(text)), path


def test_every_folder_of_code_has_a_map_of_one_page():
    for folder in {p.parent for p in MODULES} - {ROOT}:
        readme = folder / "README.md"
        assert readme.is_file(), f"no map in {folder.relative_to(ROOT)}"
        assert len(readme.read_text(encoding="utf-8").splitlines()) <= 40


def test_one_base_and_four_kinds_of_error():
    from toolkit import errors

    kinds = [
        e
        for e in vars(errors).values()
        if isinstance(e, type) and issubclass(e, errors.QuytacError)
    ]
    assert len(kinds) == 5


def test_only_two_modules_know_the_database():
    knowing = {str(p.relative_to(ROOT)) for p in MODULES if "sqlite3" in set(imported(p))}
    assert knowing == {"signoff/store.py", "signoff/opening.py"}
