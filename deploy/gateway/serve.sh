#!/bin/bash
# serve.sh CONFIG CERTIFICATE: HAProxy, told to read its files anew (SIGUSR2) when the certificate is another. Whoever renews it (cert-manager)
# cannot tell it so. As process 1 this is who is asked to end, and passes that on.
set -u
config=$1 certificate=$2

haproxy -W -db -f "$config" &
door=$!
trap 'kill -USR1 "$door"' USR1
trap 'kill -TERM "$door"' TERM INT

known=$(cksum < "$certificate")
while kill -0 "$door" 2> /dev/null; do
  sleep "${LOOK_SECONDS:-30}" &
  wait -n
  now=$(cksum < "$certificate") || continue
  if [[ $now != "$known" ]]; then
    known=$now
    kill -USR2 "$door"
  fi
done
wait "$door"
