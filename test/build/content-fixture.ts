/** A tiny content folder that passes every check, written in a temporary project; a test spoils one thing in it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { checkContent } from '../../src/build/check-content.ts'
import type { ContentProblem } from '../../src/build/content-problem.ts'

const sheet = (code: string, related: string) => `code: ${code}
topic: request
situations: [has-a-number]
pictogram: key
status: draft
owner: Service habitat
checkedOn: 2026-11-24
validFrom: 2017-01-21
tags: [renouvellement]
related: [${related}]
sources:
  - title: Code de la construction et de l’habitation, article R441-2-7
    url: https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074096
    kind: law
    readOn: 2026-11-24
`

const words = (title: string, link: string) => `---
title: ${title}
summary: Une phrase courte.
---
Répondez avant {answer-time}.

## Que faire

- Lisez [la fiche](sheet:${link}).
`

const figures = `- id: answer-time
  kind: duration
  value: 10
  unit: day
  status: official
  validFrom: 2017-01-21
  checkedOn: 2026-11-24
  source:
    title: Code de la construction et de l’habitation, article R441-10
    url: https://www.legifrance.gouv.fr/codes/texte_lc/LEGITEXT000006074096
    kind: law
    readOn: 2026-11-24
  label: { fr: Délai pour répondre }
`

const four = (text: string) => `{ fr: ${text}, fr.easy-to-read: ${text}, en: ${text}, ar: ${text} }`

const sites = `services:
  - { id: first-information, letter: A, pictogram: key, name: ${four('Nom')}, description: ${four('Texte')} }
  - { id: my-request, letter: F, pictogram: key, name: ${four('Nom')}, description: ${four('Texte')} }
sites:
  - id: here
    name: Site de démonstration
    address: Adresse fictive
    status: fictitious
    timeZone: Europe/Paris
    services: [first-information, my-request]
    desks:
      - { id: here-one, number: 1, services: [first-information] }
      - { id: here-two, number: 2, services: [first-information, my-request] }
    appointments:
      hours: { weekly: { monday: ["09:00-12:00", "13:30-17:00"] }, closures: [{ from: 2026-12-25, to: 2026-12-25 }] }
      communes: ["63113", elsewhere]
      services: [{ service: my-request, minutes: 30, skills: [papers] }]
      desks: [{ desk: here-two, skills: [papers] }]
      blackouts: [{ date: 2026-12-07, from: "09:00", to: "10:00", desk: here-two }]
      stepMinutes: 30
      soonestHours: 24
      latestDays: 30
      holdMinutes: 10
      reminderDays: [2, 1]
      reminderTime: "10:00"
      personalDataDays: 1
      checkIn: { earliestMinutesBefore: 30, toleranceMinutes: 15, latestMinutesAfter: 60 }
`

const communes = `name: Territoire
status: draft
zonedOn: 2025-09-05
source: { title: Zonage, url: "https://example.org/zones", kind: secondary, readOn: 2026-11-24 }
communes:
  - { inseeCode: "63113", name: Clermont-Ferrand, abcZone: B1 }
  - { inseeCode: "63014", name: Aubière, abcZone: B1 }
`

const strings = '{\n  "welcome": "Bonjour {{name}}",\n  "waiting_one": "x",\n  "waiting_other": "{{count}} x"\n}\n'
const arabicStrings = `{
  "welcome": "{{name}}",
  ${['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => `"waiting_${form}": "{{count}} x"`).join(',\n  ')}
}
`

const variants = ['fr', 'fr.easy-to-read', 'en', 'ar']

/** Every file of a folder that passes, by its path in it. */
export const validFiles: Readonly<Record<string, string>> = {
  'topics.yaml': '- { id: request, letter: B, pictogram: key }\n',
  'situations.yaml': '- { id: has-a-number, pictogram: key }\n',
  'figures/delays.yaml': figures,
  'sheets/renewal/sheet.yaml': sheet('B07', 'number'),
  'sheets/number/sheet.yaml': sheet('B06', 'renewal'),
  ...Object.fromEntries(variants.map((variant) => [`sheets/renewal/${variant}.md`, words('Renouveler', 'number')])),
  ...Object.fromEntries(variants.map((variant) => [`sheets/number/${variant}.md`, words('Le numéro', 'renewal')])),
  'places/here/sites.yaml': sites,
  'places/here/communes.yaml': communes,
  'strings/common/fr.json': strings,
  'strings/common/fr.easy-to-read.json': strings,
  'strings/common/en.json': strings,
  'strings/common/ar.json': arabicStrings,
  'glossary/terms.yaml':
    '- { term: réservataire, definition: Who proposes., source: CCH, code: keep, spelling: reservataire }\n',
}

/** What to change: a new text, a change of the valid one, or null to leave the file out. */
export type Changes = Readonly<Record<string, string | ((valid: string) => string) | null>>

/** Writes the project and removes it when the test ends. @returns its folder; the content is in `content`. */
export function contentProject(changes: Changes = {}): string {
  const project = mkdtempSync(join(tmpdir(), 'content-'))
  onTestFinished(() => rmSync(project, { recursive: true, force: true }))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(project, path)), { recursive: true })
    writeFileSync(join(project, path), text)
  }
  write('node_modules/@phosphor-icons/core/assets/regular/key.svg', '<svg/>')
  for (const path of new Set([...Object.keys(validFiles), ...Object.keys(changes)])) {
    const [valid, change] = [validFiles[path] ?? '', changes[path]]
    if (change === null) continue
    write(`content/${path}`, typeof change === 'function' ? change(valid) : (change ?? valid))
  }
  return project
}

/** What is refused in the folder once changed. */
export function problemsOf(changes: Changes): readonly ContentProblem[] {
  const project = contentProject(changes)
  return checkContent(join(project, 'content'), project)
}
