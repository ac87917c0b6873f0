import { Card, Steps, Task } from './card.tsx'
import { DataList, ShareBar, StatFigure, StatRow } from './figures.tsx'
import { Bullets, Disclosure, Layout, Row, Stack, Thumbnail } from './layout.tsx'
import { Filters, Table } from './list.tsx'
import { Page, Setting } from './page.tsx'
import { Skeleton } from './skeleton.tsx'
import { EmptyState, Tabs } from './tabs.tsx'

/** The pieces that every skin draws alike, from its own texts, buttons and fields. */
export const plainPieces = {
  Bullets,
  Card,
  DataList,
  Disclosure,
  EmptyState,
  Filters,
  Layout,
  Page,
  Row,
  Setting,
  ShareBar,
  Skeleton,
  Stack,
  StatFigure,
  StatRow,
  Steps,
  Table,
  Tabs,
  Task,
  Thumbnail,
}
