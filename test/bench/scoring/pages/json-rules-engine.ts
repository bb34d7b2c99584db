/** json-rules-engine, with groups and caps beside it; derived facts are given reckoned. */
import { slots } from 'virtual:bench/household'
import { plan } from 'virtual:bench/plan'
import { jsonRulesTotal } from '../json-rules.ts'
import { ready } from './ready.ts'

void jsonRulesTotal(plan)(slots).then(ready)
