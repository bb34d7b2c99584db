/**
 * Two ways of giving numbers that lose, so that the harness is seen to find losses. `early`: answers, then writes. `count`: the
 * next number is how many there are, plus one. Everything else is as simple as it can be.
 */
import { createServer } from 'node:http'
import { Pool } from 'pg'

const [, , mode, address] = process.argv
const pool = new Pool(JSON.parse(address ?? '{}'))
const waiting = []
let last = (await pool.query('select coalesce(max(number), 0) as last from ticket')).rows[0].last

const insert = (id, number) =>
  pool.query('insert into ticket (id, number) values ($1, $2) on conflict (id) do nothing', [id, number])

const ways = {
  early(id) {
    last += 1
    waiting.push([id, last])
    return last
  },
  async count(id) {
    const { rows } = await pool.query('select count(*)::int + 1 as next from ticket')
    await insert(id, rows[0].next)
    return rows[0].next
  },
}

setInterval(() => {
  for (const [id, number] of waiting.splice(0)) void insert(id, number)
}, 15)

const server = createServer(async (request, response) => {
  response.end(String(await ways[mode](new URL(request.url ?? '/', 'http://localhost').searchParams.get('id'))))
})
server.listen(0, '127.0.0.1', () => console.log(server.address().port))
