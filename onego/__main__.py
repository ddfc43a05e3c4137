"""`python -m onego` is the command line."""

from onego.cli import main

main()
