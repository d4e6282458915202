"""Rules on the library; each file holds one."""
