# syntax=docker/dockerfile:1
# Image of the built program: Node, the bundle and its explorer, without a shell or a package manager.
# The reasons are in docs/adr/0105-image-without-packages.md, the use in docs/how-to/deploy-a-container.md.

ARG BUILD_IMAGE=node:24-bookworm-slim
ARG BASE_IMAGE=gcr.io/distroless/cc-debian12:nonroot

FROM ${BUILD_IMAGE} AS build
# Node stores compiled code by user and path. So the build runs as the user, and in the folder, of the final image.
RUN install -d -o 65532 -g 65532 /app
USER 65532:65532
WORKDIR /app
ENV HOME=/tmp
COPY --chown=65532:65532 package.json package-lock.json .npmrc ./
COPY --chown=65532:65532 packages/sandbox/package.json packages/sandbox/
# Scripts of packages are skipped: they would install a second Node. A private registry is named in the secret `npmrc`.
RUN --mount=type=secret,id=npmrc,uid=65532,target=/tmp/.npmrc npm ci --ignore-scripts --no-audit
COPY --chown=65532:65532 . .
# The program is built by the Node that will run it: the compile cache is valid for that version only.
RUN node scripts/build.ts && node scripts/third-party.ts sbom > dist/sbom.cdx.json && chmod -R a+rX dist

FROM ${BASE_IMAGE}
COPY --from=build /usr/local/bin/node /usr/local/bin/node
WORKDIR /app
COPY --from=build --chown=0:0 /app/package.json ./
COPY --from=build --chown=0:0 /app/schema ./schema
COPY --from=build --chown=0:0 /app/dist ./dist
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000
USER 65532:65532
EXPOSE 4000
# Node runs as process 1: it handles SIGTERM, and waits for its own workers. Nothing else is started, so no tini is needed.
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s --retries=3 \
  CMD ["/usr/local/bin/node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/usr/local/bin/node", "dist/main.js"]
