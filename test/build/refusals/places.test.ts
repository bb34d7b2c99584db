import { describeRefusals, swap, type Refusal } from './refusal.ts'

const sites = 'places/here/sites.yaml'

const ofPlaces: readonly Refusal[] = [
  {
    title: 'two services with one letter',
    changes: { [sites]: swap('letter: F', 'letter: A') },
    at: [sites, 3, 'services.1.letter'],
    why: /tickets would be the same/,
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
    title: 'a zone that does not exist',
    changes: { 'places/here/communes.yaml': swap('Aubière, abcZone: B1', 'Aubière, abcZone: B3') },
    at: ['places/here/communes.yaml', 7, 'communes.1.abcZone'],
    why: /not one of the list/,
  },
]

describeRefusals('the places', ofPlaces)
