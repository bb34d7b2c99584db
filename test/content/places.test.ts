import { describe, expect, it } from 'vitest'
import { isServedAt } from '../../src/domain/appointments/appointment-policy.ts'
import { foldersIn } from '../../src/build/files/content-folder.ts'
import { scoresOfRequest } from '../../src/domain/scoring/scores-of-request.ts'
import { localDate } from '../../src/domain/values/local-date.ts'
import { compiled } from '../domain/scoring/small-grid.ts'
import { content, contentDirectory, problemsIn } from './real-content.ts'

describe.each(foldersIn(contentDirectory, 'places'))('the places of %s', (territory) => {
  it('have nothing to put right', () => {
    expect(problemsIn(`places/${territory}`)).toEqual([])
  })
})

describe('the métropole', () => {
  const metropole = content.territories.find(({ id }) => id === 'clermont-auvergne-metropole')

  it('is scored by its own grid, whichever of its communes is asked for', () => {
    const { grids: id = '', name, communes } = metropole!
    const territory = { id, name, communes: communes.map(({ inseeCode }) => inseeCode) }
    const situation = { referenceDate: localDate('2026-11-24'), facts: {} }
    const scoring = { territories: [territory], grids: content.grids.map(({ grid }) => compiled(grid)) }
    for (const code of territory.communes) {
      const request = { kind: 'first-request' as const, wishedCommunes: [code], situation }
      expect(scoresOfRequest(request, scoring).scores.map(({ score }) => score?.gridId)).toEqual([
        expect.stringMatching(/^clermont-auvergne\//),
      ])
    }
  })

  it('has 21 communes of the Puy-de-Dôme, nine in zone B1, ten in B2 and two in C', () => {
    const inZone = (zone: string) => metropole?.communes.filter(({ abcZone }) => abcZone === zone).length
    expect(metropole?.communes).toHaveLength(21)
    expect(metropole?.communes.every(({ inseeCode }) => inseeCode.startsWith('63'))).toBe(true)
    expect([inZone('B1'), inZone('B2'), inZone('C')]).toEqual([9, 10, 2])
  })
})

describe.each(content.sites.map((site) => [site.id, site] as const))('the site %s', (_id, site) => {
  it('says in its name that it is made up, as long as the real places are not supplied', () => {
    expect(site.status).toBe('fictitious')
    expect(site.name).toMatch(/démonstration/)
    expect(site.address).toMatch(/fictive/)
  })

  it('has two desks for three services, each served while one desk is on a break', () => {
    expect(site.desks.map(({ number }) => number)).toEqual([1, 2])
    expect(site.services.map(({ letter }) => letter)).toEqual(['A', 'F', 'Z'])
    const everywhere = site.desks.find(({ serviceIds }) => serviceIds.length === site.services.length)
    expect(everywhere).toBeDefined()
  })
})

it('whoever lives in the métropole, or outside it, can have an appointment somewhere for everything a site offers', () => {
  const communes = [...(content.territories[0]?.communes ?? []).map(({ inseeCode }) => inseeCode), 'elsewhere']
  const services = content.sites.flatMap((site) => site.services.map(({ id }) => id))
  const unserved = communes.flatMap((commune) =>
    services.filter((serviceId) => !content.sites.some((site) => isServedAt(site, { serviceId, commune }))),
  )
  expect(communes).toHaveLength(22)
  expect(unserved).toEqual([])
})

it('the two demonstration sites exist', () => {
  expect(content.sites.map(({ id }) => id)).toEqual(['demo-centre', 'demo-est'])
})
