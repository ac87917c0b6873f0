import { type ReactNode, useId } from 'react'
import type { DataAttributes } from './page.props.ts'

type SliderProps = {
  label: string
  /** "25 %", read with the value and shown beside it. */
  valueText: string
  value: number
  min: number
  max: number
  step: number
  onChange: (value: number) => void
  help?: ReactNode
} & DataAttributes

/** The same in every skin: the browser's own slider, with its value in words beside its name. */
export function Slider({
  label,
  valueText,
  value,
  min,
  max,
  step,
  onChange,
  help,
  ...attributes
}: SliderProps) {
  const id = useId()
  return (
    <div className="kit-slider" {...attributes}>
      <div className="kit-slider-head">
        <label htmlFor={id}>{label}</label>
        <output htmlFor={id}>{valueText}</output>
      </div>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={valueText}
        aria-describedby={help ? `${id}h` : undefined}
        onChange={(event) => onChange(Number(event.target.value))}
      />
      {help ? (
        <div id={`${id}h`} className="kit-slider-help">
          {help}
        </div>
      ) : null}
    </div>
  )
}
