import { describe, expect, it } from 'vitest'
import { readConfiguration } from '../../../src/server/start/configuration.ts'

const proxiesIn = (TRUSTED_PROXY?: string) =>
  readConfiguration({ environment: { TRUSTED_PROXY }, commandArguments: [], topFolder: '/srv/said', isRoot: false })
    .trustedProxies

describe('proxies on other machines', () => {
  it('are none by default, and those that are named', () => {
    expect(proxiesIn()).toEqual([])
    expect(proxiesIn('10.0.0.5, 172.16.0.0/12  fd00::/8')).toEqual(['10.0.0.5', '172.16.0.0/12', 'fd00::/8'])
  })

  it.each(['proxy.example.org', '10.0.0', '10.0.0.0/33', '10.0.0.5/', 'fd00::/129', '10.0.0.0/8/8', '0.0.0.0/x'])(
    '%s is told in one sentence',
    (wrong) => {
      expect(() => proxiesIn(`10.0.0.5 ${wrong}`)).toThrow(`TRUSTED_PROXY contient « ${wrong} »`)
    },
  )
})
