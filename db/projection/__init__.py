"""From events to rows. Everything here can be made again from the log, but for the messages, which are owed once."""
