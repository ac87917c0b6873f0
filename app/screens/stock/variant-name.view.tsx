import { Link, Row, Stack, Text, Thumbnail } from '../../ui/index.ts'

export type VariantName = {
  variantId: string
  productTitle: string
  /** Null where the product has no options. */
  options: string | null
  imageUrl: string | null
}

/** "Robe Alix · Bleu / M", for buttons and for titles. */
export const fullName = ({ productTitle, options }: Pick<VariantName, 'productTitle' | 'options'>): string =>
  options ? `${productTitle} · ${options}` : productTitle

/** Picture, product, options, and what comes below; leads to the variant's page. */
export function VariantCell({ name, below }: { name: VariantName; below?: string }) {
  const second = [name.options, below].filter((part) => part).join(' · ')
  return (
    <Row gap="tight" wrap={false}>
      <Thumbnail src={name.imageUrl} alt="" />
      <Stack gap="tight">
        <Link to={`/stock/${name.variantId}`} accessibleLabel={fullName(name)}>
          {name.productTitle}
        </Link>
        {second ? (
          <Text as="span" size="small" tone="subdued">
            {second}
          </Text>
        ) : null}
      </Stack>
    </Row>
  )
}
