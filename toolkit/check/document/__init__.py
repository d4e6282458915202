"""Rules on the document; each file holds one."""
