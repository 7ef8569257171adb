# syntax=docker/dockerfile:1.9
# Gerai's image (target `app`), the same for backups (`keeper`), and the gateway's in front of it (`gateway`). See deploy/README.md.
ARG NODE_VERSION=24.21.0

FROM node:${NODE_VERSION}-bookworm-slim AS packages
WORKDIR /src
ENV NEXT_TELEMETRY_DISABLED=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
COPY package.json package-lock.json .npmrc prisma.config.ts ./
COPY prisma/schema prisma/schema
# Not `npm ci`, for the reason in scripts/runtime/packages.mjs; the versions are the lockfile's all the same.
RUN --mount=type=cache,target=/root/.npm \
    npm install --no-save --include=dev --no-audit --no-fund --loglevel=warn \
    && npx prisma generate

FROM packages AS build
COPY . .
# What is baked into pages that are made now; nothing of it is secret, and the running app reads its own.
RUN npx next build \
    && node scripts/image-tree.mjs /out/app \
    && chmod -R a-w,a+rX /out/app \
    && node scripts/render-gateway.mjs --folder /usr/local/etc/haproxy --socket /tmp/admin.sock --bind :8080 \
         --instances app-1:3000,app-2:3000 --resolve > /out/compose.cfg \
    && node scripts/render-gateway.mjs --folder /usr/local/etc/haproxy --socket /tmp/admin.sock --bind :8443 \
         --tls /etc/gerai/tls/tls-combined.pem --discover app-instances.gerai.svc.cluster.local:3000 > /out/kubernetes.cfg \
    && node scripts/render-gateway.mjs --folder /usr/local/etc/haproxy --socket /tmp/admin.sock --bind :8080 \
         --discover app-instances.gerai.svc.cluster.local:3000 > /out/kind.cfg

FROM haproxy:3.0.26-trixie AS gateway
COPY --from=build /out/*.cfg /usr/local/etc/haproxy/
COPY deploy/gateway/unavailable.html deploy/gateway/serve.sh /usr/local/etc/haproxy/
USER 99:99
EXPOSE 8080 8443
# It answers, whatever the app says: a gateway without instances has its own page for that.
HEALTHCHECK --interval=10s --timeout=3s --start-period=5s \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /api/health HTTP/1.0\r\n\r\n' >&3 && head -n 1 <&3 | grep -q '^HTTP/'"]
# -W: SIGUSR1 and SIGTERM reach the master, which lets its worker finish.
CMD ["haproxy", "-W", "-db", "-f", "/usr/local/etc/haproxy/compose.cfg"]

FROM node:${NODE_VERSION}-bookworm-slim AS runtime
ARG VERSION=0.1.0
ARG REVISION=unknown
ARG CREATED=unknown
LABEL org.opencontainers.image.title="Gerai" \
      org.opencontainers.image.description="A marketplace for Indonesia in one Next.js app" \
      org.opencontainers.image.licenses="MIT" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}" \
      org.opencontainers.image.base.name="docker.io/library/node:${NODE_VERSION}-bookworm-slim" \
      id.gerai.sbom="/app/sbom.cdx.json" \
      id.gerai.sbom.format="CycloneDX 1.5 JSON"
# Nothing at run time installs packages; what can is not there. The data's folder is the only one that is written to.
RUN rm -rf /usr/local/lib/node_modules /usr/local/bin/npm /usr/local/bin/npx /usr/local/bin/corepack /opt/yarn* \
    && install -d -o 65532 -g 65532 /data
COPY --from=build /out/app /app
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1 DO_NOT_TRACK=1 TZ=UTC \
    PORT=3000 GERAI_DATA=/data DRAIN_SECONDS=5 KEEP_ALIVE_TIMEOUT=75000
WORKDIR /app
USER 65532:65532
VOLUME /data
EXPOSE 3000
# What it has under way may take 25 s after the drain; whoever stops it should wait 35 s.
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=30s --retries=3 \
    CMD ["node", "/app/entrypoint.mjs", "health"]
# No shell between: the process is Gerai's own, and hears the signals itself.
ENTRYPOINT ["node", "/app/entrypoint.mjs"]
CMD ["serve"]

# Who signs MySQL's packages: one key, known by its fingerprint whoever hands it out.
FROM node:${NODE_VERSION}-bookworm-slim AS mysqlkey
ARG MYSQL_KEY=BCA43417C3B485DD128EC6D4B7B3B788A8D3785C
ADD https://repo.mysql.com/RPM-GPG-KEY-mysql-2025 /tmp/mysql.asc
# hadolint ignore=DL3008
RUN apt-get update \
    && apt-get install --yes --no-install-recommends gpg \
    && gpg --batch --import /tmp/mysql.asc \
    && gpg --batch --fingerprint "${MYSQL_KEY}" \
    && gpg --batch --export "${MYSQL_KEY}" > /mysql.gpg

# The same with the database's own programs, for backups and restores (docs/backup.md). Debian has MariaDB's alone, under MySQL's names
# too, and MySQL's image is without mysqlbinlog, which comes with the server's package; the server itself goes again.
FROM runtime AS keeper
USER 0
COPY --from=mysqlkey /mysql.gpg /usr/share/keyrings/mysql.gpg
# hadolint ignore=DL3008
RUN echo "deb [signed-by=/usr/share/keyrings/mysql.gpg] http://repo.mysql.com/apt/debian bookworm mysql-8.4-lts" \
      > /etc/apt/sources.list.d/mysql.list \
    && apt-get update \
    && apt-get install --yes --no-install-recommends mysql-community-client mysql-community-server-core \
    && rm -rf /var/lib/apt/lists/* /usr/sbin/mysqld \
    && mysqldump --version && mysql --version && mysqlbinlog --version \
    && install -d -o 65532 -g 65532 /backups
USER 65532:65532
HEALTHCHECK NONE
CMD ["backup"]

FROM runtime AS app
