"""The life of a bundle's version: drafted, signed by every department, published from a date, superseded, retired."""
