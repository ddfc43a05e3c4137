"""Example cases for a first look: played through the real desk and the real core, on days that have passed."""
