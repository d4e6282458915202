"""Document → bytes: one module per format, listed in `registry.py`; no disk, no clock, no randomness."""
