import pytest

from tests.cli.terminal import Terminal


@pytest.fixture
def quytac(capsys, monkeypatch, tmp_path):
    return Terminal(capsys, monkeypatch, tmp_path)
