import { Link as RemixLink } from '@remix-run/react'
import type { BannerProps, EmptyStateProps, ProgressProps, TabsProps } from '../page.props.ts'
import { dataAttributes } from '../plain/data-attributes.ts'
import { ToneIcon } from '../plain/tone-icon.tsx'
import { useSkinWords } from '../skin.words.ts'
import { Button } from './button.tsx'
import { alertTone } from './tone.ts'

export function Banner(props: BannerProps) {
  const { tone, title, action, onDismiss, children } = props
  const { close } = useSkinWords()
  return (
    <div
      className={`puik-alert ${alertTone[tone]} kit-alert`}
      role={tone === 'wrong' ? 'alert' : 'status'}
      data-tone={tone}
      {...dataAttributes(props)}
    >
      <ToneIcon tone={tone} />
      <div className="kit-alert-text">
        {title ? <p className="puik-body-default-bold">{title}</p> : null}
        {children ? <div className="puik-alert__description">{children}</div> : null}
        {action ? (
          <div className="kit-alert-action">
            <Button {...action} />
          </div>
        ) : null}
      </div>
      {onDismiss ? (
        <button type="button" className="kit-close" aria-label={close} onClick={onDismiss}>
          <span aria-hidden="true">×</span>
        </button>
      ) : null}
    </div>
  )
}

/** Links, not buttons: Back works, and a tab can be opened in another window. */
export function Tabs({ label, selected, items }: TabsProps) {
  return (
    <nav className="puik-tab-navigation__group-titles kit-tabs" aria-label={label}>
      {items.map((item) => (
        <RemixLink
          key={item.id}
          to={item.to}
          className={`puik-tab-navigation__title${item.id === selected ? ' puik-tab-navigation__title--selected' : ''} kit-tab`}
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
      <h2 className="puik-h5">{title}</h2>
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

export function ProgressBar({ label, value, text }: ProgressProps) {
  const percent = Math.round((value ?? 0) * 100)
  return (
    <div className="kit-progress">
      <div
        className="progress-bar__container"
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={value === null ? undefined : percent}
      >
        <div className="progress-bar__content" style={{ width: `${percent}%` }} />
      </div>
      <p aria-live="polite">
        <span className="kit-hidden">{label} </span>
        {text}
      </p>
    </div>
  )
}
