import { Link as RemixLink } from '@remix-run/react'
import type { BadgeProps, LinkProps, TextProps } from '../page.props.ts'
import { dataAttributes } from '../plain/data-attributes.ts'
import { ToneIcon } from '../plain/tone-icon.tsx'
import { badgeTone } from './tone.ts'

const sizes: Record<NonNullable<TextProps['size']>, string> = {
  small: 'puik-body-small',
  body: 'puik-body-default',
  lead: 'puik-body-large',
  item: 'puik-body-default-bold',
  heading: 'puik-h5',
  title: 'puik-h2',
  figure: 'puik-h2',
}

export function Text(props: TextProps) {
  const { as: As = 'p', size = 'body', tone = 'plain', strong, numeric, centred, id, children } = props
  const extra = `${tone === 'plain' ? '' : ` kit-text--${tone}`}${strong ? ' kit-text--strong' : ''}${centred ? ' kit-text--centred' : ''}`
  return (
    <As
      className={`${sizes[size]} kit-text${extra}${numeric ? ' kit-text--numeric' : ''}`}
      id={id}
      {...dataAttributes(props)}
    >
      {children}
    </As>
  )
}

export function Link(props: LinkProps) {
  const { to, external, accessibleLabel, children } = props
  const attributes = dataAttributes(props)
  if (external)
    return (
      <a
        className="puik-link"
        href={to}
        target="_blank"
        rel="noopener noreferrer"
        aria-label={accessibleLabel}
        {...attributes}
      >
        {children}
      </a>
    )
  return (
    <RemixLink className="puik-link" to={to} aria-label={accessibleLabel} {...attributes}>
      {children}
    </RemixLink>
  )
}

export function Badge(props: BadgeProps) {
  return (
    <span
      className={`puik-badge puik-badge--${badgeTone[props.tone]} kit-badge`}
      data-tone={props.tone}
      {...dataAttributes(props)}
    >
      <ToneIcon tone={props.tone} />
      {props.children}
    </span>
  )
}
