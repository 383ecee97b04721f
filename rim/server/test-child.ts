import Fastify from 'fastify'
import { listen } from './run.ts'
import { createTraffic } from './traffic.ts'

/** A program of its own, for the tests of stopping: says its address, and each thing that it ends. */
const server = Fastify()
server.decorate('traffic', createTraffic())
server.addHook('onRequest', async (request, reply) => server.traffic.enter(request, reply))
server.get('/slow', async () => {
  console.log('began')
  await new Promise((resolve) => setTimeout(resolve, Number(process.argv[2])))
  return 'finished'
})
const running = await listen(server, {
  host: '127.0.0.1',
  port: 0,
  patience: Number(process.argv[3]),
  closing: ['jobs', 'pool'].map((name) => async () => console.log(`closed ${name}`)),
})
console.log(running.address)
await running.ended
console.log('ended')
