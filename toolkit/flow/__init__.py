"""One job a file, told in order; the only floor that holds the keys of all rooms."""
