#!/bin/sh
# The portal's own login: it owns nothing, and cannot change the journal (docs/decisions/0012).
set -eu
psql --set=ON_ERROR_STOP=1 --set=password="$PORTAL_DATABASE_PASSWORD" --username="$POSTGRES_USER" --dbname="$POSTGRES_DB" <<'SQL'
CREATE ROLE portal LOGIN PASSWORD :'password';
SQL
