"""Turn a province's guidance into codes of conduct that need only a number, a date and a signature."""

__version__ = "0.1.0"
