"""From files to records and problems, each problem with its place; no law is judged here."""
