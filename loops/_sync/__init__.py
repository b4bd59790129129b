# Written by scripts/unasync.py from loops/_async/__init__.py. Do not edit.
"""The synchronous client: the source from which `loops/_sync` is written."""
