"""The data models of requests, responses and webhook payloads, each loaded at its first use."""


def __getattr__(name: str) -> object:
    # Importing the module of one model must not load all the others.
    import importlib

    from ._index import MODULES

    if name == "__all__":
        return sorted(MODULES)
    if name not in MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(f".{MODULES[name]}", __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    from ._index import MODULES

    return sorted({*globals(), *MODULES})
