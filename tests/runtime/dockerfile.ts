import { execFile, execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { envHelp } from '../../app/runtime/env.schema.ts'

type Step = { verb: string; text: string }
export type Image = {
  folder: string
  env: Record<string, string>
  user: string
  health: string[]
  command: string[]
}

/** Carries out a Dockerfile without an engine: each stage is a folder, RUN is a shell in it, COPY copies. The base
 *  image is stood in for by this machine and the Node that runs us. Throws at the first step that fails, and at an
 *  instruction that it doesn't know. */
export async function buildImage(context: string, target: string): Promise<Image> {
  const ignored = fs.readFileSync(path.join(context, '.dockerignore'), 'utf8').split('\n').filter(Boolean)
  const stages = new Map<string, Image>()
  let stage: Image | undefined
  let workdir = '/'
  for (const { verb, text } of readSteps(path.join(context, 'Dockerfile'))) {
    if (verb === 'FROM') {
      const [from = '', , name = ''] = text.split(/\s+/)
      const folder = path.join(target, name)
      const base = stages.get(from)
      if (base) fs.cpSync(base.folder, folder, { recursive: true })
      else fs.mkdirSync(folder, { recursive: true })
      stage = { folder, env: { ...base?.env }, user: base?.user ?? 'root', health: [], command: [] }
      stages.set(name, stage)
      continue
    }
    if (!stage) throw new Error(`${verb} before FROM`)
    const inStage = (place: string) => path.join(stage?.folder ?? '', path.resolve(workdir, place))
    switch (verb) {
      case 'WORKDIR':
        workdir = text
        fs.mkdirSync(inStage('.'), { recursive: true })
        break
      case 'ENV':
        Object.assign(stage.env, Object.fromEntries([text.split('=') as [string, string]]))
        break
      case 'COPY':
        copy(text, context, ignored, stages, inStage)
        break
      case 'RUN':
        await shell(text, inStage('.'), stage.env)
        break
      case 'USER':
        stage.user = text
        break
      case 'HEALTHCHECK':
        stage.health = JSON.parse(text.slice(text.indexOf('[')))
        break
      case 'CMD':
        stage.command = JSON.parse(text)
        break
      case 'EXPOSE':
        break
      default:
        throw new Error(`The Dockerfile uses ${verb}: teach tests/runtime/dockerfile.ts`)
    }
  }
  if (!stage) throw new Error('The Dockerfile has no stage')
  return { ...stage, folder: path.join(stage.folder, workdir) }
}

function readSteps(file: string): Step[] {
  const lines = fs
    .readFileSync(file, 'utf8')
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n\s*/g, '')
  return [...lines.matchAll(/^([A-Z]+)\s+(.+)$/gm)].map(([, verb = '', text = '']) => ({
    verb,
    text: text.trim(),
  }))
}

function copy(
  text: string,
  context: string,
  ignored: string[],
  stages: Map<string, Image>,
  inStage: (place: string) => string,
): void {
  const words = text.split(/\s+/)
  const flag = words[0]?.startsWith('--from=') ? words.shift() : undefined
  const from = flag ? stages.get(flag.slice('--from='.length))?.folder : context
  const to = words.pop() ?? ''
  if (from === undefined) throw new Error(`COPY ${text}: no such stage`)
  for (const source of words) {
    const place = path.join(from, source)
    const target = to.endsWith('/') ? path.join(inStage(to), path.basename(source)) : inStage(to)
    const wanted = (file: string) => !ignored.includes(path.relative(context, file))
    fs.mkdirSync(path.dirname(target), { recursive: true })
    // From stage to stage by hard links: thousands of packages' files would be copied for nothing.
    if (flag) execFileSync('cp', ['-al', place, target])
    else fs.cpSync(place, target, { recursive: true, verbatimSymlinks: true, filter: wanted })
  }
}

async function shell(command: string, cwd: string, env: Record<string, string>): Promise<void> {
  try {
    await promisify(execFile)('bash', ['-c', command], {
      cwd,
      env: { ...cleanEnv(), ...env },
      maxBuffer: 1e8,
    })
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Error(`RUN ${command} failed:\n${stdout.slice(-2000)}\n${stderr.slice(-2000)}`)
  }
}

/** What an image starts with: this machine's environment without settings of ours or of the test run, and the Node
 *  that runs us first in the path. */
export function cleanEnv(): NodeJS.ProcessEnv {
  const foreign = Object.entries(process.env).filter(
    ([name]) => !(name in envHelp) && !/^(VITEST|npm_(lifecycle|package|command)|LONG$)/.test(name),
  )
  const elsewhere = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((place) => !place.includes('node_modules'))
  const PATH = [path.dirname(process.execPath), ...elsewhere].join(path.delimiter)
  return {
    ...Object.fromEntries(foreign),
    PATH,
    npm_config_prefer_offline: 'true',
  } as unknown as NodeJS.ProcessEnv
}
