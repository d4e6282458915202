"""From a class roster to forms, and from what comes back to who is missing; `store.py` alone knows the database."""
