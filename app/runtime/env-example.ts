import { type EnvName, envHelp, envSchema } from './env.schema.ts'

/** The text of `.env.example`: every variable with how to set it; those with a default are commented out. */
export function renderEnvExample(): string {
  const lines = (Object.keys(envHelp) as EnvName[]).map((name) => {
    const empty = envSchema.shape[name].safeParse(undefined)
    const setting = empty.success ? `# ${name}=${empty.data ?? ''}` : `${name}=`
    return `# ${envHelp[name]}\n${setting}\n`
  })
  return `# Copy to .env and fill in. Generated from app/runtime/env.schema.ts by \`npm run generate\`.\n\n${lines.join('\n')}`
}
