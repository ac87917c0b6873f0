import type { ReactNode } from 'react'

/** Green: proved. Blue: waits for a channel. Yellow: waits for you. Red: wrong now. Grey: off. */
export type Tone = 'good' | 'waiting' | 'attention' | 'wrong' | 'off'

export type DataAttributes = { [name: `data-${string}`]: string }

/** Something one can do: go to `to`, submit the form with this id, or call `onClick`. */
export type Action = {
  label: string
  to?: string
  /** Leaves the app: opens a new tab. */
  external?: boolean
  /** Id of a form on the page. */
  submits?: string
  onClick?: () => void
  busy?: boolean
  disabled?: boolean
  destructive?: boolean
  /** Read in place of `label` where several buttons on a page say the same. */
  accessibleLabel?: string
}

export type PageProps = {
  title: string
  /** In the browser's tab; `title` where nothing is said. */
  tabTitle?: string
  /** The screen's question, answered in one line. */
  lead?: ReactNode
  badge?: { tone: Tone; label: string }
  back?: { label: string; to: string }
  primary?: Action
  secondary?: Action[]
  /** `full` for wide tables. */
  width?: 'normal' | 'narrow' | 'full'
  children: ReactNode
}

/** One column, or two thirds and one third when `aside` is there (below each other on a phone). */
export type LayoutProps = { children: ReactNode; aside?: ReactNode }

export type CardProps = {
  title?: string
  /** Heading level of the title: 2 unless told. */
  level?: 2 | 3
  actions?: Action[]
  id?: string
  /** No inner margin: for tables and lists that bring their own. */
  flush?: boolean
  children: ReactNode
} & DataAttributes

/** Settings: label and explanation left, card right. */
export type SettingProps = { title: string; description?: ReactNode; id?: string; children: ReactNode }

type Gap = 'tight' | 'normal' | 'loose'
export type StackProps = { gap?: Gap; children: ReactNode }
export type RowProps = { gap?: Gap; align?: 'start' | 'between' | 'end'; wrap?: boolean; children: ReactNode }

export type TextProps = {
  as?: 'p' | 'span' | 'h1' | 'h2' | 'h3' | 'h4' | 'strong'
  /** `title`: of a page; `heading`: of a card; `item`: of one thing in a list. */
  size?: 'small' | 'body' | 'lead' | 'item' | 'heading' | 'title' | 'figure'
  tone?: 'plain' | 'subdued' | 'wrong' | 'good' | 'attention'
  strong?: boolean
  /** Digits of equal width. */
  numeric?: boolean
  centred?: boolean
  id?: string
  children: ReactNode
} & DataAttributes

export type LinkProps = {
  to: string
  external?: boolean
  accessibleLabel?: string
  children: ReactNode
} & DataAttributes

export type BadgeProps = { tone: Tone; children: string } & DataAttributes

export type BannerProps = {
  tone: Tone
  title?: string
  action?: Action
  onDismiss?: () => void
  children?: ReactNode
} & DataAttributes

/** Tabs are addresses: each is a link, so that Back works and a tab can be sent to a colleague. */
export type TabsProps = {
  label: string
  selected: string
  items: { id: string; label: string; to: string; count?: string }[]
}

export type EmptyStateProps = { title: string; children?: ReactNode; action?: Action; secondary?: Action }

export type SkeletonProps = {
  shape: 'page' | 'card' | 'table' | 'text' | 'figures'
  rows?: number
  label: string
}

/** `value` 0…1; null while the total isn't known. `text` holds the counts and the time left. */
export type ProgressProps = { label: string; value: number | null; text: string }

/** Folded text; opens without script. */
export type DisclosureProps = { summary: string; open?: boolean; children: ReactNode }

/** A thing to do: effect, cause, one button. */
export type TaskProps = {
  tone: Tone
  title: string
  children?: ReactNode
  meta?: ReactNode
  action?: ReactNode
} & DataAttributes

/** First-run guide: a step is done when a fact was seen. `current` is the one to do now. */
export type StepsProps = {
  label: string
  items: { id: string; title: string; body: ReactNode; done: boolean; current: boolean; action?: Action }[]
  doneLabel: string
  waitingLabel: string
}

/** `ordered`: steps to follow, with their numbers. */
export type BulletsProps = { items: { id: string; content: ReactNode }[]; ordered?: boolean }
export type ThumbnailProps = { src: string | null; alt: string }

/** A moment: relative under an hour, then the hour, then the date; exact on hover and focus. */
export type TimeProps = { at: string | Date; form?: 'relative' | 'exact' | 'day' }

/** A small window over the page; Esc closes it and gives the focus back. */
export type DialogProps = {
  open: boolean
  title: string
  onClose: () => void
  closeLabel: string
  primary?: Action
  children: ReactNode
}
