import { useState } from 'react'
import type { Minimum, MinimumRefusal } from '../../features/replenishment/minimum.rules.ts'
import type { NoDateReason } from '../../features/replenishment/outlook.rules.ts'
import { useFormat, useWords } from '../../i18n/index.ts'
import { Button, Card, ChoiceList, Form, Row, Stack, Text, TextField } from '../../ui/index.ts'
import { restockWords } from './restock.words.ts'

export type RestockOutlook = {
  units: number | null
  minimum: number | null
  leadDays: number | null
  isLow: boolean
  orderBy: string | null
  orderNow: boolean
  perDay: number | null
  openDays: number
  sales: number
  historyDays: number
  noDate: NoDateReason | null
}

export type RefusedMinimum = {
  units: string
  leadDays: string
  scope: string
  errors: MinimumRefusal
  noSupplier: boolean
}

export type RestockProps = {
  /** '' where the product names no supplier. */
  vendor: string
  own: Minimum
  supplier: Minimum
  /** Null: nothing is set. */
  outlook: RestockOutlook | null
  /** On its way, all locations together. */
  incoming: number
  refused: RefusedMinimum | null
  busy: boolean
}

/** By when to order, and the minimum and delay that say so: this variant's own, or its supplier's. */
export function Restock(props: RestockProps) {
  const words = useWords(restockWords)
  return (
    <Card title={words.title} data-testid="restock">
      <Stack>
        <Outlook {...props} />
        <Form intent="minimum" fields={props.vendor ? {} : { scope: 'variant' }} label={words.title}>
          <Fields {...props} />
        </Form>
      </Stack>
    </Card>
  )
}

function Outlook({ outlook, incoming, own, supplier, vendor }: RestockProps) {
  const words = useWords(restockWords)
  const say = useOrderSentence()
  if (!outlook) return <Text tone="subdued">{words.none}</Text>
  const ofOwn = own.minimum !== null || own.leadDays !== null
  const ofSupplier =
    (own.minimum === null && supplier.minimum !== null) ||
    (own.leadDays === null && supplier.leadDays !== null)
  return (
    <Stack gap="tight">
      <Text strong={outlook.isLow} data-order-by={outlook.orderBy ?? ''} data-low={String(outlook.isLow)}>
        {say(outlook)}
      </Text>
      {outlook.noDate ? (
        <Text tone="subdued" data-no-date={outlook.noDate}>
          {words.noDate[outlook.noDate]({ ...outlook, openDays: Math.round(outlook.openDays) })}
        </Text>
      ) : null}
      {incoming > 0 ? <Text tone="subdued">{words.incoming(incoming)}</Text> : null}
      {ofSupplier ? (
        <Text tone="subdued">{ofOwn ? words.partlySupplier(vendor) : words.fromSupplier(vendor)}</Text>
      ) : null}
    </Stack>
  )
}

function useOrderSentence(): (outlook: RestockOutlook) => string {
  const words = useWords(restockWords)
  const format = useFormat()
  return (outlook) => {
    if (!outlook.orderBy && !outlook.isLow) return words.enough(format.number(outlook.minimum ?? 0))
    return words.order({
      ...outlook,
      openDays: Math.round(outlook.openDays),
      perDay: outlook.perDay ?? 0,
      orderBy: outlook.orderBy ? format.isoDay(outlook.orderBy) : '',
    })
  }
}

type Typed = { units: string; leadDays: string }
const written = ({ minimum, leadDays }: Minimum): Typed => ({
  units: minimum === null ? '' : String(minimum),
  leadDays: leadDays === null ? '' : String(leadDays),
})

/** Each scope keeps what is typed in it while the other is looked at. */
function Fields({ vendor, own, supplier, refused, busy }: RestockProps) {
  const words = useWords(restockWords)
  const [scope, setScope] = useState(refused?.scope === 'supplier' && vendor ? 'supplier' : 'variant')
  const [typed, setTyped] = useState<Record<string, Typed>>({
    variant: written(own),
    supplier: written(supplier),
    ...(refused ? { [refused.scope]: refused } : {}),
  })
  const now = typed[scope] ?? written(own)
  const type = (change: Partial<Typed>) => setTyped({ ...typed, [scope]: { ...now, ...change } })
  const errors = refused?.scope === scope ? refused.errors : null
  const inherited = written(scope === 'variant' ? supplier : { minimum: null, leadDays: null })
  return (
    <Stack>
      {vendor ? (
        <ChoiceList
          name="scope"
          label={words.scope.label}
          defaultValue={scope}
          onChange={setScope}
          error={refused?.noSupplier ? words.errors['no-supplier'] : undefined}
          options={[
            { value: 'variant', label: words.scope.variant },
            { value: 'supplier', label: words.scope.supplier(vendor), help: words.scope.supplierHelp },
          ]}
        />
      ) : null}
      <TextField
        name="units"
        label={words.units}
        help={words.unitsHelp}
        suffix={words.unitsSuffix}
        placeholder={inherited.units}
        value={now.units}
        onChange={(units) => type({ units })}
        error={errors?.units ? words.errors.units[errors.units] : undefined}
      />
      <TextField
        name="leadDays"
        label={words.days}
        help={words.daysHelp}
        suffix={words.daysSuffix}
        placeholder={inherited.leadDays}
        value={now.leadDays}
        onChange={(leadDays) => type({ leadDays })}
        error={errors?.leadDays ? words.errors.days[errors.leadDays] : undefined}
      />
      <Row align="end">
        <Button submit label={words.save} busy={busy} />
      </Row>
    </Stack>
  )
}
