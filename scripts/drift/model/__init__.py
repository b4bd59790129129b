"""A document as the comparison reads it: endpoints, and schemas in one normal form."""
