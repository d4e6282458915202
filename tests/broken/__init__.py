"""Broken workspaces and libraries: every mistake is told with file, line and column, and nothing falls over."""
