/** The demo's start page. */
import type { HandlerFactory } from '../sandbox.ts'

export const start: HandlerFactory = () => () => null
