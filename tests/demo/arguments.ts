/** What `npm run demo -- …` was asked for. */
import { mutations } from '../mutations/all.ts'

export type Asked = { check: boolean; guards: string[]; csvFile: string | null }

/** Throws, saying what there is, where something isn't understood. */
export function parseArguments(words: string[]): Asked {
  const asked: Asked = { check: false, guards: [], csvFile: null }
  const rest = [...words]
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--check') asked.check = true
    else if (word === '--break') asked.guards = parseGuards(rest.shift())
    else if (word === '--csv') asked.csvFile = rest.shift() ?? fail('--csv needs a file')
    else
      fail(`"${word}" is not understood. There are --check, --check --break GUARD[,GUARD]|all, --csv FILE.`)
  }
  if (asked.guards.length > 0 && !asked.check) fail('--break goes with --check')
  return asked
}

function parseGuards(text: string | undefined): string[] {
  const known = Object.keys(mutations)
  const names = text === 'all' ? known : (text ?? '').split(',').filter((name) => name !== '')
  const unknown = names.filter((name) => !known.includes(name))
  if (names.length === 0 || unknown.length > 0) fail(`--break takes ${known.join(', ')} or all`)
  return names
}

function fail(message: string): never {
  throw new Error(message)
}
