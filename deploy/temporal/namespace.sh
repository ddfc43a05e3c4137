#!/bin/sh
# Makes the namespace of the cases, once. Histories of closed cases are kept for 30 days; the case log keeps everything.
set -eu
attempt=0
until temporal operator cluster health; do
  attempt=$((attempt + 1))
  [ "$attempt" -lt 30 ] || exit 1
  sleep 2
done
temporal operator namespace describe --namespace onego \
  || temporal operator namespace create --namespace onego --retention 720h
