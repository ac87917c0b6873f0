import { gid } from '../../store/ids.ts'
import type { ShopState } from '../../store/types.ts'
import type { Fields } from '../context.ts'
import { ownMetafields } from '../shipping/metafields.ts'

export const installationFields: Fields<ShopState> = {
  ...ownMetafields,
  id: (shop) => gid('AppInstallation', shop.installation.id),
  accessScopes: (_shop, _args, { scopes }) =>
    [...scopes].map((handle) => ({ handle, description: handle.replace('_', ' ') })),
  activeSubscriptions: () => [],
  launchUrl: (shop, _args, { sandbox }) => `${sandbox.url}/${shop.domain}/admin/apps/promesse`,
  uninstallUrl: () => null,
  app: () => ({}),
}

export const appFields: Fields<object> = {
  id: () => gid('App', '1010101'),
  apiKey: (_app, _args, { sandbox }) => sandbox.apiKey,
  title: () => 'Promesse',
  handle: () => 'promesse',
  embedded: () => true,
  requestedAccessScopes: (_app, _args, { scopes }) =>
    [...scopes].map((handle) => ({ handle, description: handle.replace('_', ' ') })),
}
