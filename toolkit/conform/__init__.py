"""Whether a Word file still holds the text of a release: pure, judged on words, never on locks or marks."""
