import { now } from './clock.ts'
import { takeDueWork } from './directory.ts'

/** Turns everything that is due by the clock into jobs. */
export async function sweepDueWork(): Promise<void> {
  const limit = 500
  while ((await takeDueWork(now(), limit)) === limit);
}
