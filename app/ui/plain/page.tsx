import { useEffect } from 'react'
import type { PageProps, SettingProps } from '../page.props.ts'
import { Badge, Button, Link, Text } from '../pieces.ts'
import { useSkinned } from '../skin.ts'

/** Title, the answer in one line, one primary button top right; then the content. */
export function Page(props: PageProps) {
  const { title, tabTitle = title, lead, badge, back, primary, secondary = [], width = 'normal' } = props
  const skinned = useSkinned()
  useEffect(() => {
    document.title = `${tabTitle} · Promesse`
  }, [tabTitle])
  return (
    <div className={`kit-page kit-page--${width}`}>
      <header className="kit-page-header">
        {back ? (
          <p className="kit-back">
            <Link to={back.to}>
              <span aria-hidden="true">←</span> {back.label}
            </Link>
          </p>
        ) : null}
        <div className="kit-page-title">
          <div className="kit-page-name">
            <Text as="h1" size="title">
              {title}
            </Text>
            {badge ? <Badge tone={badge.tone}>{badge.label}</Badge> : null}
          </div>
          {primary || secondary.length > 0 ? (
            <div className="kit-page-actions">
              {secondary.map((action) => (
                <Button key={action.label} {...action} />
              ))}
              {primary ? <Button primary {...primary} /> : null}
            </div>
          ) : null}
        </div>
        {lead ? <div className={skinned('lead', 'kit-lead')}>{lead}</div> : null}
      </header>
      <div className="kit-page-body">{props.children}</div>
    </div>
  )
}

export function Setting({ title, description, id, children }: SettingProps) {
  return (
    <section className="kit-setting" id={id} aria-label={title}>
      <div className="kit-setting-label">
        <Text as="h2" size="heading">
          {title}
        </Text>
        {description ? <Text tone="subdued">{description}</Text> : null}
      </div>
      <div className="kit-column">{children}</div>
    </section>
  )
}
