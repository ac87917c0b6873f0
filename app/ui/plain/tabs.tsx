import { Link as RemixLink } from '@remix-run/react'
import type { EmptyStateProps, TabsProps } from '../page.props.ts'
import { Button, Text } from '../pieces.ts'
import { useSkinned } from '../skin.ts'

/** Links, not buttons: Back works, and a tab can be opened in another window. */
export function Tabs({ label, selected, items }: TabsProps) {
  const skinned = useSkinned()
  return (
    <nav className={skinned('tabs', 'kit-tabs')} aria-label={label}>
      {items.map((item) => (
        <RemixLink
          key={item.id}
          to={item.to}
          className={skinned(item.id === selected ? 'selectedTab' : 'tab', 'kit-tab')}
          aria-current={item.id === selected ? 'page' : undefined}
          preventScrollReset
        >
          {item.label}
          {item.count === undefined ? null : <span className="kit-tab-count">{item.count}</span>}
        </RemixLink>
      ))}
    </nav>
  )
}

export function EmptyState({ title, children, action, secondary }: EmptyStateProps) {
  return (
    <div className="kit-empty">
      <Text as="h2" size="heading" centred>
        {title}
      </Text>
      {children ? <div className="kit-empty-text">{children}</div> : null}
      {action || secondary ? (
        <div className="kit-row kit-gap--normal kit-row--wrap">
          {action ? <Button {...action} /> : null}
          {secondary ? <Button plain {...secondary} /> : null}
        </div>
      ) : null}
    </div>
  )
}
