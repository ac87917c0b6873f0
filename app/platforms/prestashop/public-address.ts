/** What may be a shop's address, and which IP addresses are anybody's to reach. */
import { BlockList, isIP } from 'node:net'

/** Apart: to a list, an IPv4 address is an IPv6 one too. */
const closed = { 4: new BlockList(), 6: new BlockList() }
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  closed[4].addSubnet(network, prefix, 'ipv4')
// Only 2000::/3 is given out at all; of it, documentation and what carries an IPv4 address within.
for (const [network, prefix] of [
  ['::', 3],
  ['4000::', 2],
  ['8000::', 1],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  closed[6].addSubnet(network, prefix, 'ipv6')

export function isPublic(ip: string): boolean {
  const family = isIP(ip)
  if (family === 4) return !closed[4].check(ip, 'ipv4')
  return family === 6 && !closed[6].check(ip, 'ipv6')
}

/** "https://boutique.fr/fr": the scheme, a host, perhaps a folder; no user, query, fragment or slash at the end. */
export function parseAddress(text: string): { address: string; domain: string } | null {
  if (text.length > 250 || !URL.canParse(text)) return null
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return null
  if (url.username || url.password || url.search || url.hash) return null
  const path = url.pathname.replace(/\/+$/, '')
  if (text.toLowerCase() !== `${url.origin}${path}`.toLowerCase() || /[\s\\%]|\/\//.test(path)) return null
  // Shops of the other platform are named so; none of them can be this one.
  if (/\.myshopify\.com$/.test(url.hostname)) return null
  return { address: text, domain: `${url.host}${path}` }
}
