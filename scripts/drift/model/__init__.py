"""A document as the comparison reads it: its endpoints, and its schemas in one normal form."""
