#!/bin/sh
# Makes the secrets that docker-compose.yml mounts, each readable by the one account that needs it. Run it as root in
# the folder of docker-compose.yml. What is there already is never touched, so it can be run again after an upgrade.
#
#   sudo sh deploy/make-secrets.sh [FOLDER]      the folder is ./secrets unless named
#
# Not made here: the key and certificate that sign certificates (docs/deployment.md), and secrets shared with real
# departments. Copy the folder to a safe place: without database.keys nobody can ever read the personal data again.
set -eu
umask 077

folder="${1:-secrets}"
onego=10001 postgres=999 temporal=1000 # the accounts inside the images

random() { head -c "$1" /dev/urandom | base64 | tr -d '\n'; }
password() { head -c 24 /dev/urandom | base64 | tr -d '\n' | tr '+/' '-_'; }

# keep OWNER FILE CONTENT: write a file unless it is there.
keep() {
  if [ ! -e "$folder/$2" ]; then
    printf '%s\n' "$3" > "$folder/$2.new"
    chmod 0400 "$folder/$2.new"
    chown "$1:$1" "$folder/$2.new"
    mv "$folder/$2.new" "$folder/$2"
    echo "made $folder/$2"
  fi
}

mkdir -p "$folder/departments" "$folder/department-worker"
chmod 0711 "$folder"
chmod 0500 "$folder/departments" "$folder/department-worker"
chown "$onego:$onego" "$folder/departments" "$folder/department-worker"
[ -e "$folder/.gitignore" ] || printf '*\n' > "$folder/.gitignore"

keep "$postgres" postgres_password "$(password)"
keep "$postgres" postgres_onego_password "$(password)"
keep "$postgres" postgres_temporal_password "$(password)"
# The same passwords once more for those who sign in with them; root reads what belongs to others.
keep "$temporal" temporal_database_password "$(cat "$folder/postgres_temporal_password")"
keep "$onego" onego_pgpass "postgres:5432:onego:onego:$(cat "$folder/postgres_onego_password")"

for ring in database payload access-code; do
  keep "$onego" "$ring.keys" "k1 $(random 32)"
done

# The simulated departments share one secret with OneGo, which no real system may ever be given.
keep "$onego" departments/simulated "$(random 32)"
shared="$(cat "$folder/departments/simulated")"
one() { printf '  %s: {key_id: simulated, secret: "%s", behaviour: {precheck_delay: 1, decision_delay: 1}}\n' "$1" "$shared"; }
keep "$onego" simulator.yaml "callback_url: http://api:8080
departments:
$(for department in health cdc police medical-insurance hrss tax; do one "$department"; done)"
