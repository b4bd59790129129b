"""Checks what callers pass and turns it into what the generated code sends."""
