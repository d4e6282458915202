"""Why the system refused, in our sentences: each reason of reading and of writing, and a rare one by its number."""

import errno

import pytest

from toolkit.reasons import why_not_read, why_not_written

BOTH = {
    errno.ENOTDIR: "a part of the path is a file, not a folder",
    errno.EISDIR: "it is a folder, not a file",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ELOOP: "links lead round in a circle",
    errno.EIO: "the drive does not answer; look whether it is broken or was pulled out",
}
READING = {
    **BOTH,
    errno.ENOENT: "it does not exist",
    errno.EACCES: "you have no right to read it",
    errno.EPERM: "you have no right to read it",
    errno.EEXIST: f"the system refuses (number {errno.EEXIST})",
}
WRITING = {
    **BOTH,
    errno.ENOENT: "the folder does not exist",
    errno.EACCES: "you have no right to write there",
    errno.EPERM: "you have no right to write there",
    errno.EEXIST: "it is a file, not a folder",
    errno.EROFS: "the drive can only be read",
    errno.ENOSPC: "the drive is full",
    errno.EDQUOT: "your share of the drive is used up",
    errno.EMLINK: f"the system refuses (number {errno.EMLINK})",
}


@pytest.mark.parametrize("number", sorted(READING))
def test_why_it_was_not_read(number):
    assert why_not_read(OSError(number, "x")).english() == READING[number]


@pytest.mark.parametrize("number", sorted(WRITING))
def test_why_it_was_not_written(number):
    assert why_not_written(OSError(number, "x")).english() == WRITING[number]


def test_a_refusal_without_a_number_says_so():
    assert why_not_read(OSError("x")).english() == "the system refuses (number ?)"
