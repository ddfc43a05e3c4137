"""A definition as an Excel workbook that departments can fill, and back, losing nothing."""
