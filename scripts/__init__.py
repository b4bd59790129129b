"""The maintainers' tools, each runnable as ``python -m scripts.NAME``."""
