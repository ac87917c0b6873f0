import type { TaskList } from 'graphile-worker'

/** Which flow each job runs: with the screens, the only place that starts flows. */
export const tasks: TaskList = {}
