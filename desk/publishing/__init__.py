"""What is published of a bundle: the service guide and the operating rules, on paper and on screen, from one source."""
