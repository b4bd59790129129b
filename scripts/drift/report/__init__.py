"""The changes between two documents, their wording, and the formats they are printed in."""
