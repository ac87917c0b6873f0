import { plainPieces } from '../plain/plain-pieces.ts'
import type { Skin } from '../skin.ts'
import { Button } from './button.tsx'
import { Banner, Dialog, ProgressBar } from './feedback.tsx'
import { Checkbox, ChoiceList, DateField, Select, TextField } from './fields.tsx'
import { CopyField, FileDrop } from './file-fields.tsx'
import { Pagination } from './pagination.tsx'
import { SaveBar } from './save-bar.tsx'
import { Badge, Link, Text } from './small.tsx'

export const polarisSkin: Skin = {
  ...plainPieces,
  classes: {},
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
