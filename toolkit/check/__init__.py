"""One rule, one file; the written lists stand in `registry.py`. Rules tell, they never repair."""
