/** json-logic-engine as it runs without eval; derived facts are given reckoned. */
import { slots } from 'virtual:bench/household'
import { logic } from 'virtual:bench/json-logic'
import { LogicEngine } from 'json-logic-engine'
import { ready } from './ready.ts'

ready(Number(new LogicEngine().run(logic as never, slots)))
