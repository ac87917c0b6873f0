import type { ReactNode } from 'react'
import type { Action, DataAttributes } from './page.props.ts'

/** A Remix form. `intent` and `fields` become hidden inputs; what was typed survives a refusal. */
export type FormProps = {
  id?: string
  method?: 'post' | 'get'
  action?: string
  intent?: string
  fields?: Record<string, string>
  /** `multipart/form-data` where a file is sent. */
  withFile?: boolean
  /** Stays on the page: answered by a fetcher of this key (`useFormState(key)`). */
  fetcherKey?: string
  onSubmit?: () => void
  onChange?: () => void
  label?: string
  children: ReactNode
} & DataAttributes

export type ButtonProps = Omit<Action, 'submits'> & {
  primary?: boolean
  plain?: boolean
  small?: boolean
  /** Submits the form around it. */
  submit?: boolean
  /** Id of the form to submit, when it isn't around the button. */
  submits?: string
} & DataAttributes

/** `to` is asked for: a link that looks like a button. */
export type LinkButtonProps = ButtonProps & { to: string }

type FieldBase = {
  name: string
  label: string
  labelHidden?: boolean
  help?: ReactNode
  /** Shown in red at the field. */
  error?: string
  disabled?: boolean
} & DataAttributes

/** Uncontrolled with `defaultValue`, controlled with `value` and `onChange`. */
export type TextFieldProps = FieldBase & {
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  /** Number of lines; one unless told. */
  lines?: number
  placeholder?: string
  prefix?: string
  suffix?: string
  maxLength?: number
  monospace?: boolean
  required?: boolean
}

/** ISO date, `2026-12-04` or empty. */
export type DateFieldProps = FieldBase & {
  value?: string
  defaultValue?: string | null
  onChange?: (value: string) => void
  min?: string
  max?: string
  required?: boolean
}

type Choice = { value: string; label: string; help?: string; disabled?: boolean }
export type SelectProps = FieldBase & {
  options: Choice[]
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
}
export type ChoiceListProps = FieldBase & {
  options: Choice[]
  defaultValue?: string
  onChange?: (value: string) => void
}

/** One box to tick, sent as `value` ("on" unless told). Uncontrolled with `defaultChecked`, controlled with `checked` and `onChange`. */
export type CheckboxProps = Omit<FieldBase, 'error' | 'help'> & {
  value?: string
  checked?: boolean
  defaultChecked?: boolean
  onChange?: (checked: boolean) => void
}

/** A file input that also takes a dropped file; `accept` as in HTML, `.csv,.tsv,.xml`. */
export type FileDropProps = FieldBase & {
  accept: string
  /** "Drop the file here" */
  dropLabel: string
  chooseLabel: string
  onChange?: (fileName: string | null) => void
}

/** A read-only value with a button that copies it. */
export type CopyFieldProps = {
  label: string
  value: string
  copyLabel: string
  copiedLabel: string
  /** Attributes of the `<input>` itself, `{'data-feed-url': url}`. */
  inputAttributes?: DataAttributes
}

/** The admin's save bar for the form `form`; shown while `open`. */
export type SaveBarProps = {
  form: string
  open: boolean
  busy?: boolean
  saveLabel: string
  discardLabel: string
  onDiscard: () => void
}

/** Search and views above a list: a GET form and links. */
export type FiltersProps = {
  search?: {
    name: string
    label: string
    value: string
    placeholder?: string
    submitLabel: string
    clear: { label: string; to: string }
  }
  /** Other parameters to keep when the search is sent. */
  keep?: Record<string, string>
  views?: {
    label: string
    selected: string
    items: { id: string; label: string; to: string; count?: string }[]
  }
}
