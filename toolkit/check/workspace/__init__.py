"""Rules on the workspace; each file holds one."""
