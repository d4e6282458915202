"""Write templates/word/base-13.docx and base-14.docx anew: python tests/tools/make_base.py."""

from pathlib import Path

from toolkit.render.docx.base import base_docx

FOLDER = Path(__file__).parents[2] / "templates" / "word"

if __name__ == "__main__":
    for size in (13, 14):
        path = FOLDER / f"base-{size}.docx"
        path.write_bytes(base_docx(size))
        print(path, path.stat().st_size)
