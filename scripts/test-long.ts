// `npm run test:long`: the properties that need more than a few minutes.
import { endWith, runVitest } from './vitest-run.ts'

endWith(runVitest(['.long.test.ts', ...process.argv.slice(2)], { LONG: '1' }))
