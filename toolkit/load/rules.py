"""The written list of all rule ids of this room, each with what it tells in a few words.

One list, so that the docs, the tests and a person who meets an id find the same words. Nothing is decided here.
"""

from __future__ import annotations

RULES: dict[str, str] = {
    # the file as bytes and letters
    "folder-missing": "a folder that must be read is not there",
    "file-unreadable": "the system refuses to open a file or folder",
    "file-not-regular": "a link or a special file stands where a plain file belongs",
    "file-ending": "a file would be passed over because its name does not end in .yaml",
    "file-too-large": "a file is larger than one mebibyte and is not read",
    "not-utf8": "the bytes of a file are not UTF-8",
    "control-character": "a character stands in a file that no Word file can hold",
    "invisible-character": "a character without width or one that turns the direction of writing",
    "not-nfc": "letters and their marks are stored apart (NFD)",
    # the file as YAML
    "empty-file": "nothing stands in a file",
    "yaml-syntax": "a file is not YAML; its first fault",
    "line-run-on": "a line that looks like an item or a key, but is read as more of the text above it",
    "several-documents": "more than one YAML document in a file",
    "alias-refused": "an anchor (&) or an alias (*)",
    "tag-refused": "an explicit tag (!)",
    "merge-refused": "a merge key (<<)",
    "duplicate-key": "the same key twice in one mapping",
    "key-not-text": "a list or a mapping as a key",
    "too-deep": "nesting deeper than 64",
    "too-many-values": "more values in a file than a person writes",
    "jinja-in-text": "a mark of the template language in a text",
    "cell-unreadable": "a cell of a table in an old Vietnamese encoding, or with a sign that XML forbids",
    # the file as a record
    "unknown-key": "a key that the record does not have",
    "missing-key": "a key that the record needs is missing or empty",
    "wrong-type": "a value of another kind than the record wants",
    "not-allowed-value": "a value outside a closed list",
    "out-of-range": "a number or a list outside its bounds",
    "empty-text": "a text without a letter where one is needed",
    "id-form": "an id that is not lower-case words joined by hyphens",
    "condition-form": "a condition that has not exactly one form",
    "too-many-problems": "the rest of the problems of one file is not told",
    # the folder as a library or a workspace
    "id-and-file-differ": "an id that is not the one its file is named after",
    "duplicate-id": "an id that another file already has",
    "plan-missing": "the plan of the code is not there",
    "plan-unknown": "a second plan",
    "reserved-folder": "a folder name of the library inside a province's clauses",
    "confirmation-missing": "an act that an office added without naming who confirmed it",
    "act-unknown": "a finding of an office on an act that the program does not ship",
    "workspace-missing": "neither province.yaml nor school.yaml in the folder",
    "workspace-double": "both province.yaml and school.yaml in the folder",
    "follows-missing": "`follows` does not lead to a province's folder",
    "follows-loop": "`follows` leads back to where it began",
}
