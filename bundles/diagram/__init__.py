"""A bundle's procedure as a picture: SVG for people, BPMN 2.0 for modelling tools, from one flow and one layout."""
