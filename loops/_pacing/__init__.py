"""Keeps calls within the rate limits of the service, in one process or shared through Redis."""
