/** Decides when a shop's night work is due: 03:00 by the shop's own clock, whatever the season. */

const nightHour = 3

/** The next 03:00 at the shop after `now`. Where the clocks skip that hour, the first moment after it. */
export function nextNight(now: Date, timeZone: string): Date {
  const start = Math.ceil(now.getTime() / quarter) * quarter
  for (let step = start === now.getTime() ? 1 : 0; step <= stepsInTwoDays; step += 1) {
    const moment = new Date(start + step * quarter)
    const before = new Date(moment.getTime() - quarter)
    if (isNight(moment, timeZone) && !isNight(before, timeZone)) return moment
  }
  return new Date(now.getTime() + 86_400_000)
}

/** Every zone's offset is a multiple of a quarter of an hour. */
const quarter = 15 * 60_000
const stepsInTwoDays = 2 * 96

/** Between 03:00 and 12:00, so that a skipped hour is met at its end. */
function isNight(moment: Date, timeZone: string): boolean {
  const text = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(
    moment,
  )
  const hour = Number(text)
  return hour >= nightHour && hour < 12
}
