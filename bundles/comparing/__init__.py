"""What `bundles.diff` is made of: how two versions of a bundle are held against each other, term by term."""
