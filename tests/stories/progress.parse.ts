/** The app's own progress, to know when to go on; no figure is taken from it. */
export function isRead(progress: string): boolean {
  return /"state":\s*"done"/.test(progress)
}
