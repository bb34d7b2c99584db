/** publicodes, reading the exported rules. */
import { answers } from 'virtual:bench/household'
import { rules } from 'virtual:bench/publicodes'
import Engine from 'publicodes'
import { ready } from './ready.ts'

const engine = new Engine(rules as never)
engine.setSituation(answers as never)
ready(Number(engine.evaluate('total').nodeValue))
