#!/bin/sh
# Runs once, when the database's volume is empty: one role and its databases for OneGo, one for Temporal.
# Neither can read the other's, and neither is a superuser.
set -eu

role() {
  # The password goes through psql's own quoting and never stands on a command line.
  psql --quiet --set ON_ERROR_STOP=1 --username postgres --dbname postgres --set role="$1" <<SQL
\\set password \`cat ${SECRETS:-/run/secrets}/$2\`
CREATE ROLE :"role" LOGIN PASSWORD :'password';
SQL
}

database() {
  psql --quiet --set ON_ERROR_STOP=1 --username postgres --dbname postgres --set name="$1" --set owner="$2" <<'SQL'
CREATE DATABASE :"name" OWNER :"owner";
REVOKE CONNECT ON DATABASE :"name" FROM PUBLIC;
SQL
}

role onego postgres_onego_password
role temporal postgres_temporal_password
database onego onego
database temporal temporal
database temporal_visibility temporal
