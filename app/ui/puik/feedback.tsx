import type { BannerProps, ProgressProps } from '../page.props.ts'
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
