"""The switches of the suite, what it asks of the machine, and how its random tests draw."""

from __future__ import annotations

import os

import pytest
from hypothesis import HealthCheck, settings

from tests.needs import NEEDS

LEFT_OUT = "left out: "
BUSY = [HealthCheck.too_slow]

# A run draws what the last one drew, and a busy machine is no fault. To search: HYPOTHESIS_PROFILE=search.
settings.register_profile("same", derandomize=True, deadline=None, suppress_health_check=BUSY)
settings.register_profile("search", deadline=None, suppress_health_check=BUSY)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


def pytest_addoption(parser):
    parser.addoption("--update-golden", action="store_true", help="write the golden texts anew")


def pytest_runtest_setup(item):
    """Leave out what needs a program that is not here; with CI=true nothing is left out."""
    names = {name for mark in item.iter_markers("needs") for name in mark.args}
    missing = sorted(name for name in names if not _present(name))
    if missing:
        words = LEFT_OUT + ", ".join(missing)
        pytest.fail(words, pytrace=False) if os.environ.get("CI") else pytest.skip(words)


def pytest_terminal_summary(terminalreporter):
    """Name what was left out, how many they are and what to install."""
    reports = terminalreporter.stats.get("skipped", [])
    found = [(one.nodeid, str(one.longrepr[2]).partition(LEFT_OUT)[2]) for one in reports]
    left = [(test, needs) for test, needs in found if needs]
    if not left:
        return
    terminalreporter.section("left out for want of programs")
    for test, needs in sorted(left):
        terminalreporter.line(f"{test} ({needs})")
    missing = sorted({name for _, needs in left for name in needs.split(", ")})
    packages = " ".join(dict.fromkeys(NEEDS[name].package for name in missing))
    things = "; ".join(NEEDS[name].what for name in missing)
    terminalreporter.line(f"{len(left)} tests left out. They need: {things}.")
    terminalreporter.line(f"On Debian or Ubuntu: sudo apt-get install {packages}")


_KNOWN: dict[str, bool] = {}


def _present(name):
    if name not in _KNOWN:
        _KNOWN[name] = NEEDS[name].is_present()
    return _KNOWN[name]
