/** json-logic-engine as it compiles: by eval, which the page's policy refuses. */
import { slots } from 'virtual:bench/household'
import { logic } from 'virtual:bench/json-logic'
import { LogicEngine } from 'json-logic-engine'
import { ready } from './ready.ts'

const total = new LogicEngine().build(logic as never) as (facts: unknown) => unknown
ready(Number(total(slots)))
