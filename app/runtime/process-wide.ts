const registry = globalThis as unknown as Record<symbol, unknown>

/** One value for the whole process. The web process holds this code twice (the server itself runs from source,
 *  the screens from the Remix build); pools and clocks must still exist once. */
export function processWide<T>(
  name: string,
  make: () => T,
): { get: () => T; peek: () => T | undefined; drop: () => void } {
  const key = Symbol.for(`promesse.${name}`)
  return {
    get: () => {
      registry[key] ??= make()
      return registry[key] as T
    },
    peek: () => registry[key] as T | undefined,
    drop: () => {
      registry[key] = undefined
    },
  }
}
