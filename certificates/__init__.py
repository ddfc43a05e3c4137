"""Certificates and notices: numbering, typesetting, signing and verification."""
