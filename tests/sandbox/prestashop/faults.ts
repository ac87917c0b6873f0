/** What goes wrong on the way between the shop and the app. */
import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { seeded } from '../random.ts'

const chance = z.number().min(0).max(1)

export const faultsInput = z.object({
  /** Messages of the shop that never arrive; one in three of them arrives and only its answer is lost. */
  lose: chance.optional(),
  /** Messages that arrive twice. */
  duplicate: chance.optional(),
  /** Messages that arrive after the shop gave them up. */
  reorder: chance.optional(),
  delayMs: z.number().int().min(0).max(60_000).optional(),
  /** Answers to `stock` commands that are lost after they were applied. */
  loseAnswers: chance.optional(),
  /** `stock` commands that the shop's host refuses. */
  refuseWrites: chance.optional(),
})

export type Faults = Required<{ [Key in keyof z.infer<typeof faultsInput>]: number }>

export const noFaults: Faults = {
  lose: 0,
  duplicate: 0,
  reorder: 0,
  delayMs: 0,
  loseAnswers: 0,
  refuseWrites: 0,
}

export type Dice = { hit: (chance: number) => boolean; upTo: (most: number) => number }

export function makeDice(seed = randomInt(2 ** 31)): Dice {
  const random = seeded(seed)
  return { hit: (chance) => chance > 0 && random() < chance, upTo: (most) => Math.floor(random() * most) }
}
