#!/bin/sh
# Brings the schema of Temporal's two databases up to the version of this image; repeating it changes nothing.
set -eu
# The tool takes its password from the environment only. It is set for this process and stands in no configuration.
SQL_PASSWORD="$(cat /run/secrets/temporal_database_password)"
export SQL_PASSWORD

for pair in temporal:temporal temporal_visibility:visibility; do
  database="${pair%%:*}"
  schema="${pair##*:}"
  tool="temporal-sql-tool --plugin postgres12 --ep postgres -p 5432 -u temporal --db $database"
  $tool setup-schema -v 0.0
  $tool update-schema -d "/etc/temporal/schema/postgresql/v12/$schema/versioned"
done
