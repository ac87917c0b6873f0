/** `/app-bridge.js`: the stand-in's text, whole. */
import { bridgeCore } from './core.ts'
import { bridgeElements } from './elements.ts'
import { bridgeNavigation } from './navigation.ts'
import { bridgeRequests } from './requests.ts'
import { bridgeGlobal } from './shopify-global.ts'

export function appBridgeScript(): string {
  return `/* Stand-in for Shopify's App Bridge: for the sandbox only. */
if (!window.shopify) {
  const bridge = (${bridgeCore.toString()})();
  const elements = (${bridgeElements.toString()})(bridge);
  (${bridgeGlobal.toString()})(bridge, elements);
  (${bridgeRequests.toString()})(bridge);
  (${bridgeNavigation.toString()})(bridge);
}
`
}
