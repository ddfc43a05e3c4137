"""The demonstration: cases carried through the public API as an applicant would, and held against the law."""
