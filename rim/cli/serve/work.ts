import { mailSettings } from '#rim/mail'
import { startWorker } from '#rim/server'
import { openHouse } from '#rim/services'
import type { Call, ExitCode } from '../command.ts'
import type { applicationPlace } from '../commands/house-options.ts'
import { portTaken } from './index.ts'
import { metricsTokenOf } from './proxies.ts'

/** Starts a worker and stays until it is stopped. It needs a house that is made: it makes none. */
export async function work(call: Call, place: ReturnType<typeof applicationPlace>): Promise<ExitCode> {
  const metricsToken = metricsTokenOf(call.option('metrics-token-file'))
  const auditHeads = call.option('audit-heads')
  // of the environment alone: it holds a password
  const mail = mailSettings(process.env)
  const [host, port] = [call.option('host')!, Number(call.option('port'))]
  const opened = await openHouse(place)
  let running: Awaited<ReturnType<typeof startWorker>>
  try {
    running = await startWorker({
      address: opened.address,
      house: opened.house,
      keys: opened.keys,
      training: call.option('training') === 'yes',
      mail,
      settings: {
        publicUrl: call.option('public-url') ?? `http://${host}:${port}`,
        production: true,
        ...(metricsToken !== undefined && { metricsToken }),
      },
      listen: { host, port },
      ...(auditHeads !== undefined && { auditHeads }),
      closing: [() => opened.stop()],
    })
  } catch (cause) {
    await opened.stop()
    throw portTaken(cause, port)
  }
  const nn = call.language === 'nn'
  call.terminal.note(
    nn
      ? `Lyttepost gjer oppgåvene; helsa står på ${running.address}/ready`
      : `Lyttepost gjør oppgavene; helsen står på ${running.address}/ready`,
  )
  await running.ended
  return 0
}
