import { startReading } from './read-aloud.ts'
import { startRouting } from './routing.ts'
import { startSending } from './sending.ts'

/** Makes a page that has come smoother: it works without all of this. */
function start(): void {
  startRouting()
  startReading()
}

startSending(start)
start()
