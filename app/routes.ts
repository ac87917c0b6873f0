/** The contents page: every address of the app and the file that answers it. */
import { index, layout, type RouteConfig, route } from '@remix-run/route-config'

/** Answered outside of Remix, on the raw request. Plain data: nothing of the server is imported here. */
export const directRoutes = [
  { method: 'POST', path: '/webhooks/shopify', file: 'platforms/shopify/webhook-intake.direct.server.ts' },
  { method: 'POST', path: '/bridge/connect', file: 'platforms/prestashop/bridge-connect.direct.server.ts' },
  { method: 'POST', path: '/bridge/messages', file: 'platforms/prestashop/bridge-messages.direct.server.ts' },
  { method: 'POST', path: '/prestashop/session', file: 'screens/auth/frame-session.direct.server.ts' },
  { method: 'GET', path: '/feeds/:channel/:linkId', file: 'screens/public/feed.direct.server.ts' },
  { method: 'GET', path: '/proxy/bar', file: 'screens/public/bar-offer.direct.server.ts' },
  { method: 'GET', path: '/healthz', file: 'runtime/health.ts' },
  { method: 'GET', path: '/readyz', file: 'runtime/health.ts' },
] as const

export default [
  layout('screens/shell/shell.route.tsx', { id: 'shell' }, [
    index('screens/overview/overview.route.tsx'),
    route('stock', 'screens/stock/stock.route.tsx'),
    route('stock/:variantId', 'screens/stock/item.route.tsx'),
    route('ads', 'screens/ad-guard/decisions.route.tsx'),
    route('ads/policy', 'screens/ad-guard/policy.route.tsx'),
    route('ads/ids', 'screens/ad-guard/ids.route.tsx'),
    route('ads/feeds', 'screens/ad-guard/feeds.route.tsx'),
    route('shipping', 'screens/free-shipping/bar.route.tsx'),
    route('shipping/proof', 'screens/free-shipping/proof.route.tsx'),
    route('shipping/threshold', 'screens/free-shipping/threshold.route.tsx'),
    route('links', 'screens/links/links.route.tsx'),
    route('first-sync', 'screens/first-sync/first-sync.route.tsx'),
    route('problems', 'screens/problems/problems.route.tsx'),
    route('settings', 'screens/settings/settings.route.tsx'),
  ]),
  route('pulse', 'screens/shell/pulse.route.ts'),
  route('shipping/baskets', 'screens/free-shipping/baskets-progress.route.ts'),
  route('links/export', 'screens/links/export.route.ts'),
  route('first-sync/progress', 'screens/first-sync/progress.route.ts'),
  route('progress', 'screens/overview/progress.route.ts'),
  route('settings/exports/:requestId', 'screens/settings/export.route.ts'),
  route('auth/login', 'screens/auth/login.route.tsx'),
  route('auth/*', 'screens/auth/auth.route.ts'),
] satisfies RouteConfig
