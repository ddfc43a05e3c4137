#!/bin/sh
# Starts the Temporal server with the password of its database from a file: its image knows only a variable for it.
# The variable is set for this process alone; `docker inspect` and the compose file don't show it.
set -eu
POSTGRES_PWD="$(cat /run/secrets/temporal_database_password)"
export POSTGRES_PWD
exec /etc/temporal/entrypoint.sh
