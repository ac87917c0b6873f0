import type {
  BulletsProps,
  DisclosureProps,
  LayoutProps,
  RowProps,
  StackProps,
  ThumbnailProps,
} from '../page.props.ts'

export function Layout({ children, aside }: LayoutProps) {
  if (!aside) return <div className="kit-column">{children}</div>
  return (
    <div className="kit-thirds">
      <div className="kit-column">{children}</div>
      <aside className="kit-column">{aside}</aside>
    </div>
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
