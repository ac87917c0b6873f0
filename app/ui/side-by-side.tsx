import { type ReactNode, useState } from 'react'
import type { DataAttributes } from './page.props.ts'

/** The same in every skin: things to compare stand beside each other, below each other where it is narrow. `least`: how
 *  wide each is, in px. */
export function SideBySide({ children, least = 250 }: { children: ReactNode; least?: number }) {
  return (
    <div
      style={{
        display: 'grid',
        gridTemplateColumns: `repeat(auto-fit, minmax(min(100%, ${least}px), 1fr))`,
        gap: 16,
        alignItems: 'start',
      }}
    >
      {children}
    </div>
  )
}

const size = 96

/** A picture large enough to compare two articles; an empty frame where the shop has none. */
export function Picture({ src, alt }: { src: string | null; alt: string }) {
  const [broken, setBroken] = useState<string | null>(null)
  const frame = { width: size, height: size, borderRadius: 8, border: '1px solid #8a8a8a' }
  if (!src || broken === src)
    return (
      <span
        role="img"
        aria-label={alt}
        style={{
          ...frame,
          display: 'inline-grid',
          placeItems: 'center',
          border: '1px dashed #8a8a8a',
          padding: 8,
          boxSizing: 'border-box',
          fontSize: 12,
          textAlign: 'center',
          color: '#616161',
        }}
      >
        {alt}
      </span>
    )
  return (
    <img
      src={src}
      alt={alt}
      loading="lazy"
      onError={() => setBroken(src)}
      width={size}
      height={size}
      style={{ ...frame, objectFit: 'cover' }}
    />
  )
}

/** One of the things compared: a frame of its own, with its name. */
export function SidePanel({
  title,
  children,
  ...attributes
}: { title: string; children: ReactNode } & DataAttributes) {
  return (
    <section
      {...attributes}
      aria-label={title}
      style={{ border: '1px solid #d4d4d4', borderRadius: 8, padding: 12, minWidth: 0 }}
    >
      {children}
    </section>
  )
}

/** A picture beside what is said of it, above it where that is narrow. */
export function Beside({ picture, children }: { picture: ReactNode; children: ReactNode }) {
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 16, alignItems: 'flex-start' }}>
      {picture}
      <div style={{ flex: '1 1 220px', minWidth: 0 }}>{children}</div>
    </div>
  )
}
