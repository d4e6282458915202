"""Frozen records that every room speaks of; no rules, no files, no formats."""
