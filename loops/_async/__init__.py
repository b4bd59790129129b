"""The asynchronous client: the source from which `loops/_sync` is written."""
