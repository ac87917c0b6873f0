/** A process of its own that only sleeps: how late it wakes is how much the machine stalls everyone.
 *  Prints one JSON line of stalls in milliseconds when its input ends. */
const stepMs = 10
const late: number[] = []
let last = performance.now()

const timer = setInterval(() => {
  const now = performance.now()
  late.push(Math.max(0, now - last - stepMs))
  last = now
}, stepMs)

process.stdin.on('data', () => {})
process.stdin.on('end', () => {
  clearInterval(timer)
  late.sort((left, right) => left - right)
  const at = (share: number) => Math.round((late[Math.ceil(share * late.length) - 1] ?? 0) * 10) / 10
  process.stdout.write(`${JSON.stringify({ p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) })}\n`)
})
