import type { CardProps, StepsProps, TaskProps } from '../page.props.ts'
import { Button, Text } from '../pieces.ts'
import { useSkinned } from '../skin.ts'
import { dataAttributes } from './data-attributes.ts'
import { ToneIcon } from './tone-icon.tsx'

export function Card(props: CardProps) {
  const { title, level = 2, actions = [], id, flush, children } = props
  const skinned = useSkinned()
  return (
    <section
      className={skinned('card', `kit-card${flush ? ' kit-card--flush' : ''}`)}
      id={id}
      aria-label={title}
      {...dataAttributes(props)}
    >
      {title || actions.length > 0 ? (
        <div className="kit-card-header">
          {title ? (
            <Text as={level === 2 ? 'h2' : 'h3'} size="heading">
              {title}
            </Text>
          ) : null}
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
        <Text as="h3" size="item">
          {props.title}
        </Text>
        {props.children ? <div className="kit-stack kit-gap--tight">{props.children}</div> : null}
        {props.meta ? (
          <Text size="small" tone="subdued">
            {props.meta}
          </Text>
        ) : null}
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
            <Text as="h3" size="item">
              {item.title}
            </Text>
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
