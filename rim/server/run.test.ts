import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { assetPath } from '#rim/assets'
import { type ListenOptions, listen, type Running } from './run.ts'
import { createGround, pauses, publicUrl, type TestGround } from './test-ground.ts'

const units = '/api/municipalities/1101/units'
const grounds: TestGround[] = []
const children: ChildProcess[] = []
afterEach(async () => {
  for (const ground of grounds.splice(0)) await ground.database.drop()
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** A server that listens, and a request to it that is being carried out until it is let go. */
async function busy(options: Partial<ListenOptions> = {}) {
  const ground = await createGround({
    settings: { publicUrl, production: true, logStream: { write: () => undefined } },
  })
  grounds.push(ground)
  const running: Running = await listen(ground.server, {
    host: '127.0.0.1',
    port: 0,
    signals: false,
    ...options,
  })
  let letGo = () => {}
  const held = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const reached = new Promise<void>((resolve) => {
    pauses.push(() => {
      resolve()
      return held
    })
  })
  const answered = fetch(running.address + units, {
    method: 'POST',
    headers: {
      cookie: '__Host-lyttepost=coordinator_of_1101_1101',
      'x-csrf-token': 'csrf-coordinator',
      'idempotency-key': 'a-key-of-this-test',
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name: 'Sist inn' }),
  })
  await reached
  return { ground, running, answered, letGo }
}

describe('a server that is stopped', () => {
  it('finishes what runs, takes nothing more and says so', async () => {
    const ended: string[] = []
    const closing = [async () => void ended.push('jobs'), async () => void ended.push('pool')]
    const { ground, running, answered, letGo } = await busy({ closing })
    const stopped = running.stop()
    expect(running.stop()).toBe(stopped)
    const ready = await fetch(`${running.address}/ready`)
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'not-ready', reason: 'stopping' }])
    expect((await fetch(`${running.address}/health`)).status).toBe(200)
    const late = await fetch(running.address + units)
    expect([late.status, late.headers.get('retry-after'), (await late.json()).number]).toEqual([
      503,
      '5',
      5036,
    ])
    expect(ended).toEqual([])
    letGo()
    expect((await answered).status).toBe(201)
    await stopped
    expect(ended).toEqual(['jobs', 'pool'])
    await expect(fetch(`${running.address}/health`)).rejects.toThrow()
    expect(await ground.database.sql("select name from lyttepost.unit where name = 'Sist inn'")).toHaveLength(
      1,
    )
  })

  it('does not wait for ever for what runs', async () => {
    const { running, answered, letGo } = await busy({ patience: 100 })
    const cut = expect(answered).rejects.toThrow()
    await running.stop()
    await cut
    letGo()
  })

  it('ends everything even where one part fails, and tells', async () => {
    const ended: string[] = []
    const fails = async () => {
      ended.push('jobs')
      throw new Error('jobs did not end')
    }
    const { running, answered, letGo } = await busy({ closing: [fails, async () => void ended.push('pool')] })
    letGo()
    await answered
    await expect(running.stop()).rejects.toThrow('jobs did not end')
    expect(ended).toEqual(['jobs', 'pool'])
  })
})

describe('a program that gets a signal', () => {
  /** A program, what it has said, and how it ended. */
  function program(takes: number, patience: number) {
    const script = join(assetPath('rim'), 'server', 'test-child.ts')
    const child = spawn(
      process.execPath,
      ['--conditions=lyttepost-source', '--import', 'tsx', script, String(takes), String(patience)],
      { stdio: ['ignore', 'pipe', 'inherit'], cwd: assetPath('.') },
    )
    children.push(child)
    const said: string[] = []
    const waiting: (() => void)[] = []
    child.stdout.on('data', (text) => {
      said.push(...String(text).trim().split('\n'))
      for (const look of waiting) look()
    })
    const until = (line: RegExp) =>
      new Promise<string>((resolve) => {
        const look = () => {
          const found = said.find((one) => line.test(one))
          if (found !== undefined) resolve(found)
        }
        waiting.push(look)
        look()
      })
    const exit = new Promise<number | string | null>((resolve) => {
      child.on('exit', (code, signal) => resolve(code ?? signal))
    })
    return { child, said, until, exit }
  }

  it.each(['SIGTERM', 'SIGINT'] as const)('%s finishes what runs and ends well', async (signal) => {
    const { child, said, until, exit } = program(600, 10_000)
    const address = await until(/^http/)
    const answered = fetch(`${address}/slow`).then((response) => response.text())
    await until(/^began/)
    child.kill(signal)
    expect(await answered).toBe('finished')
    expect(await exit).toBe(0)
    expect(said.slice(-3)).toEqual(['closed jobs', 'closed pool', 'ended'])
  })

  it('a second time ends at once', async () => {
    const { child, until, exit } = program(60_000, 60_000)
    const address = await until(/^http/)
    const answered = fetch(`${address}/slow`).catch(() => 'cut')
    await until(/^began/)
    child.kill('SIGTERM')
    // until it has heard the first one
    while ((await fetch(`${address}/nothing`)).status === 404);
    child.kill('SIGTERM')
    expect(await exit).toBe(1)
    expect(await answered).toBe('cut')
  })
})
