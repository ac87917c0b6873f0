import { useReader } from '../../i18n/index.ts'
import { Link, Row, Stack, Text, Thumbnail } from '../../ui/index.ts'
import { fullName } from '../stock/variant-name.view.tsx'
import type { LinkedSide } from './link-pair.view.tsx'

/** Picture and name; a variant of the reader's own shop leads to its page. */
export function SideCell({ side, shop }: { side: LinkedSide; shop: 'shopify' | 'prestashop' }) {
  const { host } = useReader()
  const second = [side.options, side.sku].filter((part) => part).join(' · ')
  return (
    <Row gap="tight" wrap={false}>
      <Thumbnail src={side.imageUrl} alt="" />
      <Stack gap="tight">
        {host === shop ? (
          <Link to={`/stock/${side.variantId}`} accessibleLabel={fullName(side)}>
            {side.productTitle}
          </Link>
        ) : (
          <Text as="span">{side.productTitle}</Text>
        )}
        {second ? (
          <Text as="span" size="small" tone="subdued">
            {second}
          </Text>
        ) : null}
      </Stack>
    </Row>
  )
}
