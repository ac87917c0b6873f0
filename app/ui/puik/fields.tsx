import { type ReactNode, useId } from 'react'
import type {
  CheckboxProps,
  ChoiceListProps,
  DateFieldProps,
  SelectProps,
  TextFieldProps,
} from '../form.props.ts'
import { dataAttributes } from '../plain/data-attributes.ts'
import { ToneIcon } from '../plain/tone-icon.tsx'

type FieldFrame = {
  label: string
  labelHidden?: boolean
  required?: boolean
  help?: ReactNode
  error?: string
  className?: string
}

const describedBy = (id: string, { help, error }: FieldFrame) =>
  [error ? `${id}e` : '', help ? `${id}h` : ''].filter(Boolean).join(' ') || undefined

/** Label above, help and error below. */
function Field({ id, props, children }: { id: string; props: FieldFrame; children: ReactNode }) {
  return (
    <div
      className={`kit-field puik-input${props.className ? ` ${props.className}` : ''}`}
      {...dataAttributes(props)}
    >
      <label className={`puik-label${props.labelHidden ? ' kit-hidden' : ''}`} htmlFor={id}>
        {props.label}
        {props.required ? (
          <span className="puik-label--required" aria-hidden="true">
            *
          </span>
        ) : null}
      </label>
      {children}
      {props.error ? <FieldError id={id} error={props.error} /> : null}
      {props.help ? (
        <div className="puik-input__hint kit-help" id={`${id}h`}>
          {props.help}
        </div>
      ) : null}
    </div>
  )
}

export function FieldError({ id, error }: { id: string; error: string }) {
  return (
    <div className="puik-input__hint__error kit-error" id={`${id}e`}>
      <ToneIcon tone="wrong" />
      <span>{error}</span>
    </div>
  )
}

const boxClass = (kind: 'input' | 'textarea', props: { error?: string; disabled?: boolean }) =>
  `puik-${kind}__wrapper kit-box${props.error ? ` puik-${kind}__wrapper--error` : ''}${props.disabled ? ` puik-${kind}__wrapper--disabled` : ''}`

type Typed = { value?: string; defaultValue?: string | null; onChange?: (value: string) => void }
/** Controlled where a value is given, else the browser keeps what was typed. */
const typed = ({ value, defaultValue, onChange }: Typed) => ({
  ...(value === undefined ? { defaultValue: defaultValue ?? undefined } : { value }),
  onChange: (event: { target: { value: string } }) => onChange?.(event.target.value),
})

export function TextField(props: TextFieldProps) {
  const id = useId()
  const given = {
    id,
    name: props.name,
    disabled: props.disabled,
    placeholder: props.placeholder,
    maxLength: props.maxLength,
    'aria-required': props.required,
    'aria-invalid': props.error ? true : undefined,
    'aria-describedby': describedBy(id, props),
    autoComplete: 'off',
    ...typed(props),
  }
  const mono = props.monospace ? ' kit-mono' : ''
  return (
    <Field id={id} props={props}>
      {props.lines && props.lines > 1 ? (
        <div className={boxClass('textarea', props)}>
          <textarea {...given} rows={props.lines} className={`puik-textarea__field${mono}`} />
        </div>
      ) : (
        <div className={boxClass('input', props)}>
          {props.prefix ? <span className="puik-input__prepend">{props.prefix}</span> : null}
          <input {...given} type="text" className={`puik-input__field${mono}`} />
          {props.suffix ? <span className="puik-input__append">{props.suffix}</span> : null}
        </div>
      )}
    </Field>
  )
}

export function DateField(props: DateFieldProps) {
  const id = useId()
  return (
    <Field id={id} props={{ ...props, className: 'kit-field--short' }}>
      <div className={boxClass('input', props)}>
        <input
          id={id}
          type="date"
          name={props.name}
          disabled={props.disabled}
          min={props.min}
          max={props.max}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={describedBy(id, props)}
          className="puik-input__field"
          {...typed(props)}
        />
      </div>
    </Field>
  )
}

export function Select(props: SelectProps) {
  const id = useId()
  return (
    <Field id={id} props={{ ...props, className: 'kit-field--short' }}>
      <div className={boxClass('input', props)}>
        <select
          id={id}
          name={props.name}
          disabled={props.disabled}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={describedBy(id, props)}
          className="puik-input__field kit-select"
          {...typed(props)}
        >
          {props.options.map(({ value, label, disabled }) => (
            <option key={value} value={value} disabled={disabled}>
              {label}
            </option>
          ))}
        </select>
      </div>
    </Field>
  )
}

export function ChoiceList(props: ChoiceListProps) {
  const id = useId()
  return (
    <fieldset
      className="kit-choices"
      aria-invalid={props.error ? true : undefined}
      {...dataAttributes(props)}
    >
      <legend className={`puik-label${props.labelHidden ? ' kit-hidden' : ''}`}>{props.label}</legend>
      {props.options.map((option) => (
        <div key={option.value} className="kit-choice">
          <div className="puik-radio">
            <input
              id={`${id}${option.value}`}
              type="radio"
              className="puik-radio__input"
              name={props.name}
              value={option.value}
              defaultChecked={option.value === props.defaultValue}
              disabled={props.disabled || option.disabled}
              aria-describedby={option.help ? `${id}${option.value}h` : undefined}
              onChange={() => props.onChange?.(option.value)}
            />
            <label className="puik-radio__label" htmlFor={`${id}${option.value}`}>
              {option.label}
            </label>
          </div>
          {option.help ? (
            <p className="puik-input__hint kit-choice-help" id={`${id}${option.value}h`}>
              {option.help}
            </p>
          ) : null}
        </div>
      ))}
      {props.error ? <FieldError id={id} error={props.error} /> : null}
    </fieldset>
  )
}

export function Checkbox(props: CheckboxProps) {
  const id = useId()
  return (
    <div className="puik-checkbox kit-checkbox" {...dataAttributes(props)}>
      <input
        id={id}
        type="checkbox"
        className="puik-checkbox__input"
        name={props.name}
        value={props.value}
        disabled={props.disabled}
        {...(props.checked === undefined
          ? { defaultChecked: props.defaultChecked }
          : { checked: props.checked })}
        onChange={(event) => props.onChange?.(event.target.checked)}
      />
      <label className={`puik-checkbox__label${props.labelHidden ? ' kit-hidden' : ''}`} htmlFor={id}>
        {props.label}
      </label>
    </div>
  )
}
