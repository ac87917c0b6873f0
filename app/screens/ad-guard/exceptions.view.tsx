import type { OverrideLine } from '../../features/ad-guard/ad-guard.query.server.ts'
import { useFormat, useWords } from '../../i18n/index.ts'
import { Badge, Button, Card, type Column, Form, Table, Text } from '../../ui/index.ts'
import { fullName, VariantCell } from '../stock/variant-name.view.tsx'
import { lastMoment } from './ad-state.view.tsx'
import { adsWords } from './ads.words.ts'
import { policyWords } from './policy.words.ts'

/** The exceptions in force; each can be ended here. */
export function Exceptions({ rows }: { rows: OverrideLine[] }) {
  const words = useWords(policyWords).exceptions
  const format = useFormat()
  const columns: Column[] = [
    { id: 'variant', label: words.variant, phone: 'first' },
    { id: 'what', label: words.what, phone: 'second', bareOnPhone: true },
    { id: 'ends', label: words.ends, phone: 'second' },
    { id: 'drop', label: words.drop, phone: 'first', align: 'end', labelHidden: true },
  ]
  const cells = (row: OverrideLine) => ({
    variant: <VariantCell name={row} below={row.note} />,
    what: <Badge tone="off">{words[row.kind]}</Badge>,
    ends: format.day(lastMoment(row.endsAt)),
    drop: <EndException row={row} />,
  })
  return (
    <Card title={words.title} flush={rows.length > 0} data-testid="exceptions">
      {rows.length === 0 ? (
        <Text tone="subdued">{words.none}</Text>
      ) : (
        <Table
          caption={words.caption}
          columns={columns}
          rows={rows.map((row) => ({ id: row.variantId, cells: cells(row) }))}
        />
      )}
    </Card>
  )
}

function EndException({ row }: { row: OverrideLine }) {
  const words = useWords(policyWords).exceptions
  const { dropNamed } = useWords(adsWords).exception
  return (
    <Form
      action="/ads"
      intent="override-drop"
      fields={{ variantId: row.variantId }}
      fetcherKey={`drop-${row.variantId}`}
    >
      <Button submit plain label={words.drop} accessibleLabel={dropNamed(fullName(row))} />
    </Form>
  )
}
