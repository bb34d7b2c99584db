/**
 * Three sites in memory, that send people to one another. One sequencer for all, the product’s own code; a gesture names the
 * sites it touches, and is worked through again with them, as the server does under their locks.
 */
import type { Device } from '../../src/domain/access/device.ts'
import type { Command, Event } from '../../src/domain/catalogue.ts'
import { emptyQueue, legAtDesk, legsOfDay, type QueueState } from '../../src/domain/queue/queue-state.ts'
import type { Site } from '../../src/domain/queue/place.ts'
import { hasEnded, type Leg } from '../../src/domain/queue/ticket.ts'
import { formatTicketLabel } from '../../src/domain/queue/ticket-label.ts'
import type { Acknowledgement, CommandEnvelope, EventEnvelope } from '../../src/domain/sync/envelope.ts'
import type { CommandId, DeskId, DeviceId, LegId, SiteId, VisitId } from '../../src/domain/values/ids.ts'
import { instant, type Instant } from '../../src/domain/values/instant.ts'
import { sequenceBatch } from '../../src/server/sync/sequence-batch.ts'
import { uuid } from './ids.ts'
import { today } from './people.ts'
import { centre, east, information } from './places.ts'
import { at } from './story.ts'

const hill: Site = {
  ...centre,
  id: 'demo-hill' as SiteId,
  name: 'Site de la colline (lieu fictif)',
  desks: centre.desks.map((desk) => ({ ...desk, id: `hill-${desk.number}` as DeskId })),
}
export const sitesOfTerritory: readonly Site[] = [centre, east, hill]

export const acts = [
  ...(['ticket', 'ticket', 'next', 'next', 'start', 'finish', 'send', 'send', 'send', 'undo', 'leave'] as const),
  ...(['resume', 'defer', 'transfer', 'open', 'endDay', 'sameAgain', 'wait'] as const),
] as const
export interface Act {
  readonly act: (typeof acts)[number]
  readonly site: number
  readonly desk: number
  readonly other: number
  /** Whom, among those the machine could mean. */
  readonly whom: number
}

export interface Issued {
  readonly siteId: SiteId
  readonly legId: LegId
  readonly at: Instant
}

export class Territory {
  now = at('09:00')
  readonly states = new Map<SiteId, QueueState>(sitesOfTerritory.map((site) => [site.id, emptyQueue(site)]))
  readonly log: EventEnvelope<Event>[] = []
  readonly issued: Issued[] = []
  readonly refusals: string[] = []
  readonly #answered = new Map<CommandId, Acknowledgement>()
  readonly #sequences = new Map<DeviceId, number>()
  #last: { device: Device; envelope: CommandEnvelope<Command> } | undefined

  run(script: readonly Act[]): this {
    for (const act of script) this.#act(act)
    return this
  }

  stateOf(siteId: SiteId): QueueState {
    const state = this.states.get(siteId)
    if (!state) throw new Error(`The territory has no site "${siteId}".`)
    return state
  }

  #act(step: Act): void {
    this.now = instant(this.now + (step.act === 'wait' ? 600_000 : 20_000))
    if (step.act === 'sameAgain') return this.#again()
    const site = sitesOfTerritory[step.site % sitesOfTerritory.length]
    const desk = site?.desks[step.desk % site.desks.length]
    const command = site && desk && this.#commandOf(step, site, desk.id)
    if (!site || !desk || !command) return
    const deviceId = uuid<DeviceId>(`${site.id} ${desk.id}`)
    const device: Device = { deviceId, slot: desk.id, siteId: site.id, role: 'desk', deskId: desk.id }
    const deviceSequence = (this.#sequences.get(deviceId) ?? 0) + 1
    const envelope = {
      commandId: uuid<CommandId>(`${desk.id} gesture ${deviceSequence}`),
      deviceId,
      siteId: site.id,
      deviceSequence,
      generation: 1,
      issuedAt: this.now,
      clockOffsetMilliseconds: 0,
      command,
    }
    this.#last = { device, envelope }
    this.#receive(device, envelope)
  }

  /** The request came twice. */
  #again(): void {
    if (this.#last) this.#receive(this.#last.device, this.#last.envelope)
  }

  #receive(device: Device, envelope: CommandEnvelope<Command>): void {
    let elsewhere = new Map<SiteId, QueueState>()
    for (;;) {
      const batch = sequenceBatch({
        state: this.stateOf(device.siteId),
        elsewhere,
        device,
        commands: [envelope],
        answered: this.#answered,
        lastSequence: this.#sequences.get(device.deviceId) ?? 0,
        lastGestureAt: at('08:00'),
        receivedAt: this.now,
      })
      if (batch.needs) {
        elsewhere = new Map([...elsewhere, ...batch.needs.map((id) => [id, this.stateOf(id)] as const)])
        continue
      }
      for (const state of [batch.state, ...batch.elsewhere.values()]) if (state) this.states.set(state.site.id, state)
      this.log.push(...batch.events)
      for (const { acknowledgement, deviceSequence } of batch.newAnswers) {
        this.#answered.set(acknowledgement.commandId, acknowledgement)
        this.#sequences.set(device.deviceId, deviceSequence)
        if (acknowledgement.result === 'refused') this.refusals.push(acknowledgement.refusal.code)
      }
      return
    }
  }

  #commandOf(step: Act, site: Site, deskId: DeskId): Command | undefined {
    const state = this.stateOf(site.id)
    const held = legAtDesk(state, deskId, today)
    const known = legsOfDay(state, today)
    const pick = (legs: readonly Leg[]) => legs[step.whom % Math.max(1, legs.length)]
    switch (step.act) {
      case 'ticket':
        return this.#ticket(site)
      case 'next':
        return { type: 'callNext', deskId }
      case 'open':
        return { type: 'openDesk', deskId }
      case 'endDay':
        return step.whom + step.other === 0 ? { type: 'endDay', businessDay: today } : undefined
      case 'start':
        return held && { type: 'startService', deskId, legId: held.legId }
      case 'finish':
        return held && { type: 'finishService', deskId, legId: held.legId, outcome: 'informed' }
      case 'undo': {
        const last = state.desks.get(deskId)?.last
        return last && { type: 'undoGesture', deskId, undone: last.commandId }
      }
      case 'send':
        return this.#send(step, deskId, held ?? pick(known.filter((leg) => !hasEnded(leg))))
      case 'transfer': {
        const newLegId = uuid<LegId>(`leg after ${this.now} ${deskId}`)
        return held && { type: 'transfer', deskId, legId: held.legId, newLegId, serviceId: information }
      }
      default: {
        const legId = pick(known)?.legId
        const type = ({ leave: 'leaveQueue', resume: 'resumeVisit', defer: 'deferVisit' } as const)[step.act as 'leave']
        return legId && { type, legId }
      }
    }
  }

  #send({ other }: Act, deskId: DeskId, leg: Leg | undefined): Command | undefined {
    const to = sitesOfTerritory[other % sitesOfTerritory.length]
    if (!leg || !to) return undefined
    const name = `${leg.legId} sent at ${this.now}`
    return {
      type: 'transferToSite',
      deskId,
      legId: leg.legId,
      toSiteId: to.id,
      serviceId: leg.serviceId,
      newLegId: uuid<LegId>(`leg ${name}`),
      newVisitId: uuid<VisitId>(`visit ${name}`),
      travelMinutes: 10,
    }
  }

  #ticket({ id: siteId }: Site): Command {
    const sequence = this.issued.length + 1
    const legId = uuid<LegId>(`leg ${sequence}`)
    this.issued.push({ siteId, legId, at: this.now })
    return {
      type: 'issueTicket',
      visitId: uuid<VisitId>(`visit ${sequence}`),
      legId,
      serviceId: information,
      priority: 'ordinary',
      businessDay: today,
      label: formatTicketLabel({ letter: 'A', kioskDigit: 0, sequence }),
    }
  }
}
