import { plainPieces } from '../plain/plain-pieces.ts'
import type { Skin } from '../skin.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'
import { Banner, ProgressBar } from './feedback.tsx'
import { Checkbox, ChoiceList, DateField, Select, TextField } from './fields.tsx'
import { CopyField, FileDrop } from './file-fields.tsx'
import { Pagination } from './pagination.tsx'
import { SaveBar } from './save-bar.tsx'
import { Badge, Link, Text } from './small.tsx'

export const puikSkin: Skin = {
  ...plainPieces,
  classes: {
    lead: 'puik-body-large',
    card: 'puik-card',
    tabs: 'puik-tab-navigation__group-titles',
    tab: 'puik-tab-navigation__title',
    selectedTab: 'puik-tab-navigation__title puik-tab-navigation__title--selected',
    view: 'puik-chip puik-chip--large',
    table: 'puik-table puik-table--full-width',
    tableHead: 'puik-table__head',
    tableHeadRow: 'puik-table__head__row',
    tableHeadCell: 'puik-table__head__row__item',
    tableBodyRow: 'puik-table__body__row',
    tableBodyCell: 'puik-table__body__row__item',
  },
  Badge,
  Banner,
  Button,
  Checkbox,
  ChoiceList,
  CopyField,
  DateField,
  Dialog,
  FileDrop,
  Link,
  Pagination,
  ProgressBar,
  SaveBar,
  Select,
  Text,
  TextField,
}
