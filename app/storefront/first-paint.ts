/** Stands right behind each bar and runs before it is painted: without scripts there is no bar, and until bar.js is awake nothing that a change could make untrue stays. */
const bar = document.currentScript?.previousElementSibling
if (bar instanceof HTMLElement) {
  const world = self as { promesse?: number }
  const onDoubt = () => {
    if (world.promesse === 1) return
    bar.style.visibility = 'hidden'
    world.promesse = 2
  }
  const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  // A page from the history may be old, and what a cache kept another visitor's: bar.js reads first.
  const age = Math.abs(performance.timeOrigin - +(bar.dataset.now as string) * 1000)
  if (!(age < 55_000) || opened?.type === 'back_forward') onDoubt()
  if ('say' in bar.dataset) bar.hidden = false
  for (const event of ['click', 'submit', 'change']) addEventListener(event, onDoubt, true)
  setTimeout(onDoubt, 55_000 - age)
}

export {}
