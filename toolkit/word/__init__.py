"""What a Word file says: bytes in, records out. It decides nothing about what is right."""
