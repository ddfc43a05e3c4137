"""What a bundle will be like before the first applicant meets it: thousands of seeded cases through the pure core."""
