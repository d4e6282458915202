"""Document → a Word file in the form of Decree 30/2020/NĐ-CP; see README.md for the map."""
