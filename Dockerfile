# One image for web, worker and migration; compose.yaml says which of them a container is. It runs the same npm commands as a
# checkout does. The image itself was not built where the project is developed, because no container engine runs there.
FROM node:24-bookworm-slim
ENV NEXT_TELEMETRY_DISABLED=1
WORKDIR /srv/platform
RUN chown node:node /srv/platform
USER node
COPY --chown=node:node . .
# Installs, generates the database client and builds; a container then starts in seconds.
RUN npm start -- build
ENV HOST=0.0.0.0 PORT=3000 DATA_DIR=/srv/platform/data
RUN mkdir -p data
VOLUME /srv/platform/data
EXPOSE 3000
# The worker serves nothing: compose.yaml switches this off for it.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health').then((a) => process.exit(a.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["npm", "start", "--", "web"]
