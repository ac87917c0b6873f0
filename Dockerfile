# One image for every process: web, worker or both, by the command. Configuration comes from the environment
# (.env.example); DATABASE_URL is required. Before a new version starts: `npm run migrate`, once.

FROM node:24.21.0-bookworm-slim AS base
WORKDIR /app

# The packages the server needs while it runs.
FROM base AS packages
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --no-audit --no-fund
# Prisma's command line and what only it needs come along as peers: the server uses the generated client alone.
RUN cd node_modules && rm -rf prisma typescript effect @electric-sql \
    @prisma/config @prisma/dev @prisma/engines @prisma/engines-version @prisma/fetch-engine @prisma/get-platform \
    @prisma/query-plan-executor @prisma/streams-local @prisma/studio-core

# The generated database client and the built screens.
FROM base AS build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json vite.config.ts prisma.config.ts ./
COPY prisma ./prisma
COPY app ./app
# The screens' preview speaks with the extension's own sentences.
COPY extensions ./extensions
RUN PRISMA_SCHEMA_ENGINE_BINARY=/bin/false npx prisma generate
RUN NODE_ENV=production npm run build

FROM base AS server
ENV NODE_ENV=production
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/build ./build
# Worker, web server and migrations run from source: Node reads TypeScript.
COPY --from=build /app/app ./app
COPY --from=build /app/prisma ./prisma
COPY package.json ./
USER node
EXPOSE 3100
HEALTHCHECK --interval=15s --timeout=5s --start-period=20s CMD ["node", "app/runtime/health.ts", "web"]
CMD ["node", "--import", "./app/runtime/prepare.mjs", "app/runtime/start.ts"]
