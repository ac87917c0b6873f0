import type { ReactNode } from 'react'
import { useWords } from '../../i18n/index.ts'
import { Page, type PageProps, Stack, Tabs } from '../../ui/index.ts'
import { freeShippingWords } from './free-shipping.words.ts'

const addresses = { bar: '/shipping', proof: '/shipping/proof', threshold: '/shipping/threshold' } as const
export type ShippingTab = keyof typeof addresses

type Props = Pick<PageProps, 'lead' | 'primary' | 'secondary'> & { tab: ShippingTab; children: ReactNode }

/** The frame of the three tabs: the answer in one line, then the tab. */
export function ShippingPage({ tab, children, ...page }: Props) {
  const words = useWords(freeShippingWords)
  return (
    <Page {...page} title={words.title} tabTitle={`${words.tabs[tab]} · ${words.title}`}>
      <Stack gap="loose">
        <Tabs
          label={words.tabs.label}
          selected={tab}
          items={(['bar', 'proof', 'threshold'] as const).map((id) => ({
            id,
            label: words.tabs[id],
            to: addresses[id],
          }))}
        />
        {children}
      </Stack>
    </Page>
  )
}
