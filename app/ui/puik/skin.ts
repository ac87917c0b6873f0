import { DataList, ShareBar, StatRow } from '../plain/figures.tsx'
import { Bullets, Disclosure, Layout, Row, Stack, Thumbnail } from '../plain/layout.tsx'
import { Skeleton } from '../plain/skeleton.tsx'
import type { Skin } from '../skin.ts'
import { Button } from './button.tsx'
import { Card, Steps, Task } from './card.tsx'
import { Dialog } from './dialog.tsx'
import { Banner, EmptyState, ProgressBar, Tabs } from './feedback.tsx'
import { Checkbox, ChoiceList, DateField, Select, TextField } from './fields.tsx'
import { StatFigure } from './figures.tsx'
import { CopyField, FileDrop } from './file-fields.tsx'
import { Filters, Pagination, Table } from './list.tsx'
import { Page, Setting } from './page.tsx'
import { SaveBar } from './save-bar.tsx'
import { Badge, Link, Text } from './small.tsx'

export const puikSkin: Skin = {
  Badge,
  Banner,
  Bullets,
  Button,
  Card,
  Checkbox,
  ChoiceList,
  CopyField,
  DataList,
  DateField,
  Dialog,
  Disclosure,
  EmptyState,
  FileDrop,
  Filters,
  Layout,
  Link,
  Page,
  Pagination,
  ProgressBar,
  Row,
  SaveBar,
  Select,
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
  Text,
  TextField,
  Thumbnail,
}
