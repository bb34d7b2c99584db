/**
 * Whom a limit counts: an address of version 4; of version 6 the network of 64 bits that a home or an office is given, since its machines
 * choose among eighteen billion billion addresses, and one program would be as many people.
 */
import { isIPv6 } from 'node:net'

/** The eight groups of an address, `::` written out. */
function groupsOf(address: string): readonly string[] {
  const [head = '', tail] = address.split('::')
  const [first, last] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''))
  if (tail === undefined) return first ?? []
  const missing = 8 - (first?.length ?? 0) - (last?.length ?? 0)
  return [...(first ?? []), ...Array.from({ length: Math.max(0, missing) }, () => '0'), ...(last ?? [])]
}

/** `203.0.113.7`, or `2001:db8:0:1::/64`. */
export function addressKey(ip: string): string {
  const bare = ip.replace(/%.*$/, '').toLowerCase()
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare)?.[1]
  if (mapped) return mapped
  if (!isIPv6(bare)) return bare
  const network = groupsOf(bare).slice(0, 4)
  return `${network.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
