"""A document as the comparison reads it: its operations, and its schemas in one normal form."""
