"""Bytes → disk, so that nothing a person has edited is lost and no half file is ever seen."""
