/** The published offer: app data of our installation, which our Liquid reads as `app.metafields.promesse.bar`. */
import type { Published } from '../../features/free-shipping/progress.rules.ts'
import { platformRefused, type ShopifyClient, type ShopifyDocument } from './client.ts'
import type {
  InstallationQuery,
  InstallationQueryVariables,
  PublishBarMutation,
  PublishBarMutationVariables,
} from './generated/admin.generated.d.ts'
import { installationDocument, publishBarDocument } from './queries.ts'

const installationOf: ShopifyDocument<InstallationQuery, InstallationQueryVariables> = installationDocument
const publish: ShopifyDocument<PublishBarMutation, PublishBarMutationVariables> = publishBarDocument

export async function publishBar(client: ShopifyClient, published: Published): Promise<void> {
  const { currentAppInstallation } = await client.ask(installationOf, {})
  const { metafieldsSet } = await client.ask(publish, {
    metafields: [
      {
        ownerId: currentAppInstallation.id,
        namespace: 'promesse',
        key: 'bar',
        type: 'json',
        value: JSON.stringify(published),
      },
    ],
  })
  const [error] = metafieldsSet?.userErrors ?? []
  if (error) throw platformRefused(error.message)
}
