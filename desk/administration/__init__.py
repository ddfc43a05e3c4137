"""What the administrator does at the desk: accounts, departments, the calendar, papers, the installation."""
