// `npm run test:long`: the properties that need more than a few minutes.
import { runVitest } from './vitest-run.ts'

runVitest(['.long.test.ts', ...process.argv.slice(2)], { LONG: '1' })
