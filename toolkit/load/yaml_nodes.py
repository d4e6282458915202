"""From the text of a YAML file to a plain tree with places, of the part of YAML that an office needs.

YAML's own loaders guess types, expand aliases without end and forget where things stood; only its parser is used here,
in C where it is installed. What the tree means is not asked.
"""

from __future__ import annotations

from typing import Any

import yaml

from toolkit.load.builder import Builder
from toolkit.load.letters import BYTE_ORDER_MARK, raw_problems, readable
from toolkit.load.tree import Parsed
from toolkit.load.yaml_faults import yaml_fault

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def parse(text: str, file: str) -> Parsed:
    """Read one YAML document; every refused part is told, the first fault of YAML ends the reading.

    A byte order mark before the text belongs to the file, not to what it says.
    """
    read = text.removeprefix(BYTE_ORDER_MARK)
    given = readable(read)
    builder = Builder(file, text, given, raw_problems(read, file) if given != read else [])
    try:
        for event in yaml.parse(given, Loader=_LOADER):
            builder.take(event)
            if not builder.sound:
                break
    except yaml.YAMLError as error:
        return Parsed(None, [*builder.problems, yaml_fault(error, given, file)])
    return builder.parsed()
