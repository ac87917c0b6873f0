import type { TextProps as PolarisTextProps } from '@shopify/polaris'
import { Badge as PolarisBadge, Link as PolarisLink, Text as PolarisText } from '@shopify/polaris'
import type { BadgeProps, LinkProps, TextProps } from '../page.props.ts'
import { dataAttributes, hasAttributes } from '../plain/data-attributes.ts'
import { ToneIcon } from '../plain/tone-icon.tsx'
import { badgeTone } from './tone.ts'

const variants = {
  small: 'bodySm',
  body: 'bodyMd',
  lead: 'bodyLg',
  item: 'headingSm',
  heading: 'headingMd',
  title: 'headingLg',
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
  const { as = 'p', size = 'body', tone = 'plain', strong, numeric, centred, id, children } = props
  const attributes = dataAttributes(props)
  const text = (
    <PolarisText
      as={as}
      variant={variants[size]}
      tone={tones[tone]}
      numeric={numeric}
      alignment={centred ? 'center' : undefined}
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
