/** Asks the sandbox's own control API, as every button of these pages does. */
import type { Sandbox } from '../sandbox.ts'

export type ControlAnswer = { ok: boolean; status: number; data: unknown }

export async function control(
  sandbox: Sandbox,
  action: string,
  body: Record<string, unknown>,
): Promise<ControlAnswer> {
  const answer = await fetch(`${sandbox.url}/control/${action}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  return { ok: answer.ok, status: answer.status, data: text === '' ? null : JSON.parse(text) }
}
