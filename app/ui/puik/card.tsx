import type { CardProps, StepsProps, TaskProps } from '../page.props.ts'
import { dataAttributes } from '../plain/data-attributes.ts'
import { ToneIcon } from '../plain/tone-icon.tsx'
import { Button } from './button.tsx'

export function Card(props: CardProps) {
  const { title, level = 2, actions = [], id, flush, children } = props
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section
      className={`puik-card kit-card${flush ? ' kit-card--flush' : ''}`}
      id={id}
      aria-label={title}
      {...dataAttributes(props)}
    >
      {title || actions.length > 0 ? (
        <div className="kit-card-header">
          {title ? <Heading className="puik-h5">{title}</Heading> : null}
          <div className="kit-row kit-gap--normal kit-row--wrap">
            {actions.map((action) => (
              <Button key={action.label} small {...action} />
            ))}
          </div>
        </div>
      ) : null}
      <div className="kit-card-body">{children}</div>
    </section>
  )
}

/** Effect, cause, one button. */
export function Task(props: TaskProps) {
  return (
    <div className="kit-task" {...dataAttributes(props)}>
      <ToneIcon tone={props.tone} />
      <div className="kit-task-text">
        <h3 className="puik-body-default-bold">{props.title}</h3>
        {props.children ? <div className="kit-stack kit-gap--tight">{props.children}</div> : null}
        {props.meta ? <p className="puik-body-small kit-text--subdued">{props.meta}</p> : null}
      </div>
      {props.action ? <div className="kit-task-action">{props.action}</div> : null}
    </div>
  )
}

export function Steps({ label, items, doneLabel, waitingLabel }: StepsProps) {
  return (
    <ol className="kit-steps" aria-label={label}>
      {items.map((item, index) => (
        <li key={item.id} className="kit-step" aria-current={item.current ? 'step' : undefined}>
          <span className="kit-step-mark">
            {item.done ? <ToneIcon tone="good" /> : <span aria-hidden="true">{index + 1}</span>}
            <span className="kit-hidden">{item.done ? doneLabel : waitingLabel}</span>
          </span>
          <div className="kit-step-text">
            <h3 className="puik-body-default-bold">{item.title}</h3>
            <div className="kit-stack kit-gap--tight">{item.body}</div>
            {item.action ? (
              <div className="kit-step-action">
                <Button primary={item.current} {...item.action} />
              </div>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  )
}
