"""Department systems that speak the published contract."""
