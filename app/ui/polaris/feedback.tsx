import { Banner as PolarisBanner, ProgressBar as PolarisProgressBar, Text } from '@shopify/polaris'
import { useEffect, useRef } from 'react'
import type { BannerProps, DialogProps, ProgressProps } from '../page.props.ts'
import { dataAttributes } from '../plain/data-attributes.ts'
import { Button } from './button.tsx'
import { bannerTone } from './tone.ts'

export function Banner(props: BannerProps) {
  const { tone, title, action, onDismiss, children } = props
  return (
    <div className="kit-banner" data-tone={tone} {...dataAttributes(props)}>
      <PolarisBanner tone={bannerTone[tone]} title={title} onDismiss={onDismiss}>
        <div className="kit-stack kit-gap--normal">
          {children ? <div>{children}</div> : null}
          {action ? (
            <div>
              <Button {...action} />
            </div>
          ) : null}
        </div>
      </PolarisBanner>
    </div>
  )
}

export function ProgressBar({ label, value, text }: ProgressProps) {
  return (
    <div className="kit-progress">
      <PolarisProgressBar progress={Math.round((value ?? 0) * 100)} size="small" ariaLabelledBy={undefined} />
      <p aria-live="polite">
        <span className="kit-hidden">{label} </span>
        {text}
      </p>
    </div>
  )
}

/** The browser's own dialog: Esc closes it and the focus goes back to where it was. */
export function Dialog({ open, title, onClose, closeLabel, primary, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal()
    if (!open) dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} className="kit-dialog" aria-label={title} onClose={onClose}>
      <div className="kit-stack kit-gap--normal">
        <Text as="h2" variant="headingMd">
          {title}
        </Text>
        {open ? children : null}
        <div className="kit-row kit-gap--normal kit-row--end kit-row--wrap">
          <Button label={closeLabel} onClick={onClose} />
          {primary ? <Button primary {...primary} /> : null}
        </div>
      </div>
    </dialog>
  )
}
