"""Library, plan, school and day in; a Document tree out. No file format, no disk, no clock."""
