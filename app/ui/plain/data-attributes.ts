import type { DataAttributes } from '../page.props.ts'

/** The `data-*` props of a piece: Polaris' own components drop them, so a wrapper carries them. */
export function dataAttributes(props: object): DataAttributes {
  return Object.fromEntries(Object.entries(props).filter(([name]) => name.startsWith('data-')))
}

export const hasAttributes = (attributes: DataAttributes): boolean => Object.keys(attributes).length > 0
