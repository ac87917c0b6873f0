/** Webhook bodies name ids as JSON numbers beyond 2^53, which JSON.parse rounds. Here a whole number keeps its
 *  digits: it becomes text wherever a double can't hold it, and stays a number elsewhere. */
type Source = { source?: string }
type ParseWithSource = (
  text: string,
  reviver: (key: string, value: unknown, context: Source) => unknown,
) => unknown

/** Throws SyntaxError. */
export function parseExactJson(text: string): unknown {
  return (JSON.parse as ParseWithSource)(text, (_key, value, context) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(context.source ?? '')
      ? context.source
      : value,
  )
}
