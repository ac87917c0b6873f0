import { type ComponentType, createContext, createElement, type FunctionComponent, useContext } from 'react'
import type * as Data from './data.props.ts'
import type * as Form from './form.props.ts'
import type * as Page from './page.props.ts'

/** Every piece that a skin must draw. Screens never know which skin draws them. */
export type PieceProps = {
  Page: Page.PageProps
  Layout: Page.LayoutProps
  Card: Page.CardProps
  Setting: Page.SettingProps
  Stack: Page.StackProps
  Row: Page.RowProps
  Text: Page.TextProps
  Link: Page.LinkProps
  Badge: Page.BadgeProps
  Banner: Page.BannerProps
  Tabs: Page.TabsProps
  EmptyState: Page.EmptyStateProps
  Skeleton: Page.SkeletonProps
  ProgressBar: Page.ProgressProps
  Disclosure: Page.DisclosureProps
  Task: Page.TaskProps
  Steps: Page.StepsProps
  Bullets: Page.BulletsProps
  Thumbnail: Page.ThumbnailProps
  Dialog: Page.DialogProps
  Button: Form.ButtonProps
  TextField: Form.TextFieldProps
  DateField: Form.DateFieldProps
  Select: Form.SelectProps
  ChoiceList: Form.ChoiceListProps
  Checkbox: Form.CheckboxProps
  FileDrop: Form.FileDropProps
  CopyField: Form.CopyFieldProps
  SaveBar: Form.SaveBarProps
  Filters: Form.FiltersProps
  Table: Data.TableProps
  Pagination: Data.PaginationProps
  DataList: Data.DataListProps
  StatFigure: Data.StatFigureProps
  StatRow: Data.StatRowProps
  ShareBar: Data.ShareBarProps
}

/** Parts that both skins draw alike, but for a class of their own. */
type SkinnedPart =
  | 'lead'
  | 'card'
  | 'tabs'
  | 'tab'
  | 'selectedTab'
  | 'view'
  | 'table'
  | 'tableHead'
  | 'tableHeadRow'
  | 'tableHeadCell'
  | 'tableBodyRow'
  | 'tableBodyCell'

export type Skin = { [Name in keyof PieceProps]: ComponentType<PieceProps[Name]> } & {
  classes: Partial<Record<SkinnedPart, string>>
}

export const SkinContext = createContext<Skin | null>(null)

/** The component that screens use under this name: it lets the skin around it draw. */
export function piece<Name extends keyof PieceProps>(name: Name): FunctionComponent<PieceProps[Name]> {
  // biome-ignore lint/correctness/noComponentHookFactories: called once per name, at module level (pieces.ts)
  const Piece: FunctionComponent<PieceProps[Name]> = (props) => {
    const skin = useContext(SkinContext)
    if (!skin) throw new Error(`${name} is drawn outside of a skin: put it inside <AppFrame>`)
    return createElement(skin[name] as ComponentType<PieceProps[Name]>, props)
  }
  Piece.displayName = name
  return Piece
}

/** Puts the skin's own class beside the kit's. Undefined: neither has one. */
export function useSkinned(): (part: SkinnedPart, kit?: string) => string | undefined {
  const { classes } = useContext(SkinContext) ?? { classes: {} as Skin['classes'] }
  return (part, kit) => [classes[part], kit].filter(Boolean).join(' ') || undefined
}
