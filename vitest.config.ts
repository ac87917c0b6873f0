import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['app/**/*.test.ts', 'app/**/*.test.tsx', 'tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    exclude: [
      '**/node_modules/**',
      'build/**',
      '.cache/**',
      ...(process.env.LONG ? [] : ['**/*.long.test.ts']),
    ],
    globalSetup: ['tests/factories/database-server.ts'],
    // Node's own loader can't load this package's ESM build: https://github.com/Shopify/shopify-app-js
    server: { deps: { inline: [/@shopify\/shopify-app-remix/] } },
    // Stories and faults judge delays: the servers that they start need cores of their own.
    maxWorkers: Math.max(1, Math.floor(availableParallelism() / 2)),
    // These only end what hangs; a busy machine takes many times what a quick one does. What is to be quick says so
    // where it is tried.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 60_000 } },
    env: {
      NODE_ENV: 'test',
      DATABASE_URL: '',
      LOG_LEVEL: 'silent',
      SHOPIFY_API_KEY: 'test-key',
      SHOPIFY_API_SECRET: 'test-secret',
      TOKEN_KEYS: 'test:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=',
      SIGNING_KEY: 'MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=',
    },
  },
})
