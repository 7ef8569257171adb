# The app's image with the database's client programs, for `backup` and `restore` (docs/backup.md):
# docker build -f deploy/image/keeping.Dockerfile --build-arg APP=ghcr.io/gerai/gerai:0.1.0 -t ghcr.io/gerai/gerai-keeping:0.1.0 deploy/image
ARG APP=gerai:0.1.0
FROM ${APP}
USER root
RUN apt-get update \
    && apt-get install -y --no-install-recommends mariadb-client=1:10.11.* \
    && rm -rf /var/lib/apt/lists/*
USER 65532:65532
HEALTHCHECK NONE
CMD ["backup"]
