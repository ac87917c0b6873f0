import type { SkeletonProps } from '../page.props.ts'

const skeletonRows: Record<SkeletonProps['shape'], number> = {
  page: 8,
  card: 3,
  table: 6,
  text: 2,
  figures: 4,
}

export function Skeleton({ shape, rows = skeletonRows[shape], label }: SkeletonProps) {
  return (
    <div className={`kit-skeleton kit-skeleton--${shape}`} role="status" aria-label={label}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows of a skeleton have no identity
        <span key={row} className="kit-skeleton-row" />
      ))}
    </div>
  )
}
