// Loaded with --import before anything else: an old Node can't even read the TypeScript files, and says so less
// clearly. A .env file beside package.json fills what the environment doesn't set.
import { existsSync } from 'node:fs'
import process from 'node:process'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Promesse needs Node 22.18 or newer, and this is Node ${process.versions.node}.\n` +
      'In development use `npm run …`, which brings its own; in production install Node 24 (see docs/deploy.md).',
  )
  process.exit(78)
}
if (existsSync('.env')) process.loadEnvFile('.env')
