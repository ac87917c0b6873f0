import {
  Checkbox as PolarisCheckbox,
  ChoiceList as PolarisChoiceList,
  Select as PolarisSelect,
  TextField as PolarisTextField,
} from '@shopify/polaris'
import { useState } from 'react'
import type {
  CheckboxProps,
  ChoiceListProps,
  DateFieldProps,
  SelectProps,
  TextFieldProps,
} from '../form.props.ts'
import { dataAttributes } from '../plain/data-attributes.ts'

/** Polaris' fields are controlled: without a `value` the field keeps what was typed by itself. */
function useTyped(
  given: string | undefined,
  first: string,
  onChange?: (value: string) => void,
): [string, (value: string) => void] {
  const [typed, setTyped] = useState(first)
  const change = (value: string) => {
    setTyped(value)
    onChange?.(value)
  }
  return [given ?? typed, change]
}

export function TextField(props: TextFieldProps) {
  const [value, change] = useTyped(props.value, props.defaultValue ?? '', props.onChange)
  return (
    <div className="kit-field" {...dataAttributes(props)}>
      <PolarisTextField
        autoComplete="off"
        name={props.name}
        label={props.label}
        labelHidden={props.labelHidden}
        helpText={props.help}
        error={props.error}
        disabled={props.disabled}
        multiline={props.lines}
        placeholder={props.placeholder}
        prefix={props.prefix}
        suffix={props.suffix}
        maxLength={props.maxLength}
        monospaced={props.monospace}
        requiredIndicator={props.required}
        value={value}
        onChange={change}
      />
    </div>
  )
}

export function DateField(props: DateFieldProps) {
  const [value, change] = useTyped(props.value, props.defaultValue ?? '', props.onChange)
  return (
    <div className="kit-field kit-field--short" {...dataAttributes(props)}>
      <PolarisTextField
        autoComplete="off"
        type="date"
        name={props.name}
        label={props.label}
        labelHidden={props.labelHidden}
        helpText={props.help}
        error={props.error}
        disabled={props.disabled}
        min={props.min}
        max={props.max}
        requiredIndicator={props.required}
        value={value}
        onChange={change}
      />
    </div>
  )
}

export function Select(props: SelectProps) {
  const [value, change] = useTyped(
    props.value,
    props.defaultValue ?? props.options[0]?.value ?? '',
    props.onChange,
  )
  return (
    <div className="kit-field kit-field--short" {...dataAttributes(props)}>
      <PolarisSelect
        name={props.name}
        label={props.label}
        labelHidden={props.labelHidden}
        helpText={props.help}
        error={props.error}
        disabled={props.disabled}
        options={props.options.map(({ value, label, disabled }) => ({ value, label, disabled }))}
        value={value}
        onChange={change}
      />
    </div>
  )
}

export function ChoiceList(props: ChoiceListProps) {
  const [value, change] = useTyped(undefined, props.defaultValue ?? '', props.onChange)
  return (
    <div className="kit-field" {...dataAttributes(props)}>
      <PolarisChoiceList
        name={props.name}
        title={props.label}
        titleHidden={props.labelHidden}
        error={props.error}
        disabled={props.disabled}
        choices={props.options.map((option) => ({
          value: option.value,
          label: option.label,
          helpText: option.help,
          disabled: option.disabled,
        }))}
        selected={[value]}
        onChange={([first]) => change(first ?? '')}
      />
    </div>
  )
}

export function Checkbox(props: CheckboxProps) {
  const [ticked, setTicked] = useState(props.defaultChecked ?? false)
  return (
    <div className="kit-checkbox" {...dataAttributes(props)}>
      <PolarisCheckbox
        name={props.name}
        value={props.value}
        label={props.label}
        labelHidden={props.labelHidden}
        disabled={props.disabled}
        checked={props.checked ?? ticked}
        onChange={(checked) => {
          setTicked(checked)
          props.onChange?.(checked)
        }}
      />
    </div>
  )
}
