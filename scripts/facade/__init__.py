"""Does the facade cover the contract? Every method is called, and the calls are compared."""
