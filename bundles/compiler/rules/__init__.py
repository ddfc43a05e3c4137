"""One module an article; every module here is found and its rules registered, so adding a rule touches one file."""
