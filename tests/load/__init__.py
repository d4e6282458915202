"""The room `load`."""
