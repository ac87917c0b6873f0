import type { TextProps as PolarisTextProps } from '@shopify/polaris'
import { Badge as PolarisBadge, Link as PolarisLink, Text as PolarisText } from '@shopify/polaris'
import type {
  BadgeProps,
  BulletsProps,
  DisclosureProps,
  LinkProps,
  RowProps,
  StackProps,
  TextProps,
  ThumbnailProps,
} from '../page.props.ts'
import { dataAttributes, hasAttributes } from './data-attributes.ts'
import { badgeTone, ToneIcon } from './tone.tsx'

const variants = {
  small: 'bodySm',
  body: 'bodyMd',
  lead: 'bodyLg',
  heading: 'headingMd',
  figure: 'headingXl',
} as const
const tones: Record<NonNullable<TextProps['tone']>, PolarisTextProps['tone']> = {
  plain: undefined,
  subdued: 'subdued',
  wrong: 'critical',
  good: 'success',
  attention: 'caution',
}

export function Text(props: TextProps) {
  const { as = 'p', size = 'body', tone = 'plain', strong, numeric, id, children } = props
  const attributes = dataAttributes(props)
  const text = (
    <PolarisText
      as={as}
      variant={variants[size]}
      tone={tones[tone]}
      numeric={numeric}
      id={id}
      fontWeight={strong ? 'semibold' : undefined}
    >
      {children}
    </PolarisText>
  )
  if (!hasAttributes(attributes)) return text
  return as === 'span' || as === 'strong' ? (
    <span {...attributes}>{text}</span>
  ) : (
    <div {...attributes}>{text}</div>
  )
}

export function Link(props: LinkProps) {
  const attributes = dataAttributes(props)
  const link = (
    <PolarisLink
      url={props.to}
      target={props.external ? '_blank' : undefined}
      accessibilityLabel={props.accessibleLabel}
    >
      {props.children}
    </PolarisLink>
  )
  return hasAttributes(attributes) ? <span {...attributes}>{link}</span> : link
}

export function Badge(props: BadgeProps) {
  return (
    <span className="kit-badge" data-tone={props.tone} {...dataAttributes(props)}>
      <PolarisBadge tone={badgeTone[props.tone]} icon={() => <ToneIcon tone={props.tone} />}>
        {props.children}
      </PolarisBadge>
    </span>
  )
}

export function Stack({ gap = 'normal', children }: StackProps) {
  return <div className={`kit-stack kit-gap--${gap}`}>{children}</div>
}

export function Row({ gap = 'normal', align = 'start', wrap = true, children }: RowProps) {
  return (
    <div className={`kit-row kit-gap--${gap} kit-row--${align}${wrap ? ' kit-row--wrap' : ''}`}>
      {children}
    </div>
  )
}

export function Disclosure({ summary, open, children }: DisclosureProps) {
  return (
    <details className="kit-disclosure" open={open}>
      <summary>{summary}</summary>
      <div className="kit-disclosure-body">{children}</div>
    </details>
  )
}

export function Bullets({ items, ordered }: BulletsProps) {
  const List = ordered ? 'ol' : 'ul'
  return (
    <List className="kit-bullets">
      {items.map((item) => (
        <li key={item.id}>{item.content}</li>
      ))}
    </List>
  )
}

/** No picture: a quiet square, so that rows keep their line. */
export function Thumbnail({ src, alt }: ThumbnailProps) {
  if (!src && !alt) return <span className="kit-thumbnail kit-thumbnail--none" aria-hidden="true" />
  if (!src) return <span className="kit-thumbnail kit-thumbnail--none" role="img" aria-label={alt} />
  return <img className="kit-thumbnail" src={src} alt={alt} loading="lazy" width={40} height={40} />
}
