import { describeRefusals, swap, type Refusal } from './refusal.ts'

const sites = 'places/here/sites.yaml'

/** The site with one more setting, on the line after its time zone. */
const setting = (line: string) => swap('timeZone: Europe/Paris\n', `timeZone: Europe/Paris\n    ${line}\n`)

const ofPlaces: readonly Refusal[] = [
  {
    title: 'two services with one letter',
    changes: { [sites]: swap('letter: F', 'letter: A') },
    at: [sites, 3, 'services.1.letter'],
    why: /tickets would be the same/,
  },
  {
    title: 'a service with the letter of those who come from another site',
    changes: { [sites]: swap('letter: F', 'letter: W') },
    at: [sites, 3, 'services.1.letter'],
    why: /another site/,
  },
  {
    title: 'a service no desk serves',
    changes: {
      [sites]: swap('number: 2, services: [first-information, my-request]', 'number: 2, services: [first-information]'),
    },
    at: [sites, 10, 'sites.0.services.1'],
    why: /No desk serves "my-request"/,
  },
  {
    title: 'a desk for a service the site has not',
    changes: { [sites]: swap('services: [first-information] }', 'services: [advice] }') },
    at: [sites, 12, 'sites.0.desks.0.services.0'],
    why: /no service "advice"/,
  },
  {
    title: 'a site for a service that does not exist',
    changes: {
      [sites]: swap(
        'services: [first-information, my-request]\n',
        'services: [first-information, my-request, advice]\n',
      ),
    },
    at: [sites, 10, 'sites.0.services.2'],
    why: /no service "advice"/,
  },
  {
    title: 'two desks with one number',
    changes: { [sites]: swap('number: 2', 'number: 1') },
    at: [sites, 13, 'sites.0.desks.1.number'],
    why: /Two desks/,
  },
  {
    title: 'two desks with one id',
    changes: { [sites]: swap('here-two', 'here-one') },
    at: [sites, 13, 'sites.0.desks.1.id'],
    why: /Two desks/,
  },
  {
    title: 'a technician’s code that no keypad can type',
    changes: { [sites]: setting('technicianCode: "12ab"') },
    at: [sites, 10, 'sites.0.technicianCode'],
    why: /four to eight digits/,
  },
  {
    title: 'a board shown to a site that does not exist',
    changes: { [sites]: setting('boardShownTo: [nowhere]') },
    at: [sites, 10, 'sites.0.boardShownTo.0'],
    why: /no site "nowhere"/,
  },
  {
    title: 'a threshold that warns of every wait',
    changes: { [sites]: setting('boardThresholds: { longWaitMinutes: 0, waitingPerOpenDesk: 6 }') },
    at: [sites, 10, 'sites.0.boardThresholds.longWaitMinutes'],
    why: />=5/,
  },
  {
    title: 'a time zone that does not exist',
    changes: { [sites]: swap('Europe/Paris', 'Europe/Clermont') },
    at: [sites, 9, 'sites.0.timeZone'],
    why: /time zone/,
  },
  {
    title: 'a service not named in Arabic',
    changes: { [sites]: swap(', ar: Nom', '') },
    at: [sites, 2, 'services.0.name.ar'],
    why: /missing/,
  },
  {
    title: 'a commune with the code of another',
    changes: { 'places/here/communes.yaml': swap('63014', '63113') },
    at: ['places/here/communes.yaml', 7, 'communes.1.inseeCode'],
    why: /code 63113/,
  },
  {
    title: 'a code that lost its quotes',
    changes: { 'places/here/communes.yaml': swap('"63014"', '63014') },
    at: ['places/here/communes.yaml', 7, 'communes.1.inseeCode'],
    why: /text is expected/,
  },
  {
    title: 'grids that do not exist',
    changes: { 'places/here/communes.yaml': swap('status: draft', 'grids: nowhere\nstatus: draft') },
    at: ['places/here/communes.yaml', 2, 'grids'],
    why: /no folder/,
  },
  {
    title: 'a zone that does not exist',
    changes: { 'places/here/communes.yaml': swap('Aubière, abcZone: B1', 'Aubière, abcZone: B3') },
    at: ['places/here/communes.yaml', 7, 'communes.1.abcZone'],
    why: /not one of the list/,
  },
]

const appointments = 'sites.0.appointments'

const ofAppointments: readonly Refusal[] = [
  {
    title: 'an afternoon before the morning',
    changes: { [sites]: swap('["09:00-12:00", "13:30-17:00"]', '["13:30-17:00", "09:00-12:00"]') },
    at: [sites, 15, `${appointments}.hours.weekly.monday`],
    why: /order of the day/,
  },
  {
    title: 'hours that end before they start',
    changes: { [sites]: swap('"09:00-12:00", "13:30-17:00"', '"12:00-09:00"') },
    at: [sites, 15, `${appointments}.hours.weekly.monday.0`],
    why: /a later end/,
  },
  {
    title: 'a closure that ends before it starts',
    changes: { [sites]: swap('to: 2026-12-25', 'to: 2026-12-24') },
    at: [sites, 15, `${appointments}.hours.closures.0`],
    why: /ends before it starts/,
  },
  {
    title: 'the people of a commune that does not exist',
    changes: { [sites]: swap('["63113", elsewhere]', '["63999", elsewhere]') },
    at: [sites, 16, `${appointments}.communes.0`],
    why: /no commune "63999"/,
  },
  {
    title: 'an appointment for which no desk has the skill',
    changes: { [sites]: swap('here-two, skills: [papers]', 'here-two, skills: [signs]') },
    at: [sites, 17, `${appointments}.services.0.service`],
    why: /No desk can receive/,
  },
  {
    title: 'an appointment at a desk that is not there',
    changes: { [sites]: swap('desk: here-two, skills', 'desk: there-two, skills') },
    at: [sites, 18, `${appointments}.desks.0.desk`],
    why: /no desk "there-two"/,
  },
  {
    title: 'a reminder at an hour that is not on a clock',
    changes: { [sites]: swap('reminderTime: "10:00"', 'reminderTime: "25:00"') },
    at: [sites, 25, `${appointments}.reminderTime`],
    why: /not a time/,
  },
  {
    title: 'a latest day before the soonest hour',
    changes: { [sites]: swap('latestDays: 30', 'latestDays: 1') },
    at: [sites, 22, `${appointments}.latestDays`],
    why: /No day is left/,
  },
]

describeRefusals('the places', ofPlaces)
describeRefusals('the appointments of a site', ofAppointments)
