/** The grid as it is published: code written when the page was built, and what reading a household needs. */
import { situation } from 'virtual:bench/household'
import * as published from 'virtual:bench/scorer'
import { tabulate } from '../../../../src/domain/scoring/batch/situation-table.ts'
import { openPublished } from '../../../../src/domain/scoring/generated/published-scorer.ts'
import { ready } from './ready.ts'

const { slots, scorer } = openPublished(published)
ready(scorer.totals(tabulate(slots, [situation]).table)[0] as number)
